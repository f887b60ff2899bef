import { now } from '../../../lib/clock';
import { keepFor } from '../../../lib/keep-for';
import { describeStatistics, type Statistics } from '../domain/describe-statistics';
import { countApplications, readAnswerTimes } from './count-applications';
import { countOffers } from './count-offers';
import { readRegionSizes } from './read-region-sizes';

const KEEP_MS = 5 * 60_000;
const PERIOD_MS = 365 * 24 * 3_600_000;

/** The office's statistics, counted at most every five minutes however many ask. */
export const readKeptStatistics = keepFor(KEEP_MS, readStatistics);

/** Counts them now, applications of the last 365 days. */
export async function readStatistics(): Promise<Statistics> {
  const at = now();
  const since = new Date(at.getTime() - PERIOD_MS);
  return describeStatistics({
    at,
    since,
    regions: await readRegionSizes(),
    ...(await countOffers(at)),
    applications: await countApplications(since),
    answerTimes: await readAnswerTimes(since, at),
  });
}
