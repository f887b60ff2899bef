/**
 * Under this key the panel remembers that Strapi's news of its media library were closed. The first
 * `false` is the library's old form being off, the second the project's id, which the office sends
 * nobody: @strapi/admin, src/components/MediaLibraryBanner.tsx.
 */
const MEDIA_NEWS_CLOSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

/**
 * Closes Strapi's own news above every page of the panel: English, and nothing to an editor's day.
 * `notifications.releases` of the configuration leaves them open. Call it in the admin app's
 * bootstrap.
 */
export function silenceAnnouncements(): void {
  window.localStorage.setItem(MEDIA_NEWS_CLOSED, 'true');
}
