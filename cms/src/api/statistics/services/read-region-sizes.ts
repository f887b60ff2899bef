import type { Knex } from 'knex';

import { relationTable } from '../../../lib/relation-table';
import type { RegionSize } from '../domain/describe-statistics';

interface SizeRow {
  key: string;
  institutions: number | string;
  sizes_known: number | string;
  students: number | string | null;
}

/** How many institutions and students each region has, in the editors' order. */
export async function readRegionSizes(): Promise<RegionSize[]> {
  const knex: Knex = strapi.db.connection;
  const link = relationTable('api::taxonomy.institution', 'region');
  const rows = await knex({ region: 'regions' })
    .leftJoin({ link: link.name }, `link.${link.to}`, 'region.id')
    .leftJoin({ institution: 'institutions' }, 'institution.id', `link.${link.from}`)
    .groupBy('region.id', 'region.key', 'region.order')
    .orderBy(['region.order', 'region.key'])
    .select<SizeRow[]>([
      'region.key',
      knex.raw('count(institution.id) as institutions'),
      // Nobody studies nowhere: 0 is a size nobody has entered.
      knex.raw('count(nullif(institution.student_count, 0)) as sizes_known'),
      knex.raw('sum(institution.student_count) as students'),
    ]);
  return rows.map(({ key, institutions, sizes_known: known, students }) => ({
    key,
    institutions: Number(institutions),
    sizesKnown: Number(known),
    students: Number(known) === Number(institutions) ? Number(students ?? 0) || null : null,
  }));
}
