import {
  isOpen,
  LEVELS,
  type Locale,
  type OpenableEntry,
  LOCALES,
  OPPORTUNITY_KINDS,
  shortId,
} from '@office/search';
import { describe, expect, it } from 'vitest';

import { type Answers, checkAnswers } from '../../api/casework/domain/answers';
import type {
  FormQuestion,
  FormSnapshot,
  QuestionType,
} from '../../api/casework/domain/form-snapshot';
import { BENCH_ID_PREFIX } from './bench-ids';
import type { BenchWorld } from './bench-world';
import type { BulkDocument, Values } from './bulk/bulk-document';
import { APPLICATION_UID } from './generate-applications';
import { generateArticle } from './generate-article';
import { generateMember } from './generate-member';
import { generateOpportunity, kindOfOpportunity } from './generate-opportunity';

const REGIONS = ['baku', 'sumgait', 'ganja'];
const world: BenchWorld = {
  today: new Date('2026-03-02T00:00:00Z'),
  regions: REGIONS.map((key) => ({ key, documentId: `region-${key}` })),
  institutions: REGIONS.map((regionKey) => ({ regionKey, documentId: `school-${regionKey}` })),
  interests: ['it', 'sport', 'law', 'new-one'].map((key) => ({ key, documentId: `int-${key}` })),
  forms: [
    {
      documentId: 'form-1',
      questions: [questionOf('why', 'long-text'), questionOf('ok', 'yes-no')],
    },
    { documentId: 'form-2', questions: [questionOf('day', 'date'), questionOf('cv', 'file')] },
    {
      documentId: 'form-3',
      questions: [questionOf('one', 'one-of'), questionOf('s', 'several-of')],
    },
  ],
  memberRole: 'role-1',
  members: 100,
};
const opportunities = Array.from({ length: 600 }, (_, index) => generateOpportunity(index, world));
const entryOf = (documents: BulkDocument[]) =>
  documents.find(({ texts }) => texts !== null) as BulkDocument;
const entries = opportunities.map(entryOf);
const articles = Array.from({ length: 30 }, (_, index) => generateArticle(index, world));
const members = Array.from({ length: 100 }, (_, index) => generateMember(index, world));
const shareOf = (list: readonly unknown[], isOne: (index: number) => boolean) =>
  list.filter((_, index) => isOne(index)).length / list.length;

it('is the same for the same number, whatever else is generated', () => {
  const again = [599, 7].map((index) => generateOpportunity(index, structuredClone(world)));
  expect(again).toEqual([opportunities[599], opportunities[7]]);
  expect(generateArticle(29, world)).toEqual(articles[29]);
  expect(generateMember(99, world)).toEqual(members[99]);
});

it('has ids of Strapi’s form that nobody else has, told apart by what page addresses carry', () => {
  const all = [...opportunities.flat(), ...articles, ...members.flat()];
  expect(new Set(all.map(({ uid, documentId }) => `${uid} ${documentId}`)).size).toBe(all.length);
  for (const { documentId } of all) {
    expect(documentId).toMatch(/^[a-z][a-z0-9]{23}$/);
    expect(documentId.startsWith(BENCH_ID_PREFIX)).toBe(true);
  }
  const last = entryOf(generateOpportunity(499_999, world));
  const inAddresses = [...entries, last, ...articles].map((entry) => shortId(entry.documentId));
  expect(new Set(inAddresses).size).toBe(inAddresses.length);
});

describe('opportunities', () => {
  it('come in every kind and level, open and closed, near and far in time', () => {
    for (const kind of OPPORTUNITY_KINDS) {
      expect(shareOf(entries, (index) => kindOfOpportunity(index) === kind)).toBeGreaterThan(0.15);
    }
    const shared = entries.map((entry) => entry.shared);
    expect(new Set(shared.map(({ level }) => level))).toEqual(new Set(LEVELS));
    const open = shareOf(entries, (index) => {
      const { deadline, state } = shared[index] as Pick<OpenableEntry, 'deadline' | 'state'>;
      const kind = kindOfOpportunity(index);
      return isOpen({ kind, deadline, state, published: true }, world.today);
    });
    expect(open).toBeGreaterThan(0.6);
    expect(open).toBeLessThan(0.95);
    expect(shareOf(shared, (at) => shared[at]?.['capacity'] === null)).toBeCloseTo(0.5, 1);
  });

  it('never close before they are published, and promise no past shift', () => {
    for (const { shared, at, uid } of opportunities.flat()) {
      if (shared['deadline'] instanceof Date) expect(shared['deadline'] > at).toBe(true);
      if (uid === 'api::volunteering.shift') {
        expect((shared['startsAt'] as Date) > world.today).toBe(true);
        expect((shared['endsAt'] as Date) > (shared['startsAt'] as Date)).toBe(true);
      }
    }
  });

  it('say the same in their languages, of which only Azerbaijani is never missing', () => {
    const locales = entries.map(({ texts }) => Object.keys(texts ?? {}));
    expect(locales.every((list) => list.includes('az'))).toBe(true);
    expect(shareOf(locales, (at) => locales[at]?.includes('en') === true)).toBeCloseTo(0.8, 1);
    expect(shareOf(locales, (at) => locales[at]?.includes('ru') === true)).toBeCloseTo(0.5, 1);
    for (const { texts } of entries) {
      const keys = Object.values(texts ?? {}).map((text) => Object.keys(text).sort());
      for (const names of keys) expect(names).toEqual(keys[0]);
    }
  });

  it('leave no blank in a text and keep to what their columns hold', () => {
    for (const text of textsOf([...entries, ...articles])) {
      const { title, summary, ...others } = text as Record<string, string>;
      expect(title?.length).toBeLessThanOrEqual(160);
      expect(summary?.length).toBeLessThanOrEqual(400);
      expect(JSON.stringify(text)).not.toMatch(/[{]\w+[}]|undefined|\[object/);
      for (const [name, value] of Object.entries(others)) {
        if (name !== 'body' && typeof value === 'string') expect(value.length).toBeLessThan(255);
      }
    }
  });

  it('use so many words that a search has something to do', () => {
    const words = (locale: Locale) =>
      new Set(
        entries.flatMap(({ texts }) =>
          Object.values(texts?.[locale] ?? {})
            .filter((value) => typeof value === 'string')
            .flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
        ),
      ).size;
    for (const locale of LOCALES) expect(words(locale)).toBeGreaterThan(1_000);
    const titles = new Set(entries.map(({ texts }) => texts?.az?.['title']));
    expect(titles.size).toBeGreaterThan(550);
  });
});

it('links articles to opportunities that are made before them', () => {
  for (const [index, { shared }] of articles.entries()) {
    const known = entries.slice(0, (index + 1) * 20).map(({ documentId }) => documentId);
    const { relatedServices, relatedProjects } = shared as Record<string, string[]>;
    expect(known).toEqual(
      expect.arrayContaining([...(relatedServices ?? []), ...(relatedProjects ?? [])]),
    );
  }
});

describe('applications', () => {
  const all = opportunities.map((documents) => ({
    entry: entryOf(documents),
    applications: documents.filter(({ uid }) => uid === APPLICATION_UID),
    counter: documents.find(({ uid }) => uid === 'api::casework.place-counter'),
  }));
  const applications = all.flatMap((one) => one.applications);

  it('wait, are under review, accepted and declined, by different members', () => {
    expect(new Set(applications.map(({ shared }) => shared['state']))).toEqual(
      new Set(['submitted', 'in-review', 'accepted', 'declined']),
    );
    for (const one of all) {
      const applicants = one.applications.map(({ shared }) => shared['memberDocumentId']);
      expect(new Set(applicants).size).toBe(applicants.length);
    }
    expect(applications.length).toBeGreaterThan(100);
  });

  it('never take more places than there are, and as many as the counter says', () => {
    for (const { entry, applications: own, counter } of all) {
      const taken = own.filter(({ shared }) => shared['state'] === 'accepted').length;
      expect(counter?.shared['taken'] ?? 0).toBe(taken);
      expect(taken).toBeLessThanOrEqual((entry.shared['capacity'] as number | null) ?? Infinity);
    }
    const full = all.filter(({ entry, counter }) => {
      return counter !== undefined && counter.shared['taken'] === entry.shared['capacity'];
    });
    expect(full.length).toBeGreaterThan(0);
  });

  it('answer their form as the rules want it', () => {
    for (const { shared } of applications) {
      const check = checkAnswers(
        shared['formSnapshot'] as FormSnapshot,
        shared['answers'] as Answers,
        // Nobody invented hands in a file.
        { cv: 'cv.pdf' },
      );
      expect(check.ok).toBe(true);
    }
  });
});

it('makes members of age, with interests and the account they sign in with', () => {
  for (const [account, member] of members) {
    expect(member?.shared['user']).toBe(account?.documentId);
    expect(member?.shared['birthYear']).toBeLessThanOrEqual(2007);
    expect(member?.shared['interests']).not.toEqual([]);
  }
});

function textsOf(documents: readonly BulkDocument[]): Values[] {
  return documents.flatMap(({ texts }) => Object.values(texts ?? {}));
}

function questionOf(key: string, type: QuestionType): FormQuestion {
  const label = { az: key, en: key, ru: key };
  const choices = [{ value: 'first', label }];
  return { key, type, label, help: null, required: true, page: 1, choices };
}
