import type { Knex } from 'knex';

import { inTransaction } from '../../../lib/in-transaction';
import { forgetMails } from '../../../mail/forget-mails';
import { removeBytes } from '../../casework/services/application-files';
import { forgetCasesOf, withdrawCasesOf } from '../../casework/services/forget-applicant';
import { indexOrganisedAnew } from '../../casework/services/organised-opportunities';
import { forgetSubscriber } from '../../digest/services/forget-subscriber';
import { findAccountOfMember } from './accounts';
import { holdMember } from './hold-member';
import { forgetSaved } from './saved-entries';
import { closeAllSessions } from './sessions';

/**
 * Removes a member for good: account, profile, answers, messages, files, saved entries,
 * subscriptions and mails. Cases stay as figures without a person, and the audit trail, which
 * holds opaque ids only. May be called again after a crash, and by several at once: what is gone
 * is gone, and everything of the database goes in one transaction.
 */
export async function removeMember(memberDocumentId: string): Promise<void> {
  await withdrawCasesOf(memberDocumentId);
  const files = await inTransaction(async (trx) => {
    if (!(await holdMember(trx, memberDocumentId))) return [];
    return await forget(trx, memberDocumentId);
  });
  await removeBytes(files);
}

async function forget(trx: Knex.Transaction, memberDocumentId: string) {
  const account = await findAccountOfMember(memberDocumentId);
  const email = account?.email ?? '';
  const { files, mailSources } = await forgetCasesOf(trx, memberDocumentId);
  await forgetSubscriber(trx, { email, memberDocumentId });
  await forgetMails(email, mailSources);
  await indexOrganisedAnew(memberDocumentId);
  await forgetSaved(trx, memberDocumentId);
  await trx('one_time_tokens').where({ subject_document_id: memberDocumentId }).delete();
  await trx('deletion_requests').where({ member_document_id: memberDocumentId }).delete();
  await strapi.documents('api::member.member').delete({ documentId: memberDocumentId });
  if (account !== null) {
    await closeAllSessions(account.userId);
    await strapi.db
      .query('plugin::users-permissions.user')
      .delete({ where: { id: account.userId } });
  }
  return files;
}
