import { handleMail } from '../mail/handle-mail';
import type { TopicHandler } from './drain';
import { handleCache } from './handle-cache';
import { handleSearch } from './handle-search';
import { notePages } from './note-pages';
import type { OutboxTopic } from './topics';

/** What is done about the notes of each topic. */
export const HANDLERS: Readonly<Record<OutboxTopic, TopicHandler>> = {
  async search(rows) {
    const outcomes = await handleSearch(rows);
    await notePages(outcomes.flatMap(({ row, error }) => (error === undefined ? [row] : [])));
    return outcomes;
  },
  mail: (rows) => handleMail(rows),
  cache: (rows) => handleCache(rows),
};
