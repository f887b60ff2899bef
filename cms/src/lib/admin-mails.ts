import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { queueMail } from '../mail/ledger';
import { now } from './clock';

interface AdminMail {
  to: string;
  subject: string;
  text?: string;
  html?: string;
}

/**
 * Puts the mails of the admin panel (invitations, forgotten passwords) into the office's own
 * ledger. Strapi's stock provider would hand them to the recipient's server itself, past
 * SMTP_URL. Call it in place of the email plugin's bootstrap().
 */
export function sendAdminMailsByLedger(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('email') as unknown as {
    provider: { send(mail: AdminMail): Promise<void> };
  };
  plugin.provider = {
    send: ({ to, subject, text = '', html = '' }) =>
      queueMail(
        [
          {
            sourceKey: `admin-panel:${randomUUID()}`,
            template: 'admin-panel',
            recipient: to,
            language: 'en',
            subject,
            html: html || text,
            text: text || html.replaceAll(/<[^>]+>/g, ' '),
          },
        ],
        now(),
      ),
  };
}
