import type { Core } from '@strapi/strapi';

import { scopesWith } from '../audit/region-scope';

/** Ids of the conditions, as permissions name them. */
export const OWN_REGIONS = 'api::own-regions';
export const OWN_REGION = 'api::own-region';
export const OWN_OR_SHARED_REGION = 'api::own-or-shared-region';
export const OWN_REGION_KEY = 'api::own-region-key';
export const OWN_AUDIT = 'api::own-audit';
export const OWN_PEOPLE = 'api::own-people';
export const SUBMITTED = 'api::submitted';

export const REGION_EDITOR_PREFIX = 'region-editor-';

/** What a member has not sent yet is nobody else's to read. */
const NOT_A_DRAFT = { state: { $ne: 'draft' } };

interface Editor {
  roles?: { code?: string }[];
}

/** Keys of the regions the editor answers for, by the codes of the roles. */
export function ownRegionKeys(editor: Editor): string[] {
  return (editor.roles ?? [])
    .map(({ code }) => code ?? '')
    .filter((code) => code.startsWith(REGION_EDITOR_PREFIX))
    .map((code) => code.slice(REGION_EDITOR_PREFIX.length));
}

/**
 * Registers the conditions that limit region editors' lists and changes. They have no category:
 * Strapi before 5.59 drops conditions of a category of their own. Call it in register(), for
 * Strapi's own bootstrap removes from the roles every condition it does not know by then.
 */
export async function registerRegionConditions(strapi: Core.Strapi): Promise<void> {
  const { conditionProvider } = strapi.service('admin::permission') as unknown as {
    conditionProvider: { registerMany(conditions: unknown[]): Promise<void> };
  };
  await conditionProvider.registerMany([
    {
      name: 'own-regions',
      displayName: 'in a region of the editor',
      handler: (editor: Editor) => ({
        regions: { $elemMatch: { key: { $in: ownRegionKeys(editor) } } },
      }),
    },
    {
      name: 'own-region',
      displayName: 'of a region of the editor',
      handler: (editor: Editor) => ({ 'region.key': { $in: ownRegionKeys(editor) } }),
    },
    {
      name: 'own-or-shared-region',
      displayName: 'of a region of the editor, or of no region',
      handler: (editor: Editor) => ({
        $or: [{ 'region.key': { $in: ownRegionKeys(editor) } }, { region: null }],
      }),
    },
    {
      name: 'own-region-key',
      displayName: 'cases of a region of the editor',
      handler: (editor: Editor) => ({
        ...NOT_A_DRAFT,
        regionKey: { $in: ownRegionKeys(editor) },
      }),
    },
    {
      name: 'own-audit',
      displayName: 'changes in a region of the editor',
      handler: async (editor: Editor) => ({
        regionScope: { $in: scopesWith(ownRegionKeys(editor), await readRegionKeys(strapi)) },
      }),
    },
    {
      name: 'own-people',
      displayName: 'who live or study in a region of the editor',
      handler: (editor: Editor) => ({
        $or: [
          { 'region.key': { $in: ownRegionKeys(editor) } },
          { 'institution.region.key': { $in: ownRegionKeys(editor) } },
        ],
      }),
    },
    {
      name: 'submitted',
      displayName: 'cases that were submitted',
      handler: () => NOT_A_DRAFT,
    },
  ]);
}

async function readRegionKeys(strapi: Core.Strapi): Promise<string[]> {
  const rows = (await strapi.db.query('api::taxonomy.region').findMany({ select: ['key'] })) as {
    key: string;
  }[];
  return rows.map(({ key }) => key);
}
