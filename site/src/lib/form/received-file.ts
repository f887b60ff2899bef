/** A file that came with a form, waiting on this machine until the request is answered. */
export interface ReceivedFile {
  /** Name of the form's control. */
  field: string;
  /** What its owner calls it; never a path. */
  name: string;
  /** What the browser believes it is; may be empty. */
  type: string;
  /** Where its bytes lie. */
  path: string;
  /** Longer than a file may be; then its bytes are not all there. */
  isTooLarge: boolean;
}

/** The longest file a form may carry, in bytes; the cms has the same limit. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
