import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '@office/search';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from './catalogue.ts';
import type { Message } from './message-types.ts';

const SRC = join(import.meta.dirname, '..');

const keysIn = (locale: keyof typeof MESSAGES) =>
  Object.entries(MESSAGES[locale]).flatMap(([capability, messages]) =>
    Object.keys(messages).map((name) => `${capability}.${name}`),
  );

const messageOf = (locale: keyof typeof MESSAGES, key: string): Message => {
  const [capability = '', name = ''] = key.split('.');
  const message = MESSAGES[locale][capability]?.[name];
  if (message === undefined) throw new Error(`${key} is missing in ${locale}`);
  return message;
};

const textsOf = (message: Message) =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('messages', () => {
  it.each(LOCALES)('are all there in %s, and no others', (locale) => {
    expect(keysIn(locale).sort()).toEqual(keysIn('az').sort());
  });

  it.each(LOCALES)('are never empty and trimmed in %s', (locale) => {
    const faulty = keysIn(locale).filter((key) =>
      textsOf(messageOf(locale, key)).some((text) => text === '' || text.trim() !== text),
    );
    expect(faulty).toEqual([]);
  });

  it.each(LOCALES)('have the plural forms of %s wherever they have any', (locale) => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const faulty = keysIn(locale).filter((key) => {
      const message = messageOf(locale, key);
      return typeof message !== 'string' && needed.some((form) => message[form] === undefined);
    });
    expect(faulty).toEqual([]);
  });

  it.each(LOCALES)('take the same values in %s as in the source', (locale) => {
    const faulty = keysIn(locale).filter((key) => {
      const source = messageOf('az', key);
      const wanted = placeholders(typeof source === 'string' ? source : source.other).join();
      const message = messageOf(locale, key);
      return placeholders(typeof message === 'string' ? message : message.other).join() !== wanted;
    });
    expect(faulty).toEqual([]);
  });

  it.each(LOCALES)('are written in the letters of %s', (locale) => {
    const faulty = keysIn(locale)
      .filter((key) => !SHOW_OTHER_LETTERS.has(key))
      .filter((key) => textsOf(messageOf(locale, key)).some((text) => !LETTERS[locale].test(text)));
    expect(faulty).toEqual([]);
  });

  it('are all used', () => {
    const code = readSources(SRC);
    const prefixes = [...code.matchAll(/`([a-z][\w-]*\.[\w-]*)\$\{/gi)].map(
      ([, prefix = '']) => prefix,
    );
    const unused = keysIn('az').filter(
      (key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

/**
 * Sentences that show what one may type in any alphabet. Not on pages many see first: one foreign
 * letter brings a font of its own.
 */
const SHOW_OTHER_LETTERS = new Set(['help.search']);

const LETTERS = {
  az: /^\P{Script=Cyrillic}*$/u,
  en: /^[^əğışçöüƏĞİŞÇÖÜ\p{Script=Cyrillic}]*$/u,
  ru: /\p{Script=Cyrillic}|^[^\p{L}]*(?:\{\w+\}[^\p{L}]*)*$/u,
} as const;

/** All code of the site but the messages and the tests. */
function readSources(dir: string): string {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /(?<!\.test)\.(?:ts|astro)$/.test(file.name))
    .filter((file) => !file.parentPath.includes(join('i18n', 'messages')))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}
