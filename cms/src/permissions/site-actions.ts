/**
 * What the site may call with its own token, for visitors and for members not signed in yet:
 * the uids of the routes' handlers (`api::<room>.<controller>.<action>`), one line each.
 */
export const SITE_ACTIONS: readonly string[] = [
  'api::taxonomy.taxonomy.read',
  'api::catalogue.catalogue.list',
  'api::catalogue.catalogue.read',
  'api::catalogue.previews.read',
  'api::catalogue.pages-mark.read',
  'api::organiser.organisers.list',
  'api::organiser.organisers.read',
  'api::statistics.statistics.read',
  'api::health.service-status.read',
  'api::member.accounts.signUp',
  'api::member.accounts.confirm',
  'api::member.accounts.signIn',
  'api::member.accounts.requestCode',
  'api::member.accounts.signInByCode',
  'api::member.accounts.refresh',
  'api::member.accounts.signOut',
  'api::member.accounts.requestReset',
  'api::member.accounts.reset',
  'api::member.accounts.findGone',
  'api::casework.consents.decide',
  'api::digest.subscriptions.request',
  'api::digest.subscriptions.confirm',
  'api::digest.subscriptions.read',
  'api::digest.subscriptions.change',
];
