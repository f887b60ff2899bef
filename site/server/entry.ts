import { createApp } from 'astro/app/entrypoint';
import { siteEnv } from '#env.ts';
import { createCmsClient } from '#lib/cms/client.ts';
import { observeDependencyCalls } from '#lib/observe/dependency-calls.ts';
import { unsubscribe as unsubscribeAtCms } from '#lib/cms/resources/subscriptions.ts';
import { siteServices } from '../src/middleware/site-services.ts';
import type { SiteEntry } from './site-entry.ts';

const app = createApp({ streaming: true });

export const render: SiteEntry['render'] = (request, { requestId, clientAddress }) =>
  app.render(request, { addCookieHeader: true, clientAddress, locals: { requestId } });

export const unsubscribe: SiteEntry['unsubscribe'] = async (token, requestId) => {
  const { CMS_URL, CMS_SITE_TOKEN } = siteEnv();
  const cms = createCmsClient({ baseUrl: CMS_URL, siteToken: CMS_SITE_TOKEN, requestId });
  return (await unsubscribeAtCms(cms, token)).ok;
};

export const checkSessions: SiteEntry['checkSessions'] = () => siteServices().sessions.check();

export const sweepSessions: SiteEntry['sweepSessions'] = (now) =>
  siteServices().sessions.sweep(now);

export const observeCalls: SiteEntry['observeCalls'] = observeDependencyCalls;

export const close: SiteEntry['close'] = () => siteServices().close();
