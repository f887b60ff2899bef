import type { Core } from '@strapi/strapi';

import { keepAddressesUnique } from './api/member/services/keep-addresses-unique';
import { registerPlatformCommands } from './api/operator/register-platform-commands';
import { keepAuditAppendOnly, refuseAuditWrites } from './audit/append-only';
import { applyViews } from './content-manager/apply-views';
import { registerDocumentPipeline } from './document-pipeline/register-document-pipeline';
import { callChecksAfterSilentWrites, watchSilentWrites } from './document-pipeline/silent-writes';
import { env } from './env';
import { startOfficeJobs, stopOfficeJobs } from './jobs/office-jobs';
import { limitConnections } from './lib/connection-limits';
import { guardAfterCommit } from './lib/guard-after-commit';
import { untilIdle, type Pool } from './lib/idle-database';
import { releaseOfficeLock, takeOfficeLock } from './lib/office-lock';
import { startMetrics, stopMetrics } from './metrics/serve-metrics';
import { applyPermissions } from './permissions/apply-permissions';
import { closeRegistration } from './permissions/close-registration';
import { refuseUnsafeStart } from './permissions/refuse-unsafe-start';
import { registerRegionConditions } from './permissions/region-conditions';
import { registerSeedCommand } from './seed/register-seed-command';

const SHUTDOWN_PATIENCE_MS = 5_000;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    // The first moment at which this process is about to change the database.
    hookOf(strapi, 'beforeSync').register(takeOfficeLock);
    // The last moment before Strapi and our own bootstrap put things right by themselves.
    if (env.NODE_ENV === 'production') {
      hookOf(strapi, 'afterSync').register(() => refuseUnsafeStart(strapi));
    }
    guardAfterCommit(strapi);
    watchSilentWrites(strapi);
    closeRegistration(strapi);
    registerDocumentPipeline(strapi);
    refuseAuditWrites(strapi);
    registerPlatformCommands();
    registerSeedCommand();
    await registerRegionConditions(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    limitConnections(strapi);
    await keepAuditAppendOnly(strapi);
    await keepAddressesUnique(strapi);
    await applyPermissions(strapi);
    await applyViews(strapi);
    await startMetrics();
    startOfficeJobs();
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopOfficeJobs();
    await stopMetrics();
    await callChecksAfterSilentWrites();
    // Strapi would do it next anyway; done now, no new request uses the database any more.
    await strapi.server.destroy();
    await untilIdle((strapi.db.connection.client as { pool: Pool }).pool, SHUTDOWN_PATIENCE_MS);
    releaseOfficeLock();
  },
};

interface Hook {
  register(handler: () => void | Promise<void>): void;
}

/** Strapi's types leave hooks open. */
function hookOf(strapi: Core.Strapi, moment: 'beforeSync' | 'afterSync'): Hook {
  return strapi.hook(`strapi::content-types.${moment}`) as Hook;
}
