// Strapi writes each route's scope into its config, so no two may share one.
const post = (path: string, handler: string) => ({
  method: 'POST',
  path: `/accounts/${path}`,
  handler: `accounts.${handler}`,
  config: { policies: ['api::platform.without-query'] },
});

export default {
  type: 'content-api',
  routes: [
    post('sign-up', 'signUp'),
    post('confirm', 'confirm'),
    post('sign-in', 'signIn'),
    post('request-code', 'requestCode'),
    post('sign-in-by-code', 'signInByCode'),
    post('refresh', 'refresh'),
    post('sign-out', 'signOut'),
    post('request-reset', 'requestReset'),
    post('reset', 'reset'),
    post('gone', 'findGone'),
  ],
};
