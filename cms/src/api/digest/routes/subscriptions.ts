export default {
  type: 'content-api',
  routes: [
    { method: 'POST', path: '/subscriptions', handler: 'subscriptions.request' },
    { method: 'POST', path: '/subscriptions/confirm', handler: 'subscriptions.confirm' },
    { method: 'GET', path: '/subscriptions/:token', handler: 'subscriptions.read' },
    { method: 'POST', path: '/subscriptions/:token', handler: 'subscriptions.change' },
  ],
};
