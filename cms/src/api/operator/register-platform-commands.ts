import { z } from 'zod';

import { registerOperatorCommand } from '../../lib/operator-commands';
import { deliverDueMail } from '../../mail/deliver-due-mail';
import { drainOutbox } from '../../outbox/drain-outbox';
import { rebuildSearch } from '../../outbox/rebuild-search';

const noOptions = z.strictObject({});

/** Commands about what the whole office shares: the outbox and the search index. */
export function registerPlatformCommands(): void {
  registerOperatorCommand('drain', { options: noOptions, run: drain });
  registerOperatorCommand('search-rebuild', { options: noOptions, run: () => rebuildSearch() });
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
