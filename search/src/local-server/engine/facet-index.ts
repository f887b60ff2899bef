import { normaliseFacet } from '../words/normalise.ts';
import { coversPath, type FieldContent } from './field-paths.ts';
import { insertSorted, removeSorted } from './sorted-ids.ts';

/** The values of one document in one field. */
export interface FacetValues {
  /** Normalised text and the text as written. */
  strings: [normalised: string, original: string][];
  numbers: number[];
}

/** Values of one field: who has which, and what each document has. */
export class FacetField {
  readonly strings = new Map<string, number[]>();
  readonly numbers = new Map<number, number[]>();
  readonly exists: number[] = [];
  readonly nulls: number[] = [];
  readonly empties: number[] = [];
  readonly valuesOf: (FacetValues | undefined)[] = [];

  add(docId: number, content: FieldContent): void {
    insertSorted(this.exists, docId);
    if (content.hasNull) insertSorted(this.nulls, docId);
    if (content.isEmpty) insertSorted(this.empties, docId);
    const values: FacetValues = { strings: [], numbers: [] };
    for (const value of content.values) {
      if (typeof value === 'number') {
        if (values.numbers.includes(value)) continue;
        values.numbers.push(value);
        addTo(this.numbers, value, docId);
        continue;
      }
      const original = String(value);
      const normalised = normaliseFacet(original);
      if (values.strings.some(([known]) => known === normalised)) continue;
      values.strings.push([normalised, original]);
      addTo(this.strings, normalised, docId);
    }
    this.valuesOf[docId] = values;
  }

  remove(docId: number): void {
    const values = this.valuesOf[docId];
    if (!values) return;
    for (const list of [this.exists, this.nulls, this.empties]) removeSorted(list, docId);
    for (const [normalised] of values.strings) removeFrom(this.strings, normalised, docId);
    for (const value of values.numbers) removeFrom(this.numbers, value, docId);
    this.valuesOf[docId] = undefined;
  }
}

/** All fields that are filtered, sorted or counted by. */
export class FacetIndex {
  readonly #fields = new Map<string, FacetField>();
  readonly #attributes: readonly string[];

  constructor(attributes: readonly string[]) {
    this.#attributes = attributes;
  }

  field(path: string): FacetField | undefined {
    return this.#fields.get(path);
  }

  paths(): string[] {
    return [...this.#fields.keys()];
  }

  add(docId: number, contents: Map<string, FieldContent>): void {
    for (const [path, content] of contents) {
      let field = this.#fields.get(path);
      if (!field) {
        if (!this.#attributes.some((attribute) => coversPath(attribute, path))) continue;
        field = new FacetField();
        this.#fields.set(path, field);
      }
      field.add(docId, content);
    }
  }

  remove(docId: number): void {
    for (const field of this.#fields.values()) field.remove(docId);
  }
}

function addTo<K>(lists: Map<K, number[]>, key: K, docId: number): void {
  const list = lists.get(key);
  if (list) insertSorted(list, docId);
  else lists.set(key, [docId]);
}

function removeFrom<K>(lists: Map<K, number[]>, key: K, docId: number): void {
  const list = lists.get(key);
  if (!list) return;
  removeSorted(list, docId);
  if (list.length === 0) lists.delete(key);
}
