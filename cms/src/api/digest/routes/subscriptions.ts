// Strapi writes each route's scope into its config, so no two may share one.
const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path: `/subscriptions${path}`,
  handler: `subscriptions.${handler}`,
  config: { policies: ['api::platform.without-query'] },
});

export default {
  type: 'content-api',
  routes: [
    route('POST', '', 'request'),
    route('POST', '/confirm', 'confirm'),
    route('GET', '/:token', 'read'),
    route('POST', '/:token', 'change'),
  ],
};
