type QueryParams = NonNullable<Parameters<ReturnType<typeof strapi.db.query>['findMany']>[0]>;

/**
 * Reads rows through Strapi's query engine, which answers `any`: the caller names the shape of
 * what it selects and populates, and nothing else is checked.
 */
export function rowsOf<Row>(uid: string) {
  const repository = strapi.db.query(uid);
  return {
    findMany: (params: QueryParams) => repository.findMany(params) as Promise<Row[]>,
    findOne: (params: Pick<QueryParams, 'where' | 'select' | 'populate' | 'orderBy'>) =>
      repository.findOne(params) as Promise<Row | null>,
  };
}
