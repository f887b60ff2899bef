import { EDITORIAL_UIDS, type EditorialUid } from '../../../document-pipeline/described-types';
import { countLacking, findLacking, type Lacking } from './lacking-translations';

const SHOWN = 5;

/**
 * What is published and open in Azerbaijani but not in every language, in the signed-in admin's
 * regions: how many per language, and the newest few.
 */
export async function describeUntranslated() {
  const found = await Promise.all(
    EDITORIAL_UIDS.map(async (uid) => ({
      counts: await countLacking(uid),
      entries: await findLacking(uid, SHOWN),
    })),
  );
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    en: sum(found.map(({ counts }) => counts.en)),
    ru: sum(found.map(({ counts }) => counts.ru)),
    entries: EDITORIAL_UIDS.flatMap((uid, index) => describe(uid, found[index]?.entries ?? []))
      .sort((a, b) => b.publishedAt - a.publishedAt)
      .slice(0, SHOWN),
  };
}

function describe(uid: EditorialUid, entries: readonly Lacking[]) {
  return entries.map((entry) => ({ uid, ...entry }));
}
