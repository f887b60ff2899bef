import path from 'node:path';

import { z } from 'zod';

import { backUpOffice } from '../../backup/back-up-office';
import { registerOperatorCommand } from '../../lib/operator-commands';
import { deliverDueMail } from '../../mail/deliver-due-mail';
import { drainOutbox } from '../../outbox/drain-outbox';
import { rebuildSearch } from '../../outbox/rebuild-search';
import { reportSearchCheck } from '../../outbox/report-search-check';
import { retryDead } from '../../outbox/retry-dead';
import { OUTBOX_TOPICS } from '../../outbox/topics';

const noOptions = z.strictObject({});
const retryOptions = z.strictObject({ topic: z.enum(OUTBOX_TOPICS).optional() });
const backupOptions = z.strictObject({
  to: z
    .string()
    .refine((file) => path.isAbsolute(file))
    .optional(),
});

/** Commands about what the whole office shares: the outbox, the search index, its records. */
export function registerPlatformCommands(): void {
  registerOperatorCommand('drain', { options: noOptions, run: drain });
  registerOperatorCommand('outbox-retry', {
    options: retryOptions,
    run: ({ topic }) => retryDead(topic),
  });
  registerOperatorCommand('search-rebuild', {
    options: noOptions,
    run: (_, watch) => rebuildSearch(watch),
  });
  registerOperatorCommand('search-check', {
    options: noOptions,
    run: (_, watch) => reportSearchCheck(watch),
  });
  registerOperatorCommand('db-backup', {
    options: backupOptions,
    run: ({ to }) => backUpOffice(to),
  });
}

/**
 * Carries out everything that is due now: index changes, then mails. Work that makes further
 * work (a mail note makes a mail) is followed until nothing is due.
 */
async function drain(): Promise<{ done: number; failed: number }> {
  const total = { done: 0, failed: 0 };
  for (;;) {
    const { done, failed } = await drainOutbox();
    await deliverDueMail();
    total.done += done;
    total.failed += failed;
    if (done === 0) return total;
  }
}
