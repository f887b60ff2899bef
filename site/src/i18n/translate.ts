import type { Locale } from '@office/search';
import { MESSAGES, type MessageKey, type SourceMessage } from './catalogue.ts';
import { formatNumber } from './format.ts';
import type { Message, MessageValues } from './message-types.ts';

type Values<Key extends MessageKey> = MessageValues<SourceMessage<Key> & Message>;
type Arguments<Key extends MessageKey> = keyof Values<Key> extends never
  ? []
  : [values: Values<Key>];

/** Says a message in one language. Missing values and unknown keys do not compile. */
export type Translate = <Key extends MessageKey>(key: Key, ...args: Arguments<Key>) => string;

const pluralRules: Record<Locale, Intl.PluralRules> = {
  az: new Intl.PluralRules('az'),
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
};

const translators = new Map<Locale, Translate>();

/**
 * The translator of a language: `t('home.openCount', { count: 3 })`. Plural forms follow
 * `Intl.PluralRules`, numbers are written as the language writes them.
 */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const translate: Translate = (key, ...args) => say(locale, key, args[0] ?? {});
  translators.set(locale, translate);
  return translate;
}

function say(locale: Locale, key: string, values: Readonly<Record<string, string | number>>) {
  const dot = key.indexOf('.');
  const message = MESSAGES[locale][key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (message === undefined) throw new Error(`No message "${key}" in ${locale}: add it.`);
  return fill(locale, sentence(locale, message, values['count']), values);
}

function sentence(locale: Locale, message: Message, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  return message[pluralRules[locale].select(Number(count))] ?? message.other;
}

function fill(locale: Locale, text: string, values: Readonly<Record<string, string | number>>) {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Message "${text}" needs a value for "${name}".`);
    return typeof value === 'number' ? formatNumber(locale, value) : value;
  });
}
