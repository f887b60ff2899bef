import { buildSite } from './built-site.ts';

/** Builds the site once before any test file starts, so that no two of them build at a time. */
export default async function buildFirst(): Promise<void> {
  await buildSite();
}
