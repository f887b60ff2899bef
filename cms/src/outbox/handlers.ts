import { handleMail } from '../mail/handle-mail';
import type { TopicHandler } from './drain';
import { handleSearch } from './handle-search';
import type { OutboxTopic } from './topics';

/** What is done about the notes of each topic. Nothing keeps pages of the cms's own yet. */
export const HANDLERS: Readonly<Record<OutboxTopic, TopicHandler>> = {
  search: (rows) => handleSearch(rows),
  mail: (rows) => handleMail(rows),
  cache: (rows) => Promise.resolve(rows.map((row) => ({ row }))),
};
