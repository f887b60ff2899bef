interface Found {
  documentId: string;
}

interface Documents {
  create(params: object): Promise<Found>;
  update(params: object): Promise<Found | null>;
  findFirst(params: object): Promise<Found | null>;
}

/** The document service of a uid known at run time only: Strapi types literal uids. */
export function documentsOf(uid: string): Documents {
  return strapi.documents(uid as 'api::club.club');
}

/** The document that fits `filters`, made from `data` where there is none yet. */
export async function findOrCreate(
  uid: string,
  filters: object,
  data: object,
): Promise<Found & { isNew: boolean }> {
  const found = await documentsOf(uid).findFirst({ filters });
  if (found) return { documentId: found.documentId, isNew: false };
  const { documentId } = await documentsOf(uid).create({ data });
  return { documentId, isNew: true };
}
