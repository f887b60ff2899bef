import { fold } from './fold.ts';

/** The same keys in three layouts: Russian, Azerbaijani and English. */
const RUSSIAN_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const AZERBAIJANI_KEYS = 'qüertyuiopöğasdfghjklıəzxcvbnmçş`';
const ENGLISH_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

const TO_RUSSIAN_KEYS = new Map([
  ...keyPairs(AZERBAIJANI_KEYS, RUSSIAN_KEYS),
  ...keyPairs(ENGLISH_KEYS, RUSSIAN_KEYS),
]);
const TO_AZERBAIJANI_KEYS = new Map(keyPairs(RUSSIAN_KEYS, AZERBAIJANI_KEYS));
const TO_ENGLISH_KEYS = new Map(keyPairs(RUSSIAN_KEYS, ENGLISH_KEYS));

/** Russian letters by how people write them in Latin ones, the longest first. */
const RUSSIAN_SOUNDS: readonly (readonly [string, string])[] = [
  ...pairs('shch:щ sch:щ yo:ё jo:ё zh:ж kh:х ts:ц ch:ч sh:ш yu:ю ju:ю ya:я ja:я ye:е yi:ый'),
  ...pairs('a:а b:б v:в w:в g:г d:д e:е z:з i:и j:й k:к l:л m:м n:н o:о p:п r:р s:с t:т u:у f:ф'),
  ...pairs('h:х c:к q:к x:х y:ы'),
];

/** Russian letters by the Azerbaijani ones of words that both languages have. */
const LATIN_SOUNDS = new Map(
  pairs(
    'а:a б:b в:v г:q д:d е:e ё:yo ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:x ' +
      'ц:s ч:ç ш:ş щ:ş ъ: ы:ı ь: э:e ю:yu я:ya',
  ),
);

/**
 * What may have been meant by words that are not found: typed with the keyboard in the other
 * language (`rke,` for `клуб`), or in the other alphabet (`volontyor` for `волонтёр`). Most likely
 * first; empty for text in both alphabets or in none.
 */
export function findOtherReadings(query: string): string[] {
  const typed = query.normalize('NFC').toLocaleLowerCase('az');
  const isCyrillic = CYRILLIC.test(typed);
  const isLatin = LATIN.test(typed);
  if (isCyrillic === isLatin) return [];
  const readings = isLatin
    ? [swap(typed, TO_RUSSIAN_KEYS), writeInCyrillic(typed)]
    : [swap(typed, TO_AZERBAIJANI_KEYS), swap(typed, TO_ENGLISH_KEYS), swap(typed, LATIN_SOUNDS)];
  const seen = new Set([fold(typed)]);
  return readings.filter((reading) => {
    const folded = fold(reading);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

function swap(text: string, letters: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
}

function writeInCyrillic(text: string): string {
  const latin = fold(text);
  let written = '';
  for (let at = 0; at < latin.length;) {
    const [sound, letter] = RUSSIAN_SOUNDS.find(([one]) => latin.startsWith(one, at)) ?? [
      latin.charAt(at),
      latin.charAt(at),
    ];
    written += letter;
    at += sound.length;
  }
  return written;
}

function keyPairs(from: string, to: string): [string, string][] {
  return Array.from(from, (key, at) => [key, to.charAt(at)]);
}

function pairs(list: string): [string, string][] {
  return list.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split(':');
    return [from, to];
  });
}
