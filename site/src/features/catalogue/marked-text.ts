export interface TextPiece {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};

/**
 * Takes a highlighted text of search apart (escaped, `<mark>` around what matched), so that a
 * template prints text and never markup.
 */
export function splitMarked(html: string): TextPiece[] {
  return html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({ text: unescape(text), marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|apos);/g, (entity) => ENTITIES[entity] ?? entity);
}
