/** What bench documentIds begin with; Strapi's own are random. */
export const BENCH_ID_PREFIX = 'bench';

const LENGTH = 24;
/** Page addresses carry the first ten characters, so these must tell entries apart. */
const NUMBER_LENGTH = 5;
/** Where articles are counted from, beyond the last opportunity. */
const FIRST_ARTICLE = 50_000_000;

export function opportunityId(index: number): string {
  return benchId(index, 'opportunity');
}

export function articleId(index: number): string {
  return benchId(FIRST_ARTICLE + index, 'article');
}

export function roleId(opportunity: number, at: number): string {
  return benchId(opportunity, `role${at}`);
}

export function shiftId(opportunity: number, role: number, at: number): string {
  return benchId(opportunity, `role${role}shift${at}`);
}

export function memberId(index: number): string {
  return benchId(index, 'member');
}

export function userId(index: number): string {
  return benchId(index, 'user');
}

export function applicationId(opportunity: number, at: number): string {
  return benchId(opportunity, `application${at}`);
}

export function timelineId(opportunity: number, application: number, step: number): string {
  return benchId(opportunity, `timeline${application}step${step}`);
}

export function counterId(opportunity: number): string {
  return benchId(opportunity, 'counter');
}

export function takenPlaceId(opportunity: number, application: number): string {
  return benchId(opportunity, `place${application}`);
}

/** As long and of the same letters as Strapi's. */
function benchId(number: number, kind: string): string {
  const digits = number.toString(36).padStart(NUMBER_LENGTH, '0');
  return `${BENCH_ID_PREFIX}${digits}${kind}`.padEnd(LENGTH, '0');
}
