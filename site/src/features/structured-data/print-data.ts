import type { Thing } from './describe-entry.ts';

/**
 * Things as JSON-LD that may stand inside a script element: no text in it can end the element
 * early or begin a comment.
 */
export function printData(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
