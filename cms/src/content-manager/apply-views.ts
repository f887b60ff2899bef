import { isDeepStrictEqual } from 'node:util';

import type { Core, UID } from '@strapi/strapi';
import { SOURCE_LOCALE } from '@office/search';

import type { DescribedView } from './describe-type';
import { DESCRIBED_COMPONENTS, DESCRIBED_TYPES } from './described-views';

interface Attribute {
  type: string;
  /** The type a relation leads to. */
  target?: string;
}

interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface ConfigurationService {
  findConfiguration(model: { uid: string }): Promise<Configuration & { uid: string }>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

const WIDTH = 12;

/**
 * Gives the content manager the lists, forms and Azerbaijani texts of this folder; the panel itself
 * holds the texts in every language. What is right already is not written again, so a second call
 * changes no row.
 */
export async function applyViews(strapi: Core.Strapi): Promise<void> {
  const plugin = strapi.plugin('content-manager');
  const types = plugin.service('content-types') as unknown as ConfigurationService;
  const components = plugin.service('components') as unknown as ConfigurationService;
  for (const type of DESCRIBED_TYPES) {
    await applyView(types, type, {
      list: [...type.columns],
      settings: { pageSize: 20, defaultSortBy: type.sort.by, defaultSortOrder: type.sort.order },
    });
  }
  for (const component of DESCRIBED_COMPONENTS) await applyView(components, component, {});
}

async function applyView(
  service: ConfigurationService,
  view: DescribedView,
  lists: { list?: string[]; settings?: Record<string, unknown> },
): Promise<void> {
  const { settings, metadatas, layouts } = await service.findConfiguration({ uid: view.uid });
  const wanted: Configuration = {
    settings: { ...settings, mainField: view.mainField, ...lists.settings },
    metadatas: { ...metadatas, ...describedFields(view, metadatas) },
    layouts: { list: lists.list ?? layouts.list, edit: view.cards.flat().map(sizedRow) },
  };
  if (isDeepStrictEqual(wanted, { settings, metadatas, layouts })) return;
  await service.updateConfiguration({ uid: view.uid }, wanted);
}

function describedFields(
  view: DescribedView,
  metadatas: Configuration['metadatas'],
): Configuration['metadatas'] {
  const attributes: Record<string, Attribute> = strapi.getModel(view.uid as UID.Schema).attributes;
  return Object.fromEntries(
    Object.entries(view.fields).map(([field, texts]) => {
      const [label, description] = texts[SOURCE_LOCALE];
      const known = metadatas[field] ?? { edit: {}, list: {} };
      const editable = view.readOnly?.includes(field) !== true;
      return [
        field,
        {
          edit: { ...known.edit, label, description, editable, ...namedBy(attributes[field]) },
          list: { ...known.list, label },
        },
      ];
    }),
  );
}

/** What names the entries a relation's field offers: Strapi's own guess is often their key. */
function namedBy(attribute: Attribute | undefined): { mainField?: string } {
  if (attribute?.type !== 'relation') return {};
  const target = DESCRIBED_TYPES.find(({ uid }) => uid === attribute.target);
  return target === undefined ? {} : { mainField: target.mainField };
}

function sizedRow(row: readonly string[]): { name: string; size: number }[] {
  return row.map((name) => ({ name, size: WIDTH / row.length }));
}
