import { createRequire } from 'node:module';
import path from 'node:path';

import { LOCALES } from '@office/search';
import { describe, expect, it } from 'vitest';

import { CONTENT_MANAGER_AZ } from '../admin/words/content-manager-az.ts';
import { MEDIA_WORDS } from '../admin/words/media-words.ts';
import { STRAPI_AZ } from '../admin/words/strapi-az.ts';
import { STRAPI_RU } from '../admin/words/strapi-ru.ts';
import { describeField, findByDisplayName, panelMessages } from './panel-texts.ts';

describe('the panel’s messages for our own types', () => {
  it('name a type, a field, a part’s field and a value in the language asked for', () => {
    const club = 'content-manager.content-types.api::club.club.deadline';
    const step = 'content-manager.components.office.step.title';
    const changed = 'content-manager.content-types.api::club.club.updatedAt';
    expect(panelMessages('az')).toMatchObject({
      Club: 'Klublar',
      [club]: 'Son tarix',
      [step]: 'Addım',
      [changed]: 'Dəyişdirilib',
      'first-step': 'İlk addım – təcrübə lazım deyil',
    });
    expect(panelMessages('ru')).toMatchObject({ Club: 'Клубы', [club]: 'Крайний срок' });
    const english = panelMessages('en');
    expect(english).toMatchObject({
      [club]: 'Deadline',
      'first-come': expect.any(String) as string,
    });
    expect(english).not.toHaveProperty('Club');
  });

  it('cover the same ids in every language', () => {
    const idsIn = (language: 'az' | 'ru') => Object.keys(panelMessages(language)).sort();
    expect(idsIn('az')).toEqual(idsIn('ru'));
    expect(idsIn('az')).toEqual(expect.arrayContaining(Object.keys(panelMessages('en'))));
  });

  it('hold no braces or tags, which the panel would take for placeholders', () => {
    for (const language of LOCALES) {
      const wrong = Object.values(panelMessages(language)).filter((text) => /[{}<>]/.test(text));
      expect(wrong).toEqual([]);
    }
  });
});

describe('the sentence below a field', () => {
  const type = findByDisplayName('Student service');

  it('says what to write, in the language of the panel', () => {
    const say = (language: 'az' | 'en' | 'ru') =>
      describeField(type, 'cost', { language, isShared: false });
    expect(say('en')).toContain('“free”');
    expect(say('ru')).toContain('«бесплатно»');
  });

  it('says where the value comes from when a translation shares it', () => {
    expect(describeField(type, 'deadline', { language: 'en', isShared: true })).toBe(
      'From the Azerbaijani version; change it there.',
    );
  });

  it('is missing for types that are not ours', () => {
    expect(findByDisplayName('User')).toBeUndefined();
    expect(describeField(undefined, 'email', { language: 'en', isShared: false })).toBeUndefined();
  });
});

describe('Strapi’s own words', () => {
  const EVERYDAY = Object.keys({ ...STRAPI_AZ, ...CONTENT_MANAGER_AZ, ...MEDIA_WORDS.az });
  /** Given as a default in Strapi's code only. */
  const WITHOUT_ENGLISH = [
    'content-manager.containers.list.table-headers.status',
    'content-manager.plugin.name',
    'i18n.Settings.locales.modal.locales.label',
    'search.placeholder',
  ];

  it('are translated under ids that this version of Strapi has', () => {
    const english = strapiWords('en');
    const unknown = [...EVERYDAY, ...Object.keys(STRAPI_RU)].filter((id) => !(id in english));
    expect([...new Set(unknown)].sort()).toEqual(WITHOUT_ENGLISH);
  });

  it('an editor meets every day are in Russian too', () => {
    const english = strapiWords('en');
    const russian = { ...strapiWords('ru'), ...STRAPI_RU, ...MEDIA_WORDS.ru };
    const missing = EVERYDAY.filter(
      (id) => russian[id] === undefined || russian[id] === english[id],
    );
    expect(missing).toEqual(['Auth.form.email.label']);
  });
});

function strapiWords(language: 'en' | 'ru'): Record<string, string> {
  const require = createRequire(import.meta.url);
  const load = (plugin: string, folder: string, prefix: string) => {
    const root = path.dirname(require.resolve(`@strapi/${plugin}/package.json`));
    const file = path.join(root, 'dist/admin', folder, `translations/${language}.json.js`);
    const loaded = require(file) as Record<string, string> & { default?: Record<string, string> };
    return Object.entries(loaded.default ?? loaded).map(([id, text]) => [prefix + id, text]);
  };
  return Object.fromEntries([
    ...load('admin', 'admin/src', ''),
    ...load('content-manager', '', 'content-manager.'),
    ...load('i18n', '', 'i18n.'),
    ...load('upload', '', 'upload.'),
  ]) as Record<string, string>;
}
