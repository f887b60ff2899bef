import { rowsOf } from '../../../document-pipeline/rows';
import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
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

interface MessageRow extends MessageView {
  applicationDocumentId: string;
}

/**
 * Writes a message and the outbox row of its mail. A repetition answers the first message
 * with `isNew: false`. Throws `submission-key.reused` when the key was used for other words, or
 * in another case.
 */
export async function writeMessage(
  message: NewMessage,
): Promise<{ message: MessageView; isNew: boolean }> {
  const messageKey = `${message.authorId}:${message.messageKey}`;
  const earlier = await findMessage(messageKey);
  if (earlier) return { message: repeated(earlier, message), isNew: false };
  try {
    await inTransaction(() => store({ ...message, messageKey }));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const first = await findMessage(messageKey);
    if (!first) throw error;
    return { message: repeated(first, message), isNew: false };
  }
  const written = await findMessage(messageKey);
  if (!written) throw new Error(`Message ${messageKey} was not written.`);
  return { message: toView(written), isNew: true };
}

function repeated(earlier: MessageRow, message: NewMessage): MessageView {
  const isSame =
    earlier.body === message.body &&
    earlier.applicationDocumentId === message.applicationDocumentId;
  if (isSame) return toView(earlier);
  throw officeError(
    'submission-key.reused',
    'This message was already sent with other words. Open the form anew to send another one.',
  );
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

function findMessage(messageKey: string): Promise<MessageRow | null> {
  return rowsOf<MessageRow>(UID).findOne({ where: { messageKey } });
}

function toView({ at, authorKind, body }: MessageRow): MessageView {
  return { at, authorKind, body };
}
