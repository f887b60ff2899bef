import type { ReactNode } from 'react';
import type { ListFieldLayout } from '@strapi/content-manager/strapi-admin';

import { cellFor, type Row } from './cells';

type Format = (row: Row, column: unknown, context: { model: string }) => ReactNode;

/** A column of the list with cells in words and colours, where ours say more than Strapi's. */
export function readableColumn(column: ListFieldLayout, position: number): ListFieldLayout {
  const { name, attribute } = column;
  const Cell = cellFor(name, attribute.type);
  if (Cell === null) return column;
  return withFormat(column, (row, _column, { model }) => (
    <Cell row={row} name={name} uid={model} isFirst={position === 0} />
  ));
}

/** The list calls a format with the type's uid as third argument, which Strapi's types leave out. */
function withFormat(column: ListFieldLayout, format: Format): ListFieldLayout {
  return { ...column, cellFormatter: format as unknown as ListFieldLayout['cellFormatter'] };
}
