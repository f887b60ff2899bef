import { MAIL_UID } from './ledger';

const BATCH = 50;

/**
 * Deletes mails from the ledger, sent or not: those to `recipient`, and those made for one of
 * `sources`, which are beginnings of a `sourceKey`. Call it in a transaction.
 */
export async function forgetMails(recipient: string, sources: readonly string[]): Promise<void> {
  const mails = strapi.db.query(MAIL_UID);
  await mails.deleteMany({ where: { recipient } });
  for (let from = 0; from < sources.length; from += BATCH) {
    const some = sources.slice(from, from + BATCH);
    await mails.deleteMany({
      where: { $or: some.map((source) => ({ sourceKey: { $startsWith: source } })) },
    });
  }
}
