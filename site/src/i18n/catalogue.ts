import type { Locale } from '@office/search';
import { layout as azLayout } from './messages/az/layout.ts';
import { layout as enLayout } from './messages/en/layout.ts';
import { layout as ruLayout } from './messages/ru/layout.ts';
import { vocabulary as azVocabulary } from './messages/az/vocabulary.ts';
import { vocabulary as enVocabulary } from './messages/en/vocabulary.ts';
import { vocabulary as ruVocabulary } from './messages/ru/vocabulary.ts';
import type { MessageFile, TranslationOf } from './message-types.ts';

/** The source of all messages, by capability. A message is `capability.key`. */
const az = { layout: azLayout, vocabulary: azVocabulary } as const;

type Source = typeof az;
type Translation = { [Capability in keyof Source]: TranslationOf<Source[Capability]> };

const en: Translation = { layout: enLayout, vocabulary: enVocabulary };
const ru: Translation = { layout: ruLayout, vocabulary: ruVocabulary };

type Flat<Tree extends Record<string, MessageFile>> = {
  [Capability in keyof Tree & string as `${Capability}.${keyof Tree[Capability] & string}`]: never;
};

/** Every message of the site, as `capability.key`. */
export type MessageKey = keyof Flat<Source>;

/** The Azerbaijani message of a key; its braces say which values the message needs. */
export type SourceMessage<Key extends MessageKey> = Key extends `${infer Capability}.${infer Name}`
  ? Capability extends keyof Source
    ? Name extends keyof Source[Capability]
      ? Source[Capability][Name]
      : never
    : never
  : never;

export const MESSAGES: Readonly<Record<Locale, Readonly<Record<string, MessageFile>>>> = {
  az,
  en,
  ru,
};
