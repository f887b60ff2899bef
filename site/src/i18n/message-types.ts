/** A sentence with one form per plural category of its language; chosen by `count`. */
export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Message = string | PluralMessage;
export type MessageFile = Readonly<Record<string, Message>>;

/**
 * What a translation of `Source` must be: the same keys, a sentence for a sentence, plural
 * forms for plural forms.
 */
export type TranslationOf<Source extends MessageFile> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : PluralMessage;
};

/** The names in braces of a sentence: `'{count} of {total}'` needs `count` and `total`. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

type TextOf<M> = M extends string ? M : M extends { readonly other: infer Other } ? Other : never;
type CountOf<M> = M extends string ? never : 'count';

/** The values a message needs, by name; `count` is a number wherever there are plural forms. */
export type MessageValues<M extends Message> = {
  [Name in Placeholder<TextOf<M> & string> | CountOf<M>]: Name extends 'count'
    ? number
    : string | number;
};
