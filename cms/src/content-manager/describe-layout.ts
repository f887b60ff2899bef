import { SOURCE_LOCALE, type Locale } from '@office/search';

import type { DescribedView } from './describe-type';
import { DESCRIBED_COMPONENTS } from './described-views';
import { describeField, findByDisplayName } from './panel-texts';

/** The part of a field of the panel's form that is looked at or changed here. */
export interface FormField {
  name: string;
  hint?: string;
  disabled?: boolean;
  attribute: { component?: string; pluginOptions?: object };
}

/** The part of the panel's form. */
export interface FormLayout<Field extends FormField> {
  /** Cards of rows of fields. */
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
  settings: { displayName?: string };
  options: object;
}

interface Reader {
  /** Of the panel. */
  language: Locale;
  /** Of the version in the form; null where the type has none. */
  contentLocale: string | null;
}

/**
 * A form as one of our types' tables describes it, in the reader's language: sentences below the
 * fields, cards of what belongs together, and in a translation what the Azerbaijani version owns
 * for reading only. Forms of other types stay as they are.
 */
export function describeLayout<Field extends FormField>(
  form: FormLayout<Field>,
  reader: Reader,
): FormLayout<Field> {
  const type = findByDisplayName(form.settings.displayName);
  if (type === undefined) return form;
  const isShared = sharedFields(form, reader);
  const describe = (view: DescribedView | undefined, isForReading: boolean, field: Field) => ({
    ...field,
    hint: describeField(view, field.name, { ...reader, isShared: isForReading }) ?? field.hint,
    disabled: isForReading || field.disabled === true,
  });
  const parts = Object.entries(form.components).map(([uid, part]) => {
    const view = DESCRIBED_COMPONENTS.find((known) => known.uid === uid);
    const isForReading = form.layout
      .flat(2)
      .some((field) => field.attribute.component === uid && isShared(field));
    const layout = part.layout.map((row) =>
      row.map((field) => describe(view, isForReading, field)),
    );
    return [uid, { ...part, layout }] as const;
  });
  return {
    ...form,
    layout: intoCards(form.layout.flat(), type.cards).map((card) =>
      card.map((row) => row.map((field) => describe(type, isShared(field), field))),
    ),
    components: Object.fromEntries(parts),
  };
}

/** Answers which fields of the form belong to the Azerbaijani version and not to the one shown. */
function sharedFields(
  { options }: FormLayout<FormField>,
  { contentLocale }: Reader,
): (field: FormField) => boolean {
  const isTranslation =
    isLocalised(options) && contentLocale !== null && contentLocale !== SOURCE_LOCALE;
  return ({ attribute }) => isTranslation && !isLocalised(attribute.pluginOptions ?? {});
}

/** Whether the i18n plugin's options, of a type or of an attribute, make it one per language. */
function isLocalised(options: object): boolean {
  const { i18n } = options as { i18n?: { localized?: boolean } };
  return i18n?.localized === true;
}

/** The same rows, a card for each of the type's; what no card names comes last. */
function intoCards<Field extends FormField>(
  rows: Field[][],
  cards: DescribedView['cards'],
): Field[][][] {
  const cardOf = (row: Field[]) =>
    cards.findIndex((card) => card.some((names) => names.includes(row[0]?.name ?? '')));
  const grouped = cards.map((_, index) => rows.filter((row) => cardOf(row) === index));
  return [...grouped, rows.filter((row) => cardOf(row) === -1)].filter((card) => card.length > 0);
}
