const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** In order: what contains other markup comes before what it contains. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/g, '\n'],
  [/<!--[\s\S]*?-->/g, ' '],
  [/^\s*(?:```|~~~).*$/gm, ' '],
  [/^\s*\[[^\]]+\]:\s*\S+.*$/gm, ' '],
  [/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1'],
  [/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1'],
  [/<(https?:[^\s>]+|[^\s@>]+@[^\s>]+)>/g, '$1'],
  [/<\/?[a-z][^>]*>/gi, ' '],
  [/^\s*(?:[-*_]\s*){3,}$/gm, ' '],
  [/^\s*=+\s*$/gm, ' '],
  [/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/gm, ' '],
  [/^\s{0,3}#{1,6}\s+|\s+#+\s*$/gm, ''],
  [/^(?:\s*>)+\s?/gm, ''],
  [/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/gm, ''],
  [/(?<!\\)(\*\*\*|___|\*\*|__|~~|\*|`+)(?=\S)([\s\S]*?\S)(?<!\\)\1/g, '$2'],
  [/(?<![\p{L}\p{N}\\])_(?=\S)([^_]*\S)_(?![\p{L}\p{N}])/gu, '$1'],
  [/\s*\|\s*/g, ' '],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

/** The words of a markdown text on one line, without its markup; images leave their description. */
export function stripMarkdown(markdown: string): string {
  let text = markdown;
  for (const [pattern, replacement] of MARKUP) text = text.replace(pattern, replacement);
  return text
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
