import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

import { chromium, type Browser } from 'playwright-core';

const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
const SYSTEM_NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const UNPACKED = resolve(import.meta.dirname, '../../.cache/chromium');

/**
 * Starts a headless Chromium: the one named by CHROMIUM_PATH, else one on PATH, else the one npm
 * brought (Linux x64, with its own libraries and fonts). `more` are further switches.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...ARGS, ...more];
  const found = process.env.CHROMIUM_PATH || findOnPath();
  if (found) return await chromium.launch({ executablePath: found, args });
  const executablePath = await unpackChromium();
  return await chromium.launch({ executablePath, args, env: libraryEnvironment() });
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) =>
    existsSync(file),
  );
}

/** The package unpacks into the temporary folder under fixed names, so it gets one of its own. */
async function unpackChromium(): Promise<string> {
  const executable = join(UNPACKED, 'chromium');
  if (existsSync(executable)) return executable;
  const parent = resolve(UNPACKED, '..');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'chromium-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    delete process.env.AWS_LAMBDA_JS_RUNTIME;
  }
  writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontsConfiguration());
  if (existsSync(executable)) rmSync(folder, { recursive: true });
  else renameSync(folder, UNPACKED);
  return executable;
}

/** The package's own file names folders of the system it was made for. */
function fontsConfiguration(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(UNPACKED, 'fonts')}</dir>
  <cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function libraryEnvironment(): Record<string, string> {
  const given = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const libraries = readdirSync(UNPACKED)
    .map((name) => join(UNPACKED, name, 'lib'))
    .filter((folder) => existsSync(folder));
  return {
    ...Object.fromEntries(given),
    LD_LIBRARY_PATH: [...libraries, process.env.LD_LIBRARY_PATH ?? ''].join(delimiter),
    FONTCONFIG_PATH: join(UNPACKED, 'fonts'),
    HOME: process.env.HOME ?? tmpdir(),
  };
}
