/** How much knowledge an opportunity needs or a member has, from least to most. */
export const LEVELS = ['first-step', 'some-experience', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}
