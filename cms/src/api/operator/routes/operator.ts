export default {
  type: 'content-api',
  routes: [
    {
      method: 'POST',
      path: '/operator/:command',
      handler: 'operator.run',
      // The operator's token stands in a header of its own and the policy checks it.
      config: { auth: false, policies: ['is-operator', 'api::platform.without-query'] },
    },
  ],
};
