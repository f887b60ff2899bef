import {
  isOpen,
  LIFE_STATES,
  OPPORTUNITY_KINDS,
  SOURCE_LOCALE,
  type OpportunityKind,
} from '@office/search';
import type { Knex } from 'knex';

import { relationTable } from '../../../lib/relation-table';
import { CATALOGUE_SOURCES } from '../../catalogue/services/catalogue-sources';
import type { Counted } from '../domain/count-table';

/** What is open, and how many places it has where they are limited. */
export interface Offers {
  opportunities: Counted[];
  places: Counted[];
}

/** As the drivers answer sums and counts; a sum over nothing is null. */
type Sum = number | string | null;

interface OfferRow {
  region_key: string | null;
  state: string | null;
  is_past: number;
  entries: Sum;
  places: Sum;
}

/** Counts the open opportunities by kind, of each region and of all. */
export async function countOffers(now: Date): Promise<Offers> {
  const offers: Offers = { opportunities: [], places: [] };
  for (const kind of OPPORTUNITY_KINDS) {
    const rows = [
      ...(await countOf(kind, now, 'each region')),
      ...(await countOf(kind, now, 'all')),
    ];
    for (const row of rows.filter(isOffered(kind, now))) {
      const one = { regionKey: row.region_key, kind };
      offers.opportunities.push({ ...one, count: Number(row.entries) });
      offers.places.push({ ...one, count: Number(row.places ?? 0) });
    }
  }
  return offers;
}

/** Groups of published entries that are alike to the rule of openness. */
async function countOf(
  kind: OpportunityKind,
  now: Date,
  of: 'each region' | 'all',
): Promise<OfferRow[]> {
  const knex: Knex = strapi.db.connection;
  const { uid } = CATALOGUE_SOURCES[kind];
  const { collectionName = '' } = strapi.contentType(uid);
  const rows = knex({ entry: collectionName })
    .where('entry.locale', SOURCE_LOCALE)
    .whereNotNull('entry.published_at')
    .select<OfferRow[]>([
      of === 'all' ? knex.raw('null as region_key') : 'region.key as region_key',
      'entry.state',
      knex.raw('case when entry.deadline <= ? then 1 else 0 end as is_past', [now]),
      knex.raw('count(*) as entries'),
      knex.raw('sum(coalesce(entry.capacity, ?, 0)) as places', [placesOfRoles(knex, kind)]),
    ])
    .groupByRaw(of === 'all' ? '2, 3' : '1, 2, 3');
  if (of === 'all') return rows;
  const link = relationTable(uid, 'regions');
  return rows
    .join({ link: link.name }, `link.${link.from}`, 'entry.id')
    .join({ region: 'regions' }, 'region.id', `link.${link.to}`);
}

/** A project without a limit of its own has the places of its roles. */
function placesOfRoles(knex: Knex, kind: OpportunityKind): Knex.QueryBuilder | null {
  if (kind !== 'volunteer-project') return null;
  const link = relationTable(CATALOGUE_SOURCES[kind].uid, 'roles');
  return knex({ own: link.name })
    .join({ role: 'roles' }, 'role.id', `own.${link.to}`)
    .whereRaw('?? = ??', [`own.${link.from}`, 'entry.id'])
    .sum('role.capacity');
}

function isOffered(kind: OpportunityKind, now: Date): (row: OfferRow) => boolean {
  return ({ state, is_past }) =>
    isOpen(
      {
        kind,
        published: true,
        state: LIFE_STATES.find((known) => known === state),
        deadline: Number(is_past) === 1 ? now : null,
      },
      now,
    );
}
