const config = { policies: ['is-member'] };

export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/me', handler: 'me.read', config },
    { method: 'PATCH', path: '/me', handler: 'me.change', config },
  ],
};
