/**
 * Makes an answer that everybody is given for `milliseconds` before it is made anew, and only once
 * however many ask meanwhile. A failure reaches those who wait for it and is not kept.
 */
export function keepFor<T>(
  milliseconds: number,
  make: () => Promise<T>,
  clock: () => number = () => performance.now(),
): () => Promise<T> {
  let kept: { answer: T; at: number } | undefined;
  let making: Promise<T> | undefined;
  return async () => {
    if (kept !== undefined && clock() - kept.at < milliseconds) return kept.answer;
    making ??= make().finally(() => {
      making = undefined;
    });
    const answer = await making;
    kept = { answer, at: clock() };
    return answer;
  };
}
