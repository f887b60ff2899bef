const MOST_CHARACTERS = 100;

/** Folders before the name, whichever system they were written on. */
const FOLDERS = /^.*[/\\]/s;
/** Control characters, line ends, and marks that turn the direction of writing around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** What file systems or headers give a meaning of their own. */
const SPECIAL = /["'<>:|?*%;`$&\\/]/g;

/**
 * What a person called a file, made fit to be shown and to be saved under: one line, no folders,
 * no hidden signs, `extension` at its end. Only ever a text: files are stored under other names.
 */
export function tidyFileName(given: string, extension: string): string {
  const plain = given
    .normalize('NFC')
    .replace(FOLDERS, '')
    .replace(UNSEEN, '')
    .replace(SPECIAL, '_');
  const base = plain
    .replace(/\.[^.\s]+\s*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = Array.from(base).slice(0, MOST_CHARACTERS).join('').trim();
  return `${short === '' ? 'file' : short}.${extension}`;
}
