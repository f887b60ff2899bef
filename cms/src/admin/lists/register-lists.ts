import type { ComponentType } from 'react';
import type { ListFieldLayout } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { QuickLists } from './quick-lists';
import { readableColumn } from './readable-column';

const COLUMNS_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

interface Table {
  displayedHeaders: ListFieldLayout[];
  layout: unknown;
}

/** Where the content manager's plugin takes components in; its types leave it open. */
interface InjectionZones {
  injectComponent(
    page: 'listView',
    zone: 'actions',
    component: { name: string; Component: ComponentType },
  ): void;
}

/** Makes the lists readable and gives applications their quick lists. Call it in bootstrap. */
export function registerLists(app: StrapiApp): void {
  app.registerHook(COLUMNS_HOOK, ({ displayedHeaders, layout }: Table) => ({
    displayedHeaders: displayedHeaders.map(readableColumn),
    layout,
  }));
  const zones = app.getPlugin('content-manager') as unknown as InjectionZones;
  zones.injectComponent('listView', 'actions', { name: 'quick-lists', Component: QuickLists });
}
