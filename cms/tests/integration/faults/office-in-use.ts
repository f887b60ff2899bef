import { startLocalServer, type LocalServer } from '@office/search/testing';

import { type MailCatcher, startMailCatcher } from '../../../mail-catcher/start-mail-catcher.ts';
import { bootCms, createSetUpDatabase } from '../../support/boot-cms.ts';
import { type CmsProcess, startCmsProcess } from '../../support/cms-process.ts';
import { createOpportunity, type OpportunityOptions } from '../../support/factories.ts';
import { createAdmin, createMember, type TestMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import type { DatabaseKind, TestDatabase } from '../../support/test-database.ts';
import type { Target } from '../casework/casework-client.ts';

export const MASTER_KEY = 'test-master-key-0001';

/** A database with people and opportunities, and the servers around the cms, which does not run. */
export interface OfficeInUse {
  database: TestDatabase;
  members: TestMember[];
  editor: { token: string };
  /** In the order they were wished for. */
  entries: Target[];
  search: LocalServer;
  mail: MailCatcher;
  /** What a cms must be started with to use these servers, its jobs on. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/**
 * Prepares everything with a cms of this process, which ends before this resolves; on a database
 * of its own or on the one given.
 */
export async function prepareOffice(
  kind: DatabaseKind,
  wanted: { members: number; entries: OpportunityOptions[] },
  on?: TestDatabase,
): Promise<OfficeInUse> {
  const database = on ?? (await createSetUpDatabase(kind));
  const cms = await bootCms({ database: kind, on: database });
  const members: TestMember[] = [];
  const entries: Target[] = [];
  const editor = await createAdmin(cms, { role: 'head-editor' });
  for (let made = 0; made < wanted.members; made += 1) members.push(await createMember(cms));
  for (const options of wanted.entries) {
    entries.push(await createOpportunity(cms, options));
  }
  await cms.stop();
  const search = await startSearch(database);
  const mail = await startMailCatcher({ smtpPort: 0, viewPort: 0 });
  const office: OfficeInUse = {
    database,
    members,
    editor,
    entries,
    search,
    mail,
    env: {
      MEILI_HOST: search.host,
      MEILI_WRITE_KEY: MASTER_KEY,
      SMTP_URL: mail.smtpUrl,
      OFFICE_JOBS: 'on',
    },
    async remove() {
      // Tests that stop one put another in its place.
      await office.mail.stop();
      await office.search.stop();
      await database.remove();
    },
  };
  return office;
}

/** The search server of an office, with what it held when it was stopped. */
export function startSearch({ dataDir }: TestDatabase, port = 0): Promise<LocalServer> {
  return startLocalServer({ port, masterKey: MASTER_KEY, dataDir });
}

/** Starts a cms on the office in a process of its own. */
export function startOn(office: OfficeInUse, env: Record<string, string> = {}) {
  return startCmsProcess(office.database, { ...office.env, ...env });
}

/** What an operator's command answers. */
export async function operate(cms: CmsProcess, command: string): Promise<Record<string, unknown>> {
  const answer = await request(cms, 'POST', `/api/operator/${command}`, {
    headers: { 'x-operator-token': cms.operatorToken },
    body: {},
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** An article as an editor may publish it. */
export const ARTICLE: OpportunityOptions = {
  kind: 'article',
  data: { body: 'Sınaq üçün mətn.', checkedOn: '2026-01-05' },
};

/** An editor gives the Azerbaijani version of an article a title and publishes it. */
export async function publishTitle(
  cms: CmsProcess,
  editor: { token: string },
  documentId: string,
  title: string,
) {
  const path = `/content-manager/collection-types/api::article.article/${documentId}`;
  const { token } = editor;
  const saved = await request(cms, 'PUT', `${path}?locale=az`, { token, body: { title } });
  if (saved.status !== 200) return saved;
  return await request(cms, 'POST', `${path}/actions/publish?locale=az`, {
    token,
    body: { title },
  });
}
