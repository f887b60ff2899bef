import type { Core } from '@strapi/strapi';

import { sendAdminMailsByLedger } from '../../lib/admin-mails';
import { withoutContentApi } from '../without-content-api';

type EmailPlugin = Parameters<typeof withoutContentApi>[0] & {
  bootstrap?: (context: { strapi: Core.Strapi }) => void;
};

/**
 * The plugin without its routes under /api, and without its provider: its own bootstrap would
 * load the one that hands mails to strangers' servers, and warn about it.
 */
export default function throughLedger(plugin: EmailPlugin): EmailPlugin {
  return {
    ...withoutContentApi(plugin),
    bootstrap: ({ strapi }) => sendAdminMailsByLedger(strapi),
  };
}
