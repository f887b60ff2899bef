export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/organisers',
      handler: 'organisers.list',
      config: { policies: ['api::platform.without-query'] },
    },
    { method: 'GET', path: '/organisers/:key', handler: 'organisers.read' },
  ],
};
