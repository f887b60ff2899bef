import { DatabaseSync } from 'node:sqlite';

import { Meilisearch } from 'meilisearch';

import type { TestDatabase } from '../../support/test-database.ts';
import { MASTER_KEY, type OfficeInUse } from './office-in-use.ts';

/**
 * What must be nothing in an office without half-done writes, each as a query that answers the
 * offending rows: a move is its timeline entry, its audit entry and its mail's note, all or none.
 */
const BROKEN_RULES: Record<string, string> = {
  'a timeline with a gap, or another length than its revision': `
    select a.reference from applications a left join timeline_entries t
      on t.application_document_id = a.document_id
    group by a.document_id, a.reference, a.revision
    having count(t.id) <> a.revision or coalesce(max(t.sequence), 0) <> a.revision`,
  'a state the timeline does not end with': `
    select a.reference, a.state, t.to_state from applications a join timeline_entries t
      on t.application_document_id = a.document_id and t.sequence = a.revision
    where t.to_state <> a.state`,
  'a timeline entry without its one note': `
    select t.document_id from timeline_entries t where 1 <> (
      select count(*) from outbox_entries o
      where o.subject_document_id = t.document_id and o.happened = 'application.moved')`,
  'a note of a timeline entry that is not there': `
    select o.subject_document_id from outbox_entries o where o.happened = 'application.moved'
      and not exists (select 1 from timeline_entries t where t.document_id = o.subject_document_id)`,
  'an application without the audit entry of its creation': `
    select a.document_id from applications a where 1 <> (
      select count(*) from audit_entries e
      where e.subject_document_id = a.document_id and e.action = 'create')`,
  'another number of audited moves than of moves': `
    select a.reference from applications a
    where (select count(*) from audit_entries e where e.subject_document_id = a.document_id
        and e.action = 'update' and cast(e.changed_fields as text) like '%"state"%')
      <> (select count(*) from timeline_entries t where t.application_document_id = a.document_id
        and t.from_state <> t.to_state)`,
  'an audit entry of an application that is not there': `
    select e.subject_document_id from audit_entries e
    where e.subject_uid = 'api::casework.application' and not exists (
      select 1 from applications a where a.document_id = e.subject_document_id)`,
  'a message without its one note': `
    select m.document_id from messages m where 1 <> (
      select count(*) from outbox_entries o where o.subject_document_id = m.document_id)`,
  'two applications of one member for one opportunity': `
    select member_document_id from applications
    group by member_document_id, opportunity_document_id having count(*) > 1`,
  'a counter that differs from the places taken': `
    select c.counter_key, c.taken from place_counters c where c.taken <> (
      select count(*) from taken_places p where p.counter_key = c.counter_key)`,
  'a counter beyond its capacity': `
    select counter_key from place_counters where taken > capacity`,
  'an application that has a place and must not, or must and has not': `
    select a.reference, a.state from applications a
    where (a.state in ('accepted', 'offered')) <> exists (
      select 1 from taken_places p where p.application_document_id = a.document_id)`,
  'a note nobody has worked on': `
    select topic, happened, state, last_error from outbox_entries where state <> 'done'`,
  'a mail nobody has handed over': `
    select state, template, last_error from outgoing_mails
    where state not in ('sent', 'uncertain')`,
  'an acceptance without its mail': `
    select t.document_id from timeline_entries t where t.action in ('accept', 'admit')
      and not exists (select 1 from outgoing_mails m
        where m.source_key = 'application.moved:' || t.document_id || ':applicant')`,
  'an editor’s message without its mail': `
    select m.document_id from messages m where m.author_kind = 'editor'
      and not exists (select 1 from outgoing_mails o
        where o.source_key = 'message.written:' || m.document_id || ':applicant')`,
  'an article whose draft and published version differ': `
    select p.document_id from articles p join articles d on d.document_id = p.document_id
      and d.locale = p.locale and d.published_at is null
    where p.published_at is not null and d.title <> p.title`,
};

/** Every broken rule with the rows that break it; nothing when the office is whole. */
export async function findBrokenRules({ readRows }: TestDatabase): Promise<object> {
  const broken: Record<string, unknown> = {};
  for (const [rule, sql] of Object.entries(BROKEN_RULES)) {
    const rows = await readRows(sql);
    if (rows.length > 0) broken[rule] = rows;
  }
  return broken;
}

/** The titles in the index, by documentId of published entries, read by the official client. */
export async function readIndexedTitles(host: string): Promise<Map<string, string>> {
  const client = new Meilisearch({ host, apiKey: MASTER_KEY });
  const { results } = await client.index('catalogue').getDocuments({
    filter: 'locale = az',
    fields: ['documentId', 'title'],
    limit: 100,
  });
  return new Map(results.map((found) => [String(found['documentId']), String(found['title'])]));
}

/** Message-IDs by how often the sink got them, and what the ledger says of each. */
export async function readMails({ database, mail }: OfficeInUse) {
  const arrivals = new Map<string, number>();
  for (const { messageId } of mail.messages()) {
    arrivals.set(messageId, (arrivals.get(messageId) ?? 0) + 1);
  }
  const ledger = await database.readRows('select message_id as id, state from outgoing_mails');
  const inState = (state: string) =>
    ledger.filter((row) => row['state'] === state).map(({ id }) => String(id));
  return { arrivals, sent: inState('sent'), uncertain: inState('uncertain') };
}

/**
 * Lets the leases of killed processes run out, which the office itself waits minutes for. Only
 * while none runs.
 */
export async function expireLeases({ env, readRows }: TestDatabase): Promise<void> {
  const tables = ['outbox_entries', 'outgoing_mails'];
  if (env['DATABASE_URL']) {
    for (const table of tables) {
      await readRows(`update ${table} set lease_until = now() where lease_until is not null`);
    }
    return;
  }
  const database = new DatabaseSync(env['DATABASE_FILE'] ?? '');
  for (const table of tables) {
    database.exec(`update ${table} set lease_until = 1 where lease_until is not null`);
  }
  database.close();
}
