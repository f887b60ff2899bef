import { randomUUID } from 'node:crypto';
import { createApp } from 'astro/app/entrypoint';
import { siteEnv } from '#env.ts';
import { createCmsClient } from '#lib/cms/client.ts';
import { forgetTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import { findGoneMembers } from '#lib/cms/resources/accounts.ts';
import { readPagesMark as readMarkAtCms } from '#lib/cms/resources/catalogue.ts';
import { observeDependencyCalls } from '#lib/observe/dependency-calls.ts';
import { watchGaps } from '#lib/observe/watch-gaps.ts';
import { sweepSessions as sweepKept } from '#lib/session/sweep-sessions.ts';
import { unsubscribe as unsubscribeAtCms } from '#lib/cms/resources/subscriptions.ts';
import { siteServices } from '../src/middleware/site-services.ts';
import type { SiteEntry } from './site-entry.ts';

const app = createApp({ streaming: true });

export const render: SiteEntry['render'] = (request, context) => {
  const { requestId, clientAddress, files } = context;
  return app.render(request, {
    addCookieHeader: true,
    clientAddress,
    locals: { requestId, clientAddress, files },
  });
};

export const renderWhole: SiteEntry['renderWhole'] = async (request, context) => {
  const { result, hasGaps } = await watchGaps(async () => {
    const answer = await render(request, context);
    // Within the watch, because a streamed page asks on while it is read.
    return { answer, body: new Uint8Array(await answer.arrayBuffer()) };
  });
  return { ...result, hasGaps };
};

export const readPagesMark: SiteEntry['readPagesMark'] = (requestId) =>
  readMarkAtCms(siteCms(requestId));

export const forgetLists: SiteEntry['forgetLists'] = forgetTaxonomy;

export const unsubscribe: SiteEntry['unsubscribe'] = async (token, requestId) => {
  return (await unsubscribeAtCms(siteCms(requestId), token)).ok;
};

function siteCms(requestId: string) {
  const { CMS_URL, CMS_SITE_TOKEN } = siteEnv();
  return createCmsClient({ baseUrl: CMS_URL, siteToken: CMS_SITE_TOKEN, requestId });
}

export const checkSessions: SiteEntry['checkSessions'] = () => siteServices().sessions.check();

export const sweepSessions: SiteEntry['sweepSessions'] = (now) =>
  sweepKept(siteServices().sessions, now, (members) =>
    findGoneMembers(siteCms(randomUUID()), members),
  );

export const observeCalls: SiteEntry['observeCalls'] = observeDependencyCalls;

export const close: SiteEntry['close'] = () => siteServices().close();
