import { AZERBAIJANI_NOUNS } from '../src/text/azerbaijani-nouns.ts';
import { createAzerbaijaniStemmer, stemAzerbaijani } from '../src/text/azerbaijani-stem.ts';
import { measureStemmer } from '../tests/measure-stemmer.ts';

/** Measures the Azerbaijani stemmer over whole paradigms: `node bench/stemmer.bench.ts`. */
const halves = [0, 1].map((half) => AZERBAIJANI_NOUNS.filter((_noun, at) => at % 2 === half));
const [first = [], second = []] = halves;

report('nouns it knows', stemAzerbaijani, AZERBAIJANI_NOUNS);
report('rules alone', createAzerbaijaniStemmer([]), AZERBAIJANI_NOUNS);
report('unknown, half of them known', createAzerbaijaniStemmer(first), second);

function report(name: string, stem: (folded: string) => string, nouns: readonly string[]): void {
  const startedAt = performance.now();
  const { forms, meet, shared } = measureStemmer(stem, nouns);
  const perWord = ((performance.now() - startedAt) * 1000) / forms;
  console.log(
    `${name.padEnd(28)} ${nouns.length} nouns, ${forms} forms: ${percent(meet)} meet their lemma, ` +
      `${percent(shared)} of lemmas share a stem, ${perWord.toFixed(1)} µs a form`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
