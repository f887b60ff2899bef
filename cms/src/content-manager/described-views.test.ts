import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { LOCALES } from '@office/search';
import { describe, expect, it } from 'vitest';

import type { DescribedType, DescribedView } from './describe-type.ts';
import { DESCRIBED_COMPONENTS, DESCRIBED_TYPES } from './described-views.ts';

interface Schema {
  uid: string;
  info: { displayName: string };
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
  attributes: Record<string, { type: string; enum?: string[] }>;
}

/** Fields Strapi gives every type. */
const SYSTEM_FIELDS = ['createdAt', 'updatedAt', 'publishedAt'];

const source = path.resolve(import.meta.dirname, '..');
const read = (file: string) =>
  JSON.parse(readFileSync(path.join(source, file), 'utf8')) as Omit<Schema, 'uid'>;

const TYPES: Schema[] = globSync('api/*/content-types/*/schema.json', { cwd: source })
  .map((file) => {
    const [, room, , type] = file.split('/');
    return { ...read(file), uid: `api::${room}.${type}` };
  })
  .filter(({ pluginOptions }) => pluginOptions?.['content-manager']?.visible !== false);
const COMPONENTS: Schema[] = globSync('components/*/*.json', { cwd: source }).map((file) => {
  const [, group, name = ''] = file.split('/');
  return { ...read(file), uid: `${group}.${path.basename(name, '.json')}` };
});

const ALL: readonly DescribedView[] = [...DESCRIBED_TYPES, ...DESCRIBED_COMPONENTS];
const schemaOf = ({ uid }: DescribedView) => {
  const found = [...TYPES, ...COMPONENTS].find((schema) => schema.uid === uid);
  if (found === undefined) throw new Error(`Nothing has the uid ${uid}.`);
  return found;
};
const uidsOf = (views: readonly { uid: string }[]) => views.map(({ uid }) => uid).sort();

describe('the descriptions of the panel', () => {
  it('are there for every type and component editors see', () => {
    expect(uidsOf(DESCRIBED_TYPES)).toEqual(uidsOf(TYPES));
    expect(uidsOf(DESCRIBED_COMPONENTS)).toEqual(uidsOf(COMPONENTS));
  });

  it.each(ALL)('name $uid as its schema does, and in the other languages', (view) => {
    expect(view.displayName).toBe(schemaOf(view).info.displayName);
    expect(view.names.az).not.toBe('');
    expect(view.names.ru).toMatch(/[а-я]/i);
  });

  it.each(ALL)('give every field of $uid a label and a sentence in each language', (view) => {
    expect(Object.keys(view.fields).sort()).toEqual(Object.keys(schemaOf(view).attributes).sort());
    for (const [name, field] of Object.entries(view.fields)) {
      for (const language of LOCALES) {
        const [label, sentence] = field[language];
        expect(label.trim(), `${name} in ${language}`).not.toBe('');
        expect(label, `${name} in ${language}`).not.toMatch(/\.$/);
        expect(sentence, `${name} in ${language}`).toMatch(/^\S.*[.\]”»]$/);
      }
      expect(new Set(LOCALES.map((language) => field[language][1])).size, name).toBe(3);
      expect(field.ru[1], name).toMatch(/[а-я]/i);
    }
  });

  it.each(ALL)('say what each value of an enumeration of $uid means', (view) => {
    const { attributes } = schemaOf(view);
    for (const [name, field] of Object.entries(view.fields)) {
      expect(Object.keys(field.choices ?? {}).sort(), name).toEqual(
        [...(attributes[name]?.enum ?? [])].sort(),
      );
    }
  });

  it('give a value one meaning wherever it stands', () => {
    const meanings = new Map<string, Set<string>>();
    for (const field of ALL.flatMap(({ fields }) => Object.values(fields))) {
      for (const [value, texts] of Object.entries(field.choices ?? {})) {
        meanings.set(value, (meanings.get(value) ?? new Set()).add(JSON.stringify(texts)));
      }
    }
    expect([...meanings].filter(([, texts]) => texts.size > 1).map(([value]) => value)).toEqual([]);
  });
});

describe('the forms', () => {
  const RECORDS = [
    'api::casework.application',
    'api::member.member',
    'api::digest.subscription',
    'api::digest.run',
    'api::platform.audit-entry',
    'api::platform.outgoing-mail',
  ];

  it.each(ALL)('of $uid hold each field once', (view) => {
    const placed = view.cards.flat(2);
    expect(new Set(placed).size).toBe(placed.length);
    const own = Object.keys(view.fields);
    if (RECORDS.includes(view.uid)) expect(own).toEqual(expect.arrayContaining(placed));
    else expect([...placed].sort()).toEqual(own.sort());
  });

  it.each(DESCRIBED_TYPES)('and lists of $uid name only what it has', (type: DescribedType) => {
    const known = [...Object.keys(type.fields), ...SYSTEM_FIELDS];
    const named = [type.mainField, type.sort.by, ...type.columns, ...(type.readOnly ?? [])];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(type.columns.length).toBeLessThanOrEqual(6);
  });
});
