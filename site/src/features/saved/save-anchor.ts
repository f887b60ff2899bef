/** The element one comes back to after saving an entry or letting it go. */
export function saveAnchor(entryId: string): string {
  return `save-${entryId}`;
}
