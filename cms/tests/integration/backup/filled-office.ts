import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { createMember, type TestMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { PDF } from '../../support/sample-files.ts';
import { act, submitted } from '../casework/casework-client.ts';
import { attach, begin, withFileQuestions } from '../casework/files-client.ts';

export interface Backup {
  file: string;
  bytes: number;
  rows: number;
  files: number;
  foreignTables: string[];
}

/** Files of editors and of applicants: bytes that are no text, none at all, and many. */
export const FILES: Readonly<Record<string, Buffer>> = {
  'public/uploads/xeritə_1.png': Buffer.from([0x89, 0x50, 0, 255, 10, 13]),
  'public/uploads/empty.pdf': Buffer.alloc(0),
  'private/a1/b2.pdf': Buffer.alloc(3_000_000, 'əı'),
};

export interface FilledOffice {
  member: TestMember;
  reference: string;
  /** documentId of a file the member handed in: PDF. */
  fileId: string;
}

/** Gives an office content, people, cases, files, and ids that were given and taken back. */
export async function fillOffice(cms: BootedCms): Promise<FilledOffice> {
  const club = await createOpportunity(cms, {
    title: 'Səma “müşahidəsi” \\ \u2028 🙂',
    admission: 'first-come',
    capacity: 1,
    translations: { ru: { title: 'Небо', summary: 'Звёзды' } },
  });
  const [member, other] = [await createMember(cms), await createMember(cms)];
  const reference = await submitted(cms, member, club);
  const withdrawn = await submitted(cms, other, club);
  await act(cms, other, withdrawn, { action: 'withdraw' });
  const gone = await createOpportunity(cms, { title: 'Silinmiş' });
  await cms.strapi.documents('api::club.club').delete({ documentId: gone.documentId, locale: '*' });
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(cms.dataDir, name)), { recursive: true });
    writeFileSync(path.join(cms.dataDir, name), content);
  }
  return { member, reference, fileId: await handIn(cms, member) };
}

async function handIn(cms: BootedCms, member: TestMember): Promise<string> {
  const target = await withFileQuestions(cms);
  await begin(cms, member, target);
  const { body } = await attach(cms, member, target, { content: PDF });
  return body.documentId;
}

/** Asks the running cms for a backup, as `npm run db:backup` does. */
export function askForBackup(cms: BootedCms, body: object = {}) {
  return request<Backup & { error: { message: string; details: { code: string } } }>(
    cms,
    'POST',
    '/api/operator/db-backup',
    { headers: { 'x-operator-token': cms.operatorToken }, body },
  );
}

/** A backup in `to`, or in the data folder of the cms; fails unless it was made. */
export async function backUp(cms: BootedCms, to?: string): Promise<Backup> {
  const { status, body } = await askForBackup(cms, to === undefined ? {} : { to });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}
