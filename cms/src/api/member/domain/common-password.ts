import { dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '@office/search';

import { KEYBOARD_ROWS, LOCAL_WORDS } from './password-habits';

/** Longest unit whose repetition makes no password: `salamsalam`, `1212121212`. */
const LONGEST_REPEATED = 6;
/** As many signs around a well-known word hide nothing: `azerbaycan1`, `baku19991231`. */
const MOST_AROUND_WORD = 8;
/** As many signs outside of the keyboard's rows hide nothing: `qwertyuiop!`. */
const MOST_OUTSIDE_ROWS = 2;
const WALK = 3;
const SHORTEST_OWN_WORD = 4;

const WORDS = new Set([...dictionary['passwords-common'], ...LOCAL_WORDS].map(fold));
const WALKS = new Set(KEYBOARD_ROWS.map(fold).flatMap((row) => [...walksIn(row)]));

/**
 * Whether a guesser would try this password early: well-known ones and local words, with some
 * signs around them; rows of a keyboard; repetitions; the address it is for. Letters' case and
 * diacritics make no difference.
 */
export function isCommonPassword(password: string, email: string): boolean {
  const said = fold(password);
  return (
    isRepetition(said) ||
    isWalk(said) ||
    isKnown(said, (word) => WORDS.has(word)) ||
    isKnown(said, isWordOf(fold(email)))
  );
}

function isRepetition(said: string): boolean {
  for (let unit = 1; unit <= LONGEST_REPEATED; unit += 1) {
    if ([...said].every((sign, at, all) => sign === all[at % unit])) return true;
  }
  return false;
}

function isWalk(said: string): boolean {
  const covered = new Set<number>();
  for (let at = 0; at + WALK <= said.length; at += 1) {
    if (!WALKS.has(said.slice(at, at + WALK))) continue;
    for (let step = 0; step < WALK; step += 1) covered.add(at + step);
  }
  return said.length - covered.size <= MOST_OUTSIDE_ROWS;
}

function* walksIn(row: string): Generator<string> {
  for (const way of [row, [...row].reverse().join('')]) {
    for (let at = 0; at + WALK <= way.length; at += 1) yield way.slice(at, at + WALK);
  }
}

function isKnown(said: string, isWord: (word: string) => boolean): boolean {
  const core = said.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (isWord(said)) return true;
  return core !== '' && said.length - core.length <= MOST_AROUND_WORD && isWord(core);
}

/** The address itself, its local part with or without separators, and each long part of it. */
function isWordOf(email: string): (word: string) => boolean {
  const local = email.slice(0, email.lastIndexOf('@'));
  const parts = local.split(/[^\p{L}]+/u).filter((part) => part.length >= SHORTEST_OWN_WORD);
  const own = new Set([email, local, ...parts]);
  const joined = lettersOf(local);
  return (word) =>
    own.has(word) || (joined.length >= SHORTEST_OWN_WORD && lettersOf(word) === joined);
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]+/gu, '');
