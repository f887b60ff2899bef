import { atInstant } from '../lib/clock';
import { OfficeError } from '../lib/errors';
import { inTransaction } from '../lib/in-transaction';
import { carryOutStep } from './carry-out-step';
import { countSteps } from './case-progress';
import { momentsOf } from './case-times';
import { toKnownCase, type CaseWorld, type KnownCase } from './known-case';
import { postThen } from './past-post';
import type { SeedCase, SeedStep } from './read-cases';

/** One step that has still to be made. */
interface Work {
  known: KnownCase;
  step: SeedStep;
  index: number;
  at: Date;
}

/**
 * Lets the applications of the seed happen: all their steps in the order of time, each by the
 * office's own rules at its own moment, with the mails of then in the ledger. Steps made by an
 * earlier seed are left out. Answers how many applications and drafts were begun.
 */
export async function seedCases(world: CaseWorld): Promise<number> {
  const work: Work[] = [];
  for (const told of world.content.cases) work.push(...(await remainingWork(told, world)));
  work.sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const item of work) await carryOut(item);
  return work.filter(({ index }) => index === 0).length;
}

async function remainingWork(told: SeedCase, world: CaseWorld): Promise<Work[]> {
  const known = toKnownCase(told, world);
  const entry = world.content.entries.find(({ key }) => key === told.entry);
  const moments = momentsOf(told, entry?.publishedDaysAgo ?? 0, world.now);
  const done = await countSteps(known, told.history);
  return told.history
    .map((step, index) => ({ known, step, index, at: moments[index] ?? world.now }))
    .slice(done);
}

async function carryOut({ known, step, index, at }: Work): Promise<void> {
  try {
    await atInstant(at, () =>
      inTransaction(async () => {
        await carryOutStep(known, step, index);
        await postThen();
      }),
    );
  } catch (cause) {
    const details = cause instanceof OfficeError ? ` ${JSON.stringify(cause.details)}` : '';
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `Case "${known.key}", step ${index + 1} (${step.by}, ${step.does}): ${message}${details}`,
      { cause },
    );
  }
}
