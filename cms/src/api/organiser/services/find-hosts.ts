import { SOURCE_LOCALE } from '@office/search';
import type { Knex } from 'knex';

const PROJECTS = 'volunteer_projects';
const CLUBS = 'clubs';
/** Of the newest; a page is no archive. */
const MOST_ENTRIES = 100;

/** The names of those whose projects are public, or were and are not any more. */
export async function findHostNames(of: 'published' | 'withdrawn'): Promise<string[]> {
  const rows = await projectsThat(of)
    .whereNotNull('host_organisation')
    .distinct<{ name: string }[]>({ name: 'host_organisation' });
  return rows.map(({ name }) => name).filter((name) => name.trim() !== '');
}

/** The newest published projects these organisers host, and the clubs that bear their name. */
export async function findHostedIds(
  names: readonly string[],
): Promise<Record<'volunteer-project' | 'club', string[]>> {
  const idsOf = async (entries: Knex.QueryBuilder) => {
    const rows = await entries
      .orderBy('first_published_at', 'desc')
      .limit(MOST_ENTRIES)
      .select<{ document_id: string }[]>('document_id');
    return rows.map((row) => row.document_id);
  };
  return {
    'volunteer-project': await idsOf(
      projectsThat('published').whereIn('host_organisation', [...names]),
    ),
    club: await idsOf(
      inSource(CLUBS)
        .whereNotNull('published_at')
        .whereIn('title', [...names]),
    ),
  };
}

/** An unpublished entry keeps its draft, and with it when it was first published. */
function projectsThat(are: 'published' | 'withdrawn'): Knex.QueryBuilder {
  const projects = inSource(PROJECTS);
  if (are === 'published') return projects.whereNotNull('published_at');
  return projects.whereNull('published_at').whereNotNull('first_published_at');
}

function inSource(table: string): Knex.QueryBuilder {
  const knex: Knex = strapi.db.connection;
  return knex(table).where('locale', SOURCE_LOCALE);
}
