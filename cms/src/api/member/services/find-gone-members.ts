import { rowsOf } from '../../../document-pipeline/rows';

/**
 * Which of these members, by documentId, are there no longer: what the site keeps of them must go
 * too.
 */
export async function findGoneMembers(documentIds: readonly string[]): Promise<string[]> {
  const present = await rowsOf<{ documentId: string }>('api::member.member').findMany({
    where: { documentId: { $in: [...documentIds] } },
    select: ['documentId'],
  });
  const known = new Set(present.map(({ documentId }) => documentId));
  return [...new Set(documentIds)].filter((documentId) => !known.has(documentId));
}
