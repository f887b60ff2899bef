import { DocSet } from '../engine/doc-set.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import { tokenise } from '../words/tokenise.ts';
import type { MatchingStrategy } from '../query/search-request.ts';

export interface RankedHit {
  docId: number;
  score: number;
}
export interface RankRequest {
  q: string;
  universe: DocSet;
  strategy: MatchingStrategy;
  from: number;
  length: number;
}
export interface RankedDocuments {
  hits: RankedHit[];
  candidates: DocSet;
}

export function searchDocuments(index: SearchIndex, request: RankRequest): RankedDocuments {
  const universe = request.universe.clone();
  const words = tokenise(request.q, index.words.tokeniser).filter((t) => t.kind === 'word');
  for (const [i, word] of words.entries()) {
    const docs = new DocSet();
    const last = i === words.length - 1;
    for (const [, term] of last ? index.words.terms.atPrefix(word.lemma) : []) {
      for (const ids of term.documents.values()) docs.addAll(ids);
    }
    for (const ids of index.words.terms.get(word.lemma)?.documents.values() ?? []) docs.addAll(ids);
    universe.and(docs);
  }
  const ids = universe.toArray(request.from + request.length).slice(request.from);
  return { hits: ids.map((docId) => ({ docId, score: 1 })), candidates: universe };
}
