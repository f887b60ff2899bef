// Strapi writes each route's scope into its config, so no two may share one.
const forMembers = () => ({ policies: ['is-member', 'api::platform.without-query'] });

export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/me/saved', handler: 'saved.list', config: forMembers() },
    { method: 'GET', path: '/me/saved/ids', handler: 'saved.listIds', config: forMembers() },
    { method: 'PUT', path: '/me/saved/:documentId', handler: 'saved.save', config: forMembers() },
    {
      method: 'DELETE',
      path: '/me/saved/:documentId',
      handler: 'saved.remove',
      config: forMembers(),
    },
  ],
};
