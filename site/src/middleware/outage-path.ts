/** The page shown in place of one that could not be made; nobody links to it. */
export const OUTAGE_PATH = '/unavailable';
