import { articleId, opportunityId } from './bench-ids';
import { type BenchWorld, dayFromToday } from './bench-world';
import type { BulkDocument } from './bulk/bulk-document';
import { kindOfOpportunity, leaveOutSome } from './generate-opportunity';
import { createRandom } from './random';
import { chooseSubject, inEachLanguage, writeEntryTexts } from './write-texts';

/** So many opportunities bring one article. */
export const OPPORTUNITIES_AN_ARTICLE = 20;

export function countArticles(opportunities: number): number {
  return Math.floor(opportunities / OPPORTUNITIES_AN_ARTICLE);
}

/** The article of that number; it points to some of the twenty opportunities that bring it. */
export function generateArticle(index: number, world: BenchWorld): BulkDocument {
  const random = createRandom(`article ${index}`);
  const [region] = random.pickSome(world.regions, 1);
  const interests = random.pickSome(world.interests, random.between(1, 2));
  const subject = chooseSubject(random, 'article', {
    interestKey: interests[0]?.key ?? '',
    regionKey: region?.key ?? '',
  });
  const at = dayFromToday(world, -random.next() * 700);
  const texts = writeEntryTexts(random, subject);
  const authors = inEachLanguage(() => ({ authorLine: subject.person }));
  const near = Array.from(
    { length: OPPORTUNITIES_AN_ARTICLE },
    (_, place) => index * OPPORTUNITIES_AN_ARTICLE + place,
  );
  const relatedOf = (kind: string) =>
    random
      .pickSome(
        near.filter((opportunity) => kindOfOpportunity(opportunity) === kind),
        2,
      )
      .map(opportunityId);
  return {
    ...{ uid: 'api::article.article', documentId: articleId(index), at },
    shared: {
      regions: [region?.documentId],
      interests: interests.map(({ documentId }) => documentId),
      relatedServices: relatedOf('student-service'),
      relatedProjects: relatedOf('volunteer-project'),
      checkedOn: at.toISOString().slice(0, 10),
      checkedBy: subject.person,
      firstPublishedAt: at,
    },
    texts: leaveOutSome(random, {
      az: { ...texts.az, ...authors.az },
      en: { ...texts.en, ...authors.en },
      ru: { ...texts.ru, ...authors.ru },
    }),
  };
}
