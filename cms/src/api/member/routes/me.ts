// Strapi writes each route's scope into its config, so no two may share one.
const forMembers = () => ({ policies: ['is-member', 'api::platform.without-query'] });

export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/me', handler: 'me.read', config: forMembers() },
    { method: 'PATCH', path: '/me', handler: 'me.change', config: forMembers() },
    { method: 'POST', path: '/me/password', handler: 'me.changePassword', config: forMembers() },
    { method: 'GET', path: '/me/session', handler: 'me.confirmSession', config: forMembers() },
    {
      method: 'POST',
      path: '/me/sign-out-everywhere',
      handler: 'me.signOutEverywhere',
      config: forMembers(),
    },
    { method: 'POST', path: '/me/export', handler: 'my-data.export', config: forMembers() },
    {
      method: 'POST',
      path: '/me/deletion',
      handler: 'my-data.askForDeletion',
      config: forMembers(),
    },
    {
      method: 'DELETE',
      path: '/me/deletion',
      handler: 'my-data.takeDeletionBack',
      config: forMembers(),
    },
  ],
};
