/**
 * What a signed-in member may call: the uids of the routes' handlers
 * (`api::<room>.<controller>.<action>`), one line each.
 */
export const MEMBER_ACTIONS: readonly string[] = [
  'api::member.me.read',
  'api::member.me.change',
  'api::member.me.changePassword',
  'api::member.my-data.export',
  'api::member.my-data.askForDeletion',
  'api::member.my-data.takeDeletionBack',
  'api::member.me.confirmSession',
  'api::member.me.signOutEverywhere',
  'api::member.saved.list',
  'api::member.saved.listIds',
  'api::member.saved.save',
  'api::member.saved.remove',
  'api::casework.drafts.read',
  'api::casework.drafts.save',
  'api::casework.drafts.discard',
  'api::casework.drafts.submit',
  'api::casework.files.attach',
  'api::casework.files.remove',
  'api::casework.files.download',
  'api::casework.applications.list',
  'api::casework.applications.read',
  'api::casework.applications.act',
  'api::casework.applications.write',
  'api::casework.organised.list',
  'api::casework.organised.act',
];
