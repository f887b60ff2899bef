export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/service-status',
      handler: 'service-status.read',
      config: { policies: ['api::platform.without-query'] },
    },
  ],
};
