const draft = '/me/drafts/:kind/:documentId';
const application = '/me/applications/:reference';
const organised = '/me/organised/applications';

export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: draft, handler: 'drafts.read' },
    { method: 'PUT', path: draft, handler: 'drafts.save' },
    { method: 'DELETE', path: draft, handler: 'drafts.discard' },
    { method: 'POST', path: `${draft}/submit`, handler: 'drafts.submit' },

    { method: 'GET', path: '/me/applications', handler: 'applications.list' },
    { method: 'GET', path: application, handler: 'applications.read' },
    { method: 'POST', path: `${application}/actions`, handler: 'applications.act' },
    { method: 'POST', path: `${application}/messages`, handler: 'applications.write' },

    { method: 'GET', path: organised, handler: 'organised.list' },
    { method: 'POST', path: `${organised}/:reference/actions`, handler: 'organised.act' },

    { method: 'POST', path: '/consents', handler: 'consents.decide' },
  ],
};
