import { noteGap } from './watch-gaps.ts';

/** One question to another server, as it ended. */
export interface DependencyCall {
  dependency: 'cms' | 'search';
  /** From a closed list: never an id, an address or a word somebody typed. */
  operation: string;
  /** `refused` is an answer the caller must expect; `failed` is an outage. */
  outcome: 'ok' | 'refused' | 'failed';
  seconds: number;
}

type Observer = (call: DependencyCall) => void;

let observer: Observer = () => undefined;

/** From now on tells every call that ended to `told`, and to nobody else. */
export function observeDependencyCalls(told: Observer): void {
  observer = told;
}

/** Runs `ask` and tells how it ended; `outcomeOf` reads an answer, a throw is a failure. */
export async function observed<T>(
  call: Pick<DependencyCall, 'dependency' | 'operation'>,
  ask: () => Promise<T>,
  outcomeOf: (answer: T) => DependencyCall['outcome'] = () => 'ok',
): Promise<T> {
  const startedAt = performance.now();
  const tell = (outcome: DependencyCall['outcome']) => {
    if (outcome === 'failed') noteGap();
    observer({ ...call, outcome, seconds: (performance.now() - startedAt) / 1000 });
  };
  try {
    const answer = await ask();
    tell(outcomeOf(answer));
    return answer;
  } catch (fault) {
    tell('failed');
    throw fault;
  }
}
