import { setTimeout as pause } from 'node:timers/promises';

import type { CmsProcess } from '../../support/cms-process.ts';
import type { Answer } from '../../support/request.ts';
import { type OfficeInUse, startOn } from './office-in-use.ts';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Somebody who does not give up. */
export interface WriteTaker {
  /**
   * Sends a write until it is taken, to whichever process serves; `isRepeated` tells that an
   * earlier one may have been carried out although its answer was lost.
   */
  write<T>(send: (cms: CmsProcess) => Promise<Answer<T>>): Promise<Written<T>>;
}

/** A cms that is killed again and again while it works, and started anew each time. */
export interface RestartingCms extends WriteTaker {
  /** How often it has been killed. */
  readonly kills: number;
  /** Writes the cms has been sent, repeated ones included. */
  readonly sent: number;
  /** Kills it a last time. */
  end(): Promise<void>;
}

export interface Written<T> {
  answer: Answer<T>;
  isRepeated: boolean;
}

/** Writes from one kill to the next, and how long after the last of them began it comes. */
const GAP = { least: 3, most: 11 };
const LATEST_MS = 150;

/** Starts the cms, which will be killed `kills` times at moments `random` chooses. */
export function startRestarting(
  office: OfficeInUse,
  kills: number,
  random: () => number,
): RestartingCms {
  const drawGap = () => GAP.least + Math.floor(random() * (GAP.most - GAP.least + 1));
  let ready = startOn(office);
  let killed = 0;
  let sent = 0;
  let nextKill = drawGap();

  const killSoon = (cms: CmsProcess): void => {
    nextKill = Number.POSITIVE_INFINITY;
    const delay = Math.floor(random() * LATEST_MS);
    ready = (async () => {
      await pause(delay);
      await cms.kill();
      killed += 1;
      const next = await startOn(office);
      nextKill = killed < kills ? sent + drawGap() : Number.POSITIVE_INFINITY;
      return next;
    })();
    // Whoever writes next hears of a fault.
    ready.catch(() => undefined);
  };

  return {
    get kills() {
      return killed;
    },
    get sent() {
      return sent;
    },
    async write(send) {
      for (let isRepeated = false; ; isRepeated = true) {
        const cms = await ready;
        sent += 1;
        if (sent >= nextKill) killSoon(cms);
        try {
          return { answer: await send(cms), isRepeated };
        } catch (error) {
          const isKilled = (await ready) !== cms;
          if (!isKilled) throw new Error(`The cms was lost: ${cms.output}`, { cause: error });
        }
      }
    },
    async end() {
      await (await ready).kill();
    },
  };
}
