export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Holds the chosen appearance; readable by nobody but the server. */
export const THEME_COOKIE = 'theme';

/** The appearance a cookie or a form field asks for, null for anything else ("like my device"). */
export function readTheme(value: unknown): Theme | null {
  return THEMES.find((theme) => theme === value) ?? null;
}
