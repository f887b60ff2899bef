import type { StrapiApp } from '@strapi/strapi/admin';
import type {
  ContentManagerPlugin,
  EditLayout,
  InjectableListViewFilter,
} from '@strapi/content-manager/strapi-admin';

import { describeLayout } from '../../content-manager/describe-layout';
import { findByDisplayName, messageId } from '../../content-manager/panel-texts';
import { panelLanguage, type PanelStore } from './panel-language';

const EDIT_LAYOUT = 'Admin/CM/pages/EditView/mutate-edit-view-layout';
const LIST_FILTERS = 'Admin/CM/pages/ListView/inject-in-filters';

/** Where a form's layout would be changed by hand; it is code here, applied at every boot. */
const BUILDERS_ACTIONS = ['edit-the-model', 'configure-the-view'];

/**
 * Describes our types' forms and filters in the panel's language. Call it in the admin app's
 * bootstrap.
 */
export function registerViews(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>): void {
  app.registerHook(EDIT_LAYOUT, describeForm);
  app.registerHook(LIST_FILTERS, nameFilters);
  const { apis } = app.getPlugin('content-manager') as unknown as {
    apis: Pick<ContentManagerPlugin, 'addDocumentAction'>;
  };
  apis.addDocumentAction((actions) =>
    actions.filter(({ type = '' }) => !BUILDERS_ACTIONS.includes(type)),
  );
}

function describeForm({ layout, ...rest }: { layout: EditLayout }, store: PanelStore) {
  const reader = { language: panelLanguage(store), contentLocale: contentLocale() };
  return { ...rest, layout: describeLayout(layout, reader) };
}

interface Filters {
  displayedFilters: InjectableListViewFilter[];
  layout: { settings: { displayName?: string } };
}

/** Gives filters the labels of their fields: the panel would show the Azerbaijani ones only. */
function nameFilters({ displayedFilters, ...rest }: Filters): Filters {
  const type = findByDisplayName(rest.layout.settings.displayName);
  if (type === undefined) return { displayedFilters, ...rest };
  const named = displayedFilters.map((filter) => {
    if (type.fields[filter.name] === undefined || typeof filter.label !== 'string') return filter;
    const id = messageId('content-types', type, filter.name);
    return { ...filter, label: { id, defaultMessage: filter.label } };
  });
  return { displayedFilters: named, ...rest };
}

/** The language of the version in the form; other plugins' hooks do not pass the query on. */
function contentLocale(): string | null {
  return new URLSearchParams(window.location.search).get('plugins[i18n][locale]');
}
