import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvaluationInputError, readCorpus, readQueries } from './evaluation-set.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-evaluation-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const path = join(folder, 'set.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const entry = { id: 'a:1', kind: 'club', regions: ['baku'], title_az: 'Klub', title_en: null };
const query = { id: 7, q: 'klub', locale: 'az', filters: {}, category: 'exact', top: 1 };

describe('readCorpus', () => {
  it('takes ids of any characters and texts that are missing', () => {
    expect(readCorpus(file([entry]))).toMatchObject([{ id: 'a:1', title_en: null }]);
  });

  it.each([
    ['an unknown kind', [{ ...entry, kind: 'party' }], /a:1: kind/],
    ['a missing title', [entry, { id: 'b', kind: 'club' }], /b: title_az/],
    ['a deadline in words', [{ ...entry, deadline: 'tomorrow' }], /a:1: deadline/],
    ['an item without id', [{ kind: 'club' }], /item 1: id/],
    ['an id that is there twice', [entry, entry], /a:1 is there twice/],
    ['no list', { entries: [] }, /must hold a JSON list/],
    ['no JSON', '[{', /cannot be read/],
  ])('names %s', (_name, content, message) => {
    expect(() => readCorpus(file(content))).toThrow(EvaluationInputError);
    expect(() => readCorpus(file(content))).toThrow(message);
  });
});

describe('readQueries', () => {
  const corpus = readCorpusOf(entry);

  it('reads one value of a filter or several', () => {
    const filters = { region: 'baku', kind: ['club', 'article'] };
    const [read] = readQueries(file([{ ...query, filters, relevant: ['a:1'] }]), corpus);
    expect(read).toMatchObject({
      id: '7',
      filters: { region: ['baku'], kind: ['club', 'article'], interest: [] },
    });
  });

  it.each([
    ['an entry the corpus lacks', { ...query, relevant: ['z'] }, /7: relevant names no entry: z/],
    ['no entry at all', { ...query, relevant: [] }, /7: relevant: names no relevant entry/],
    ['an unknown language', { ...query, locale: 'tr', relevant: ['a:1'] }, /7: locale/],
  ])('refuses %s', (_name, item, message) => {
    expect(() => readQueries(file([item]), corpus)).toThrow(message);
  });

  it('lets negative queries name nothing', () => {
    expect(readQueries(file([{ ...query, category: 'negative' }]), corpus)).toHaveLength(1);
  });
});

function readCorpusOf(item: object) {
  const at = mkdtempSync(join(tmpdir(), 'office-evaluation-'));
  writeFileSync(join(at, 'corpus.json'), JSON.stringify([item]));
  try {
    return readCorpus(join(at, 'corpus.json'));
  } finally {
    rmSync(at, { recursive: true });
  }
}
