export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/taxonomy',
      handler: 'taxonomy.read',
      config: { policies: ['api::platform.without-query'] },
    },
  ],
};
