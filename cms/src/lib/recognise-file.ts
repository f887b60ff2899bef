import { fileTypeFromFile } from 'file-type';

/**
 * The media type the bytes of a file show, whatever it is called; null when they show none. Reads
 * its head only, of archives also the list of what is inside.
 */
export async function recogniseFile(path: string): Promise<string | null> {
  return (await fileTypeFromFile(path))?.mime ?? null;
}
