import type { Locale } from '@office/search';

import type { DescribedView, PanelText } from './describe-type';
import { DESCRIBED_COMPONENTS, DESCRIBED_TYPES } from './described-views';

/** Columns every list may have besides its type's own fields. */
const SYSTEM_COLUMNS: Readonly<Record<string, PanelText>> = {
  createdAt: { az: 'Yaradılıb', en: 'Created', ru: 'Создано' },
  updatedAt: { az: 'Dəyişdirilib', en: 'Changed', ru: 'Изменено' },
  publishedAt: { az: 'Dərc olunub', en: 'Published', ru: 'Опубликовано' },
  createdBy: { az: 'Yaradan', en: 'Created by', ru: 'Кто создал' },
  updatedBy: { az: 'Dəyişdirən', en: 'Changed by', ru: 'Кто изменил' },
};

/** Said instead of a field's description where the field is not the translation's own. */
const SHARED_FIELD: PanelText = {
  az: 'Azərbaycanca versiyadan; orada dəyişdirin.',
  en: 'From the Azerbaijani version; change it there.',
  ru: 'Из азербайджанской версии; меняйте там.',
};

/**
 * The panel's messages for our own types in a language, by the ids under which the panel looks
 * them up: names of types and components by their English name, labels by field, and the values
 * of enumerations by themselves.
 */
export function panelMessages(language: Locale): Record<string, string> {
  const messages: Record<string, string> = {};
  const add = (group: MessageGroup, view: DescribedView): void => {
    if (language !== 'en') messages[view.displayName] = view.names[language];
    for (const [name, field] of Object.entries(view.fields)) {
      messages[messageId(group, view, name)] = field[language][0];
      for (const [value, choice] of Object.entries(field.choices ?? {})) {
        messages[value] = choice[language];
      }
    }
  };
  for (const part of DESCRIBED_COMPONENTS) add('components', part);
  for (const type of DESCRIBED_TYPES) {
    add('content-types', type);
    for (const [name, label] of Object.entries(SYSTEM_COLUMNS)) {
      messages[messageId('content-types', type, name)] = label[language];
    }
  }
  return messages;
}

type MessageGroup = 'content-types' | 'components';

/** The id under which the panel looks for the label of a field. */
export function messageId(
  group: MessageGroup,
  { uid }: Pick<DescribedView, 'uid'>,
  field: string,
): string {
  return `content-manager.${group}.${uid}.${field}`;
}

/** The type whose schema has this English name; the panel gives no uid where it asks. */
export function findByDisplayName(displayName: string | undefined) {
  return DESCRIBED_TYPES.find((type) => type.displayName === displayName);
}

/** The sentence below a field: what to write, or where the value comes from. */
export function describeField(
  view: DescribedView | undefined,
  name: string,
  { language, isShared }: { language: Locale; isShared: boolean },
): string | undefined {
  return isShared ? SHARED_FIELD[language] : view?.fields[name]?.[language][1];
}
