import { Counter, Gauge, Histogram, Registry } from 'prom-client';

import { readLastBackup } from '../backup/last-backup';

/** All that this process measures. Labels come from closed lists: nothing in them is personal. */
export const registry = new Registry();

const registers = [registry];
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const QUERY_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];
/** Jobs and rebuilds may take minutes. */
const LONG_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];

export const requestDuration = new Histogram({
  name: 'office_cms_http_request_duration_seconds',
  help: 'Requests to the cms, by the pattern of their route and how they ended.',
  labelNames: ['route', 'method', 'status'],
  buckets: SECONDS,
  registers,
});

export const queryDuration = new Histogram({
  name: 'office_cms_database_query_duration_seconds',
  help: 'Queries of this process to the database, by what they do.',
  labelNames: ['operation'],
  buckets: QUERY_SECONDS,
  registers,
});

export const searchWriteDuration = new Histogram({
  name: 'office_cms_search_write_duration_seconds',
  help: 'Changes of the search index, until the server has carried them out.',
  labelNames: ['operation', 'outcome'],
  buckets: LONG_SECONDS,
  registers,
});

export const jobDuration = new Histogram({
  name: 'office_cms_job_duration_seconds',
  help: 'Runs of the background jobs of this process.',
  // Not `job`: that label is Prometheus' own.
  labelNames: ['name', 'outcome'],
  buckets: LONG_SECONDS,
  registers,
});

export const jobLastSuccess = new Gauge({
  name: 'office_cms_job_last_success_timestamp_seconds',
  help: 'When a job of this process last ended without a failure.',
  labelNames: ['name'],
  registers,
});

export const mailsHandedOver = new Counter({
  name: 'office_cms_mails_handed_over_total',
  help: 'Mails this process has dealt with, by what became of them; away and queued are tried again.',
  labelNames: ['outcome'],
  registers,
});

export const digestDeliveries = new Counter({
  name: 'office_cms_digest_deliveries_total',
  help: 'Deliveries of digests this process has decided, by what was decided.',
  labelNames: ['outcome'],
  registers,
});

export const signIns = new Counter({
  name: 'office_cms_sign_ins_total',
  help: 'Attempts to sign in, of members and of editors.',
  labelNames: ['who', 'outcome'],
  registers,
});

export const outboxWaiting = new Gauge({
  name: 'office_cms_outbox_waiting',
  help: 'Notes of the outbox still to be worked on; counted up to 10000.',
  labelNames: ['topic'],
  registers,
});

export const outboxOldest = new Gauge({
  name: 'office_cms_outbox_oldest_seconds',
  help: 'Age of the oldest note still to be worked on, 0 when there is none.',
  labelNames: ['topic'],
  registers,
});

export const outboxDead = new Gauge({
  name: 'office_cms_outbox_dead',
  help: 'Notes of the outbox that were given up; counted up to 10000.',
  labelNames: ['topic'],
  registers,
});

export const searchDrift = new Gauge({
  name: 'office_cms_search_drift',
  help: 'Documents by which index and database differed at the last check, by how they did.',
  labelNames: ['drift'],
  registers,
});

export const searchChecked = new Gauge({
  name: 'office_cms_search_last_check_timestamp_seconds',
  help: 'When index and database were last compared.',
  registers,
});

export const placesDrift = new Gauge({
  name: 'office_cms_place_counters_drift',
  help: 'Counters of places that did not count what is taken, at the last check, which mended them.',
  registers,
});

export const placesChecked = new Gauge({
  name: 'office_cms_place_counters_last_check_timestamp_seconds',
  help: 'When the counters of places were last compared with the places taken.',
  registers,
});

export const mails = new Gauge({
  name: 'office_cms_mails',
  help: 'Mails in the ledger by state, without the sent ones; counted up to 10000.',
  labelNames: ['state'],
  registers,
});

export const mailsOldest = new Gauge({
  name: 'office_cms_mails_oldest_queued_seconds',
  help: 'Age of the oldest mail waiting for the relay, 0 when there is none.',
  registers,
});

export const digestLastFinished = new Gauge({
  name: 'office_cms_digest_last_finished_timestamp_seconds',
  help: 'When the last run of a digest was finished.',
  labelNames: ['frequency'],
  registers,
});

export const digestUnfinished = new Gauge({
  name: 'office_cms_digest_unfinished_seconds',
  help: 'Since when a run of a digest is not finished, 0 when there is none.',
  labelNames: ['frequency'],
  registers,
});

export const digestPlanned = new Gauge({
  name: 'office_cms_digest_deliveries_planned',
  help: 'Deliveries of unfinished runs still to be decided; counted up to 10000.',
  labelNames: ['frequency'],
  registers,
});

export const applicationsWaiting = new Gauge({
  name: 'office_cms_applications_waiting',
  help: 'Applications the office owes an answer; counted up to 10000.',
  labelNames: ['region'],
  registers,
});

export const applicationsOverdue = new Gauge({
  name: 'office_cms_applications_overdue',
  help: 'Of these, those whose promised time is over.',
  labelNames: ['region'],
  registers,
});

export const lastBackup = new Gauge({
  name: 'office_cms_last_backup_timestamp_seconds',
  help: 'When a backup was last finished from this data folder, 0 when never.',
  registers,
  async collect() {
    lastBackup.set(((await readLastBackup())?.getTime() ?? 0) / 1000);
  },
});

export const stateReadings = new Histogram({
  name: 'office_cms_state_reading_duration_seconds',
  help: 'Readings of outbox, mails, digests and applications from the database.',
  labelNames: ['outcome'],
  buckets: SECONDS,
  registers,
});
