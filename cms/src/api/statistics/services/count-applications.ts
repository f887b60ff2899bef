import { isOpportunityKind } from '@office/search';
import type { Knex } from 'knex';

import { ANSWER_OWED_STATES } from '../../casework/domain/states';
import type { Counted } from '../domain/count-table';
import type { AnsweredCases } from '../domain/median-days';

const NOT_YET_SUBMITTED = ['draft', 'awaiting-consent'];
const HOUR_MS = 3_600_000;

interface ApplicationsRow {
  region_key: string | null;
  opportunity_kind: string;
  applications: number | string;
}

/** Applications submitted from `since` on, by region and kind. */
export async function countApplications(since: Date): Promise<Counted[]> {
  const rows = await submittedSince(since)
    .select<ApplicationsRow[]>([
      'region_key',
      'opportunity_kind',
      connection().raw('count(*) as applications'),
    ])
    .groupBy('region_key', 'opportunity_kind');
  return rows.flatMap(({ region_key: regionKey, opportunity_kind: kind, applications }) =>
    isOpportunityKind(kind) ? [{ regionKey, kind, count: Number(applications) }] : [],
  );
}

type AnsweredRow = {
  region_key: string | null;
  asked: Date | number;
  answered: Date | number | null;
  cases: number | string;
};

/**
 * How long people waited for the first answer, by the key of the region that answers, of
 * applications submitted from `since` on that somebody has to read: first come, first served is
 * answered by the office's machine at once. One that is overdue counts with what it has waited so
 * far, or leaving the hard cases unanswered would improve the figure.
 */
export async function readAnswerTimes(
  since: Date,
  now: Date,
): Promise<Map<string, AnsweredCases[]>> {
  const read = () => submittedSince(since).where('admission', 'review');
  const answered = await byHour(read().whereNotNull('first_answered_at'));
  const overdue = await byHour(
    read()
      .whereNull('first_answered_at')
      .whereIn('state', [...ANSWER_OWED_STATES])
      .where('due_at', '<', now),
  );
  const times = new Map<string, AnsweredCases[]>();
  for (const { region_key: key, asked, answered: at, cases } of [...answered, ...overdue]) {
    if (key === null) continue;
    const known = times.get(key) ?? [];
    const answeredAt = at === null ? now : new Date(at);
    known.push({ askedAt: new Date(asked), answeredAt, cases: Number(cases) });
    times.set(key, known);
  }
  return times;
}

/** Hours are enough, for they begin with every day in Baku. */
function byHour(applications: Knex.QueryBuilder): Promise<AnsweredRow[]> {
  const knex = connection();
  const hourOf = (column: string) =>
    strapi.db.dialect.client === 'postgres'
      ? knex.raw(`date_trunc('hour', ??)`, [column])
      : knex.raw('?? - ?? % ?', [column, column, HOUR_MS]);
  return knex
    .from(
      applications
        .select({
          region_key: 'region_key',
          asked: hourOf('submitted_at'),
          answered: hourOf('first_answered_at'),
        })
        .as('hours'),
    )
    .select<AnsweredRow[]>(['region_key', 'asked', 'answered', knex.raw('count(*) as cases')])
    .groupBy('region_key', 'asked', 'answered');
}

function submittedSince(since: Date): Knex.QueryBuilder {
  return connection()('applications')
    .where('submitted_at', '>=', since)
    .whereNotIn('state', NOT_YET_SUBMITTED);
}

function connection(): Knex {
  return strapi.db.connection;
}
