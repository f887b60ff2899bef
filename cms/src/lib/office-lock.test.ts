import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'office-lock-'));
  vi.resetModules();
  vi.stubEnv('DATABASE_FILE', path.join(folder, 'cms.db'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** What another process gets that asks for the same lock. */
function askElsewhere(): string {
  const program = `
    const { DatabaseSync } = require('node:sqlite');
    const lock = new DatabaseSync(process.argv[1], { timeout: 0 });
    try { lock.exec('BEGIN EXCLUSIVE'); console.log('taken'); } catch { console.log('refused'); }
  `;
  const file = path.join(folder, 'cms.db.lock');
  return spawnSync(process.execPath, ['-e', program, file], { encoding: 'utf8' }).stdout.trim();
}

it('keeps every other process out until it is released', async () => {
  const { takeOfficeLock, releaseOfficeLock } = await import('./office-lock');
  takeOfficeLock();
  takeOfficeLock();
  expect(askElsewhere()).toBe('refused');
  releaseOfficeLock();
  expect(askElsewhere()).toBe('taken');
});

it('says what to do when another has it', async () => {
  const first = await import('./office-lock');
  first.takeOfficeLock();
  vi.resetModules();
  const second = await import('./office-lock');
  expect(() => {
    second.takeOfficeLock();
  }).toThrow(/stop it, or wait/);
  first.releaseOfficeLock();
});

it('locks nothing on PostgreSQL, which several processes may use', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/office');
  const { takeOfficeLock } = await import('./office-lock');
  takeOfficeLock();
  expect(askElsewhere()).toBe('taken');
});
