/**
 * What differs between a recorded and a given value, as readable lines. A recorded `<name>` only
 * asks for something to be there; numbers may differ in the last digits; keys have no order.
 */
export function differences(recorded: unknown, given: unknown, at = ''): string[] {
  if (typeof recorded === 'string' && /^<\w+>$/u.test(recorded)) {
    return given === undefined ? [`${at}: missing`] : [];
  }
  if (typeof recorded === 'number' && typeof given === 'number') {
    return Math.abs(recorded - given) < 1e-9 ? [] : [line(at, recorded, given)];
  }
  if (Array.isArray(recorded) && Array.isArray(given)) {
    if (recorded.length !== given.length) return [line(at, recorded, given)];
    return recorded.flatMap((one, i) => differences(one, given[i], `${at}[${i}]`));
  }
  if (isObject(recorded) && isObject(given)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(given)]);
    return [...keys].flatMap((key) => differences(recorded[key], given[key], `${at}.${key}`));
  }
  return recorded === given ? [] : [line(at, recorded, given)];
}

/** What is compared of an answer: of a refusal its code, else everything. */
export function essence(status: number, answer: unknown): unknown {
  if (status < 400 || !isObject(answer)) return answer;
  return { code: answer['code'], type: answer['type'], link: answer['link'] };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function line(at: string, recorded: unknown, given: unknown): string {
  return `${at || 'answer'}: recorded ${JSON.stringify(recorded)}, given ${JSON.stringify(given)}`;
}
