const draft = '/me/drafts/:kind/:documentId';
const application = '/me/applications/:reference';
const organised = '/me/organised/applications';

// Strapi writes each route's scope into its config, so no two may share one.
const forMembers = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['api::member.is-member', 'api::platform.without-query'] },
});

export default {
  type: 'content-api',
  routes: [
    forMembers('GET', draft, 'drafts.read'),
    forMembers('PUT', draft, 'drafts.save'),
    forMembers('DELETE', draft, 'drafts.discard'),
    forMembers('POST', `${draft}/submit`, 'drafts.submit'),
    forMembers('PUT', `${draft}/files/:questionKey`, 'files.attach'),
    forMembers('DELETE', `${draft}/files/:questionKey`, 'files.remove'),
    forMembers('GET', '/me/files/:fileId', 'files.download'),

    forMembers('GET', '/me/applications', 'applications.list'),
    forMembers('GET', application, 'applications.read'),
    forMembers('POST', `${application}/actions`, 'applications.act'),
    forMembers('POST', `${application}/messages`, 'applications.write'),

    forMembers('GET', organised, 'organised.list'),
    forMembers('POST', `${organised}/:reference/actions`, 'organised.act'),

    {
      method: 'POST',
      path: '/consents',
      handler: 'consents.decide',
      config: { policies: ['api::platform.without-query'] },
    },
  ],
};
