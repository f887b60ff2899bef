import type { Locale } from '@office/search';
import type { Schema, Struct } from '@strapi/strapi';

/** A word or sentence in each language of the panel. */
export type PanelText = Readonly<Record<Locale, string>>;

/** A type's name in the languages its schema does not speak. */
export type TypeNames = Readonly<Record<Exclude<Locale, 'en'>, string>>;

/** What editors read for each value of an enumeration. */
export type Choices<Value extends string = string> = Readonly<Record<Value, PanelText>>;

/** A field's label and the sentence below it, which says what to write. */
export interface DescribedField extends Readonly<
  Record<Locale, readonly [label: string, description: string]>
> {
  /** Of enumerations only. */
  readonly choices?: Choices;
}

/** What every type has besides its own attributes. */
type SystemField =
  | 'createdAt'
  | 'createdBy'
  | 'locale'
  | 'localizations'
  | 'publishedAt'
  | 'updatedAt'
  | 'updatedBy';

type OwnField<S extends Struct.Schema> = Exclude<keyof S['attributes'] & string, SystemField>;

type ChoicesOf<Attribute> =
  Attribute extends Schema.Attribute.Enumeration<infer Values extends string[]>
    ? { readonly choices: Choices<Values[number]> }
    : unknown;

/** A description of each of the fields a table names, with its choices where it has some. */
type FieldsOf<S extends Struct.Schema, Field extends OwnField<S>> = {
  readonly [Name in Field]: DescribedField & ChoicesOf<S['attributes'][Name]>;
};

/** How the content manager shows one type or component; `S` is its generated schema. */
export interface ViewOf<S extends Struct.Schema> {
  uid: string;
  /** The English name its schema gives, under which the panel looks names up. */
  displayName: S['info']['displayName'];
  names: TypeNames;
  /** The field that names an entry in lists of choices. */
  mainField: OwnField<S> | 'id';
  fields: FieldsOf<S, OwnField<S>>;
  /** Cards of the form: rows whose fields share the width, in the order the reader meets them. */
  cards: readonly (readonly (readonly OwnField<S>[])[])[];
  /** Shown, but not to be changed by hand. */
  readOnly?: readonly OwnField<S>[];
}

/** A view of a type of its own, which also has a list. */
export interface TypeOf<S extends Struct.Schema> extends ViewOf<S> {
  /** Columns of the list: no relations to many, each of which would cost a query a row. */
  columns: readonly (OwnField<S> | SystemField)[];
  sort: { by: OwnField<S> | SystemField; order: 'ASC' | 'DESC' };
}

/** Any of the tables, where the type it belongs to does not matter. */
export interface DescribedView {
  uid: string;
  displayName: string;
  names: TypeNames;
  mainField: string;
  fields: Readonly<Record<string, DescribedField>>;
  cards: readonly (readonly (readonly string[])[])[];
  readOnly?: readonly string[];
}

export interface DescribedType extends DescribedView {
  columns: readonly string[];
  sort: { by: string; order: 'ASC' | 'DESC' };
}
