import { randomBytes } from 'node:crypto';

import type * as Bulk from '../../src/seed/bench/bulk/bulk-document.ts';
import type * as Writes from '../../src/seed/bench/bulk/write-documents.ts';
import type * as Transactions from '../../src/lib/in-transaction.ts';
import type { BootedCms } from './boot-cms.ts';
import { createTaxonomy } from './factories.ts';
import { openSession } from './people.ts';

export interface CrowdMember {
  accessToken: string;
  memberDocumentId: string;
}

const USER = 'plugin::users-permissions.user';
const MEMBER = 'api::member.member';

/**
 * Many confirmed, signed-in members at once. They have no password, whose hashes would take
 * most of the time, and no interests.
 */
export async function createCrowd(cms: BootedCms, count: number): Promise<CrowdMember[]> {
  await createTaxonomy(cms);
  const { inTransaction } = cms.load<typeof Transactions>('src/lib/in-transaction');
  const { writeDocuments } = cms.load<typeof Writes>('src/seed/bench/bulk/write-documents');
  const { rowIdText } = cms.load<typeof Bulk>('src/seed/bench/bulk/bulk-document');
  const [role] = await cms.readRows(
    "select document_id from up_roles where type = 'authenticated'",
  );
  const crowd = randomBytes(4).toString('hex');
  const at = new Date();
  const people = Array.from({ length: count }, (_, index) => {
    const email = `${crowd}-${String(index)}@example.org`;
    const [account, member] = [`user${crowd}${String(index)}`, `member${crowd}${String(index)}`];
    return [
      {
        ...{ uid: USER, documentId: account, at, texts: null },
        shared: {
          ...{ username: email, email, provider: 'local', confirmed: true, blocked: false },
          role: role?.['document_id'],
        },
      },
      {
        ...{ uid: MEMBER, documentId: member, at, texts: null },
        shared: {
          ...{ name: `Üzv ${String(index)}`, language: 'az', birthYear: 2002 },
          ...{ user: account, userKey: rowIdText(USER, account), addressConfirmedAt: at },
        },
      },
    ];
  });
  await inTransaction((trx) => writeDocuments(trx, people.flat()));
  const rows = await cms.readRows(
    `select document_id, user_key from members where document_id like 'member${crowd}%' order by id`,
  );
  const members: CrowdMember[] = [];
  for (const row of rows) {
    const { accessToken } = await openSession(cms, 'users-permissions', Number(row['user_key']));
    members.push({ accessToken, memberDocumentId: String(row['document_id']) });
  }
  return members;
}
