import path from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { OPPORTUNITY_UIDS } from '../../api/casework/services/load-opportunity';
import type { CommandWatch } from '../../lib/operator-commands';
import { readSeedContent } from '../seed-content';
import { type DemoAccount, seedPeople } from '../seed-people';
import { seedTaxonomy } from '../seed-taxonomy';
import { articleId, memberId, opportunityId } from './bench-ids';
import type { BenchWorld } from './bench-world';
import type { BulkDocument } from './bulk/bulk-document';
import { countArticles, generateArticle } from './generate-article';
import { BENCH_PASSWORD, generateMember, memberEmail } from './generate-member';
import { generateOpportunity, kindOfOpportunity } from './generate-opportunity';
import { DEFAULT_MEMBERS, DEFAULT_OPPORTUNITIES } from './limits';
import { readWorld } from './read-world';
import { refuseBench } from './refuse-bench';
import { writeMissing } from './write-missing';

export interface BenchOptions {
  opportunities?: number | undefined;
  members?: number | undefined;
}

export interface BenchResult {
  profile: 'bench';
  /** What this call has added. */
  added: { opportunities: number; articles: number; members: number };
  accounts: DemoAccount[];
  next: string;
}

/** One part of the work: things that are counted from 0. */
interface Part {
  what: string;
  count: number;
  /** So many are written in a transaction of their own. */
  atOnce: number;
  uidOf(index: number): string;
  idOf(index: number): string;
  /** The thing after everything it brings along. */
  generate(index: number, world: BenchWorld): BulkDocument[];
}

/**
 * Makes as many invented opportunities and members as are missing to the given numbers, an article
 * for every twenty opportunities, all published, and some applications. They stand in no outbox:
 * the search index must be built anew afterwards. Between transactions of a moment others have
 * their turn, also on SQLite; a broken-off call is completed by the next. Throws `seed.refused`.
 */
export async function seedBench(options: BenchOptions, watch: CommandWatch): Promise<BenchResult> {
  const folder = path.join(strapi.dirs.app.root, 'seed');
  await refuseBench(readSeedContent(folder, 'demo'));
  const content = readSeedContent(folder, 'bench');
  const keys = await seedTaxonomy(content);
  const noMembers = { ...content.people, members: [] };
  const { accounts: editors } = await seedPeople(noMembers, new Set());
  const { opportunities = DEFAULT_OPPORTUNITIES, members = DEFAULT_MEMBERS } = options;
  const world = await readWorld(content, keys, members);
  const added = {
    members: await writePart(memberPart(members), world, watch),
    opportunities: await writePart(opportunityPart(opportunities), world, watch),
    articles: await writePart(articlePart(countArticles(opportunities)), world, watch),
  };
  const account = { role: 'member', email: memberEmail(0), password: BENCH_PASSWORD };
  return {
    profile: 'bench',
    added,
    accounts: members === 0 ? editors : [...editors, account],
    next: 'npm run search:rebuild makes the entries searchable.',
  };
}

async function writePart(part: Part, world: BenchWorld, watch: CommandWatch): Promise<number> {
  const { what, count, atOnce } = part;
  let added = 0;
  for (let start = 0; start < count; start += atOnce) {
    watch.report({ what, done: start, total: count });
    watch.signal.throwIfAborted();
    const indexes = Array.from({ length: Math.min(atOnce, count - start) }, (_, at) => start + at);
    const wanted = indexes.map((index) => ({
      uid: part.uidOf(index),
      documentId: part.idOf(index),
      generate: () => part.generate(index, world),
    }));
    added += await writeMissing(wanted);
    await setImmediate();
  }
  if (count > 0) watch.report({ what, done: count, total: count });
  return added;
}

function memberPart(count: number): Part {
  return {
    ...{ what: 'members', count, atOnce: 500 },
    uidOf: () => 'api::member.member',
    idOf: memberId,
    generate: generateMember,
  };
}

function opportunityPart(count: number): Part {
  return {
    ...{ what: 'opportunities', count, atOnce: 100 },
    uidOf: (index) => OPPORTUNITY_UIDS[kindOfOpportunity(index)],
    idOf: opportunityId,
    generate: generateOpportunity,
  };
}

function articlePart(count: number): Part {
  return {
    ...{ what: 'articles', count, atOnce: 100 },
    uidOf: () => 'api::article.article',
    idOf: articleId,
    generate: (index, world) => [generateArticle(index, world)],
  };
}
