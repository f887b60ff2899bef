import { guardReads } from './guard-reads';
import { saveBeforePublishing } from './save-before-publishing';

type ContentManager = Parameters<typeof guardReads>[0] & Parameters<typeof saveBeforePublishing>[0];

/** The content manager with what a region editor needs of it and Strapi leaves out. */
export default function forRegionEditors(plugin: ContentManager): ContentManager {
  return saveBeforePublishing(guardReads(plugin));
}
