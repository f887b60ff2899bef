/** Where Strapi keeps the pairs of a relation: a table, and its columns of either side's row ids. */
export interface RelationTable {
  name: string;
  /** Of the row that has the attribute. */
  from: string;
  /** Of the row the attribute points to. */
  to: string;
}

/** What Strapi's types do not tell of a relation. */
interface JoinedAttribute {
  joinTable: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
  };
}

/** The table of a relation of a type, for queries Strapi's own engine cannot express. */
export function relationTable(uid: string, attribute: string): RelationTable {
  const attributes = strapi.db.metadata.get(uid).attributes as unknown as Record<
    string,
    JoinedAttribute
  >;
  const joined = attributes[attribute];
  if (joined === undefined) throw new Error(`${uid} has no relation "${attribute}".`);
  const { name, joinColumn, inverseJoinColumn } = joined.joinTable;
  return { name, from: joinColumn.name, to: inverseJoinColumn.name };
}
