export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/catalogue', handler: 'catalogue.list' },
    { method: 'GET', path: '/catalogue/:shortId', handler: 'catalogue.read' },
    {
      method: 'GET',
      path: '/pages-mark',
      handler: 'pages-mark.read',
      config: { policies: ['api::platform.without-query'] },
    },
    {
      method: 'GET',
      path: '/previews/:token',
      handler: 'previews.read',
      config: { policies: ['api::platform.without-query'] },
    },
  ],
};
