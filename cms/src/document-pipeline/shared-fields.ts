import type { Struct, UID } from '@strapi/strapi';

import type { EditorialUid } from './described-types';

/** A relation from a translated type to one of ours. */
export interface SharedRelation {
  name: string;
  target: UID.ContentType;
  /** Translated targets are linked row by row, each in its own language. */
  isTargetLocalized: boolean;
}

interface RelationAttribute {
  type: 'relation';
  target: UID.ContentType;
}

/** The part of the i18n plugin's service this project calls. */
interface ContentTypesService {
  getNonLocalizedAttributes(model: Struct.ContentTypeSchema): string[];
  getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
  /** Without the ids of components. */
  copyNonLocalizedAttributes(
    model: Struct.ContentTypeSchema,
    row: Record<string, unknown>,
  ): Record<string, unknown>;
}

export function i18nContentTypes(): ContentTypesService {
  return strapi.plugin('i18n').service('content-types') as unknown as ContentTypesService;
}

/** The relations a translated type has to our own types. */
export function relationsOf(uid: EditorialUid): SharedRelation[] {
  const attributes = strapi.contentType(uid).attributes as Record<string, { type: string }>;
  return Object.entries(attributes)
    .filter((entry): entry is [string, RelationAttribute] => entry[1].type === 'relation')
    .filter(([, attribute]) => attribute.target.startsWith('api::'))
    .filter(([, attribute]) => attribute.target !== uid)
    .map(([name, { target }]) => ({ name, target, isTargetLocalized: isLocalized(target) }));
}

/** Names of all that the translations of a type share: unlocalised fields and relations. */
export function sharedFieldsOf(uid: EditorialUid): string[] {
  const unlocalised = i18nContentTypes().getNonLocalizedAttributes(strapi.contentType(uid));
  return [...unlocalised, ...relationsOf(uid).map(({ name }) => name)];
}

function isLocalized(uid: UID.ContentType): boolean {
  const { pluginOptions } = strapi.contentType(uid) as { pluginOptions?: unknown };
  return (
    (pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true
  );
}
