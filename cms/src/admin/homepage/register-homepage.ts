import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { Calendar, Clock, Earth, Server } from '@strapi/icons';

import { APPLICATION_UID, listAddress, WAITING } from '../desk/addresses';
import { WIDGET_TITLES } from './widget-titles';

const READ = 'plugin::content-manager.explorer.read';

/**
 * Of Strapi's own widgets only what was published last stays: the others count or name what lies
 * in other regions too, or nothing an editor can act on.
 */
const STOCK_KEPT = ['last-published-entries'];

/** Puts what is to be done on the panel's homepage. Call it in the admin app's register. */
export function registerHomepage(app: StrapiApp): void {
  app.widgets.register((stock: WidgetArgs[]) => [
    ...OWN,
    ...stock.filter(({ id }) => STOCK_KEPT.includes(id)),
  ]);
}

const OWN: WidgetArgs[] = [
  {
    id: 'waiting',
    icon: Clock,
    title: message('desk.waiting'),
    link: {
      label: message('desk.waiting.all'),
      href: listAddress(APPLICATION_UID, [WAITING]),
    },
    component: () => import('./waiting-widget').then((module) => module.default),
    permissions: [{ action: READ, subject: APPLICATION_UID }],
  },
  {
    id: 'deadlines',
    icon: Calendar,
    title: message('desk.deadlines'),
    component: () => import('./deadlines-widget').then((module) => module.default),
    permissions: [{ action: READ, subject: 'api::volunteering.volunteer-project' }],
  },
  {
    id: 'untranslated',
    icon: Earth,
    title: message('desk.untranslated'),
    component: () => import('./untranslated-widget').then((module) => module.default),
    permissions: [{ action: READ, subject: 'api::article.article' }],
  },
  {
    id: 'machinery',
    icon: Server,
    title: message('desk.machinery'),
    component: () => import('./machinery-widget').then((module) => module.default),
    permissions: [{ action: READ, subject: 'api::platform.outgoing-mail' }],
  },
];

function message(id: keyof (typeof WIDGET_TITLES)['en']) {
  return { id, defaultMessage: WIDGET_TITLES.en[id] };
}
