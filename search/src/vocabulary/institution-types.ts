export const INSTITUTION_TYPES = ['university', 'college', 'vocational-school'] as const;
export type InstitutionType = (typeof INSTITUTION_TYPES)[number];

export function isInstitutionType(value: unknown): value is InstitutionType {
  return INSTITUTION_TYPES.some((type) => type === value);
}
