import { now } from '../../../lib/clock';
import { registerOperatorCommand } from '../../../lib/operator-commands';
import { deliverDueMail } from '../../../mail/deliver-due-mail';
import { drainOutbox } from '../../../outbox/drain-outbox';
import { planOptionsSchema, sendOptionsSchema } from '../inputs/digest-commands';
import { planDigest } from './plan-digest';
import { queueDigest } from './queue-digest';

/**
 * `digest-plan` freezes the recipients of a run; `digest-send` makes and sends what was planned,
 * at once: an operator who asks for it at night gets it at night.
 */
export function registerDigestCommands(): void {
  registerOperatorCommand('digest-plan', {
    options: planOptionsSchema,
    async run({ frequency, at }) {
      const run = await planDigest({ frequency, at: at ?? now() });
      return {
        runKey: run.runKey,
        frequency: run.frequency,
        windowStart: run.window.start.toISOString(),
        windowEnd: run.window.end.toISOString(),
        state: run.state,
        planned: run.plannedCount,
      };
    },
  });
  registerOperatorCommand('digest-send', {
    options: sendOptionsSchema,
    async run() {
      const deliveries = await queueDigest();
      await drainOutbox('mail');
      return { deliveries, mails: await deliverDueMail() };
    },
  });
}
