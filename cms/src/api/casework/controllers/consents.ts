import type { Context } from 'koa';

import { parseInput } from '../../../lib/parse-input';
import { consentSchema } from '../inputs/casework-inputs';
import { decideConsent } from '../services/guardian-consent';

export default {
  async decide(ctx: Context): Promise<void> {
    const { token, decision } = parseInput(consentSchema, ctx.request.body);
    const application = await decideConsent(token, decision === 'give');
    ctx.body = { state: application.state, language: application.language };
  },
};
