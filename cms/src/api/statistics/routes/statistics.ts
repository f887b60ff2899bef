export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/statistics',
      handler: 'statistics.read',
      config: { policies: ['api::platform.without-query'] },
    },
  ],
};
