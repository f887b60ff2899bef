import type { Core } from '@strapi/strapi';

import { writeOutbox } from '../outbox/write-outbox';

/**
 * Notes for search what document middlewares do not see. Removing a locale in the settings
 * deletes its rows by query; everything is then read again.
 */
export function subscribeToUnseenChanges(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    async afterDelete() {
      await writeOutbox([
        {
          topic: 'search',
          subjectUid: 'plugin::i18n.locale',
          subjectDocumentId: 'all',
          happened: 'names.lost',
        },
      ]);
    },
  });
}
