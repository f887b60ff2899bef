import { rowsOf } from '../../../document-pipeline/rows';
import { now } from '../../../lib/clock';
import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import { writeOutbox } from '../../../outbox/write-outbox';

const UID = 'api::casework.message';

export interface NewMessage {
  applicationDocumentId: string;
  authorKind: 'applicant' | 'editor' | 'organiser';
  authorId: string;
  /** Given by the form; the same key of the same author writes one message. */
  messageKey: string;
  body: string;
}

export interface MessageView {
  at: string;
  authorKind: string;
  body: string;
}

/**
 * Writes a message and the outbox row of its mail. A repetition answers the first message
 * with `isNew: false`.
 */
export async function writeMessage(
  message: NewMessage,
): Promise<{ message: MessageView; isNew: boolean }> {
  const messageKey = `${message.authorId}:${message.messageKey}`;
  const earlier = await findMessage(messageKey);
  if (earlier) return { message: earlier, isNew: false };
  try {
    await inTransaction(() => store({ ...message, messageKey }));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  const written = await findMessage(messageKey);
  if (!written) throw new Error(`Message ${messageKey} was not written.`);
  return { message: written, isNew: true };
}

async function store(message: NewMessage): Promise<void> {
  const { documentId } = (await strapi.db.query(UID).create({
    data: { ...message, at: now() },
  })) as { documentId: string };
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: UID,
      subjectDocumentId: documentId,
      happened: 'message.written',
    },
  ]);
}

async function findMessage(messageKey: string): Promise<MessageView | null> {
  const row = await rowsOf<MessageView>(UID).findOne({ where: { messageKey } });
  return row && { at: row.at, authorKind: row.authorKind, body: row.body };
}
