import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTestSearchServer } from '../tests/env.ts';
import { evaluate } from './evaluate.ts';
import { openEvaluationServer, type EvaluationServer } from './evaluation-server.ts';
import { EvaluationInputError, corpusEntrySchema, judgedQuerySchema } from './evaluation-set.ts';

const NOW = new Date('2026-03-02T08:00:00Z');

let server: EvaluationServer;

beforeAll(async () => {
  const given = readTestSearchServer();
  server = await openEvaluationServer(
    given === null ? {} : { MEILI_HOST: given.host, MEILI_MASTER_KEY: given.masterKey },
  );
});

afterAll(() => server.close());

const corpus = [
  {
    id: 'kitab/1',
    title_az: 'Kitab klubu',
    title_ru: 'Книжный клуб',
    title_en: 'Book club',
    regions: ['ganja'],
  },
  { id: 'Suiti № 2', title_az: 'Suiti sayırıq', institution: 'Xəzər Muzeyi', regions: ['oğuz'] },
].map((entry) => corpusEntrySchema.parse({ kind: 'club', ...entry }));

const queries = [
  { q: 'Книжные клубы', locale: 'ru', relevant: ['kitab/1'] },
  { q: 'xezer muzeyi', locale: 'az', relevant: ['Suiti № 2'] },
  { q: 'book club', locale: 'en', relevant: ['kitab/1'], filters: { region: 'ganja' } },
  { q: 'qwzxv plomk', locale: 'az', category: 'negative' },
].map((query, at) => judgedQuerySchema.parse({ id: at, category: 'exact', top: 1, ...query }));

it('asks every query of a set over its corpus, with unrelated entries around', async () => {
  const verdicts = await evaluate(server, { corpus, queries, unrelated: 10 }, NOW);
  expect(verdicts.map(({ query, passed }) => [query.q, passed])).toEqual(
    queries.map(({ q }) => [q, true]),
  );
});

it('refuses a host that is no URL', async () => {
  await expect(openEvaluationServer({ MEILI_HOST: 'search' })).rejects.toThrow(
    EvaluationInputError,
  );
});
