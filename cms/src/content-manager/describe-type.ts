/** A field's label and the sentence below it, in the editors' language. */
export type FieldText = readonly [label: string, description: string];

/** How the content manager shows one type or component. */
export interface DescribedView {
  uid: string;
  /** The field that names an entry in lists of choices. */
  mainField: string;
  fields: Readonly<Record<string, FieldText>>;
  /** Rows of the form; the fields of a row share its width. */
  rows: readonly (readonly string[])[];
  /** Shown, but not to be changed by hand. */
  readOnly?: readonly string[];
}

export interface DescribedType extends DescribedView {
  /** Columns of the list, scalars only: each relation would cost a query a row. */
  columns: readonly string[];
  sort: { by: string; order: 'ASC' | 'DESC' };
}
