/** The palette of the site, for mail programs that know neither variables nor fonts of ours. */
export const LIGHT = {
  paper: '#FBF7F0',
  card: '#FFFFFF',
  ink: '#1E1B18',
  muted: '#5C544B',
  line: '#8A8073',
  madder: '#8E2A2A',
  indigo: '#27406B',
  teal: '#0F5C5A',
  saffron: '#E0A42E',
} as const;

export const DARK = {
  paper: '#14161A',
  card: '#1D2026',
  ink: '#F2EDE4',
  muted: '#B9B0A3',
  line: '#7C756B',
  link: '#9DB7EA',
} as const;
