import { readFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from '../env';

/** The version of this office: the one in package.json at the root. */
export function appVersion(): string {
  const text = readFileSync(path.join(repositoryRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
