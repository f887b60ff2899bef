import { env } from '../../../env';
import { oneClickLink } from '../../member/emails/site-links';

/**
 * What makes a digest a list to mail programs: its id and the one-click way out of it
 * (RFC 2919, RFC 8058).
 */
export function listHeaders(subscriptionToken: string): Record<string, string> {
  return {
    'List-Id': `Student Service Office digest <digest.${new URL(env.SITE_PUBLIC_URL).hostname}>`,
    'List-Unsubscribe': `<${oneClickLink(subscriptionToken)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
  };
}
