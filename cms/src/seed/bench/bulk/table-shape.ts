/** How a relation or a component is joined, in Strapi's words. */
export interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
  /** Which attribute a row of a type's join table for all its components is about. */
  on?: { field: string };
}

export interface Column {
  attribute: string;
  column: string;
  type: string;
  default: unknown;
}

/** A relation this type owns, or a component. */
export interface Link {
  attribute: string;
  target: string;
  join: JoinTable;
  isComponent: boolean;
  isMany: boolean;
}

/** Where Strapi keeps the documents of a content type, or the parts of a component. */
export interface TableShape {
  uid: string;
  table: string;
  columns: readonly Column[];
  links: readonly Link[];
  /** All that a value can be given for. */
  attributes: ReadonlySet<string>;
  isLocalized: boolean;
  hasDrafts: boolean;
}

interface MetaAttribute {
  type: string;
  columnName?: string;
  default?: unknown;
  relation?: string;
  target?: string;
  mappedBy?: string;
  joinTable?: JoinTable;
}

interface Model {
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

const shapes = new Map<string, TableShape>();

/** Reads the shape of a type or component from Strapi's own metadata. Throws for an unknown uid. */
export function tableShapeOf(uid: string): TableShape {
  const known = shapes.get(uid);
  if (known !== undefined) return known;
  const { tableName, attributes } = metadataOf(uid);
  const entries = Object.entries(attributes);
  const model = strapi.getModel(uid as 'api::club.club') as unknown as Model;
  const columns = entries.flatMap(([attribute, meta]) => columnOfAttribute(attribute, meta));
  const links = entries.flatMap(([attribute, meta]) => linkOf(attribute, meta));
  const shape: TableShape = {
    uid,
    table: tableName,
    columns,
    links,
    attributes: new Set([...columns, ...links].map(({ attribute }) => attribute)),
    isLocalized: model.pluginOptions?.i18n?.localized === true,
    hasDrafts: model.options?.draftAndPublish === true,
  };
  shapes.set(uid, shape);
  return shape;
}

function columnOfAttribute(attribute: string, meta: MetaAttribute): Column[] {
  const { columnName: column, type, default: standard = null } = meta;
  return column === undefined || type === 'increments'
    ? []
    : [{ attribute, column, type, default: standard }];
}

function linkOf(attribute: string, meta: MetaAttribute): Link[] {
  const { target, joinTable: join, mappedBy, relation = '' } = meta;
  if (target === undefined || join === undefined || mappedBy !== undefined) return [];
  const isComponent = join.on !== undefined;
  return [{ attribute, target, join, isComponent, isMany: relation.endsWith('ToMany') }];
}

/** Strapi's types leave the joining of relations and components out. */
function metadataOf(uid: string): { tableName: string; attributes: Record<string, MetaAttribute> } {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  return { tableName, attributes: attributes as unknown as Record<string, MetaAttribute> };
}
