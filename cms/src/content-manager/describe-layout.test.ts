import { describe, expect, it } from 'vitest';

import { describeLayout, type FormField, type FormLayout } from './describe-layout.ts';

const localised = { pluginOptions: { i18n: { localized: true } } };
const shared = { pluginOptions: { i18n: { localized: false } } };
const field = (name: string, attribute: FormField['attribute']): FormField => ({ name, attribute });

const form: FormLayout<FormField> = {
  layout: [
    [
      [field('title', localised)],
      [field('regions', {}), field('cost', localised)],
      [field('level', shared)],
      [field('contact', { ...shared, component: 'office.contact' })],
      [field('steps', { ...localised, component: 'office.step' })],
      [field('unknown', localised)],
    ],
  ],
  components: {
    'office.contact': { layout: [[field('phone', {})]] },
    'office.step': { layout: [[field('title', {})]] },
  },
  settings: { displayName: 'Student service' },
  options: { i18n: { localized: true } },
};
const fieldsOf = (layout: FormLayout<FormField>) =>
  Object.fromEntries(layout.layout.flat(2).map((one) => [one.name, one]));

describe('a form', () => {
  it('says below each field what to write, parts included', () => {
    const described = describeLayout(form, { language: 'en', contentLocale: 'az' });
    expect(fieldsOf(described)['cost']?.hint).toContain('“free”');
    expect(described.components['office.step']?.layout[0]?.[0]?.hint).toContain('One action');
    expect(described.layout.flat(2).filter(({ disabled }) => disabled)).toEqual([]);
  });

  it('puts what belongs together on one card, and loses nothing', () => {
    const { layout } = describeLayout(form, { language: 'en', contentLocale: 'az' });
    expect(layout.map((card) => card.flat().map(({ name }) => name))).toEqual([
      ['title', 'regions', 'cost'],
      ['level'],
      ['steps'],
      ['contact'],
      ['unknown'],
    ]);
  });

  it('lets a translation read, not change, what the Azerbaijani version owns', () => {
    const described = describeLayout(form, { language: 'ru', contentLocale: 'ru' });
    const names = described.layout.flat(2).filter(({ disabled }) => disabled === true);
    expect(names.map(({ name }) => name)).toEqual(['regions', 'level', 'contact']);
    expect(fieldsOf(described)['level']?.hint).toBe('Из азербайджанской версии; меняйте там.');
    expect(described.components['office.contact']?.layout[0]?.[0]?.disabled).toBe(true);
    expect(described.components['office.step']?.layout[0]?.[0]?.disabled).toBe(false);
  });

  it('of a type that is not ours, or has no translations, keeps its fields as they are', () => {
    const foreign = { ...form, settings: { displayName: 'User' } };
    expect(describeLayout(foreign, { language: 'ru', contentLocale: 'ru' })).toBe(foreign);
    const plain = { ...form, settings: { displayName: 'Role' }, options: {} };
    const described = describeLayout(plain, { language: 'ru', contentLocale: 'ru' });
    expect(described.layout.flat(2).some(({ disabled }) => disabled)).toBe(false);
  });
});
