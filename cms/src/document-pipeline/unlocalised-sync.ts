import type { Core, Struct } from '@strapi/strapi';

import { type EditorialUid, isEditorialUid } from './described-types';

type Sync = (row: unknown, model: Struct.ContentTypeSchema) => Promise<void>;

interface Localizations {
  syncNonLocalizedAttributes: Sync;
}

/** Strapi's types leave its registries open. */
interface ServiceRegistry {
  extend(uid: string, extension: (service: Localizations) => Localizations): unknown;
}

let strapiSync: Sync = () => Promise.reject(new Error('The i18n plugin is not registered yet.'));

/**
 * Takes the copying of unlocalised values out of the i18n plugin's hands for editorial types.
 * Its own middleware compares with an arbitrary row of the document and copies from whatever
 * locale was written (measured on 5.54.0: publishing a translation changed the published
 * Azerbaijani row). The pipeline calls the same function with the right row instead.
 */
export function takeOverUnlocalisedSync(strapi: Core.Strapi): void {
  const services = strapi.get<ServiceRegistry>('services');
  services.extend('plugin::i18n.localizations', (service) => {
    strapiSync = service.syncNonLocalizedAttributes;
    return {
      ...service,
      syncNonLocalizedAttributes: (row, model) =>
        isEditorialUid(model.uid) ? Promise.resolve() : strapiSync(row, model),
    };
  });
}

/** Copies the row's unlocalised values to the other locales' rows of the same status. */
export function syncUnlocalisedFields(row: unknown, uid: EditorialUid): Promise<void> {
  return strapiSync(row, strapi.contentType(uid));
}
