import { withoutContentApi } from '../without-content-api';
import { checkMedia, type UploadPlugin } from './check-media';

type Plugin = UploadPlugin & Parameters<typeof withoutContentApi>[0];

/** The media library without its routes under /api, and with a closer look at what it is given. */
export default function forEditors(plugin: Plugin): Plugin {
  return checkMedia(withoutContentApi(plugin));
}
