import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { LaunchError, root } from './paths.mjs';

const SECRETS = {
  APP_KEYS: () => [secret(), secret()].join(','),
  ADMIN_JWT_SECRET: secret,
  JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  CMS_SITE_TOKEN: () => randomBytes(64).toString('hex'),
  OPERATOR_TOKEN: secret,
  LINK_SECRET: secret,
  PREVIEW_SECRET: secret,
  SESSION_SECRET: secret,
};

const PORTS = {
  SITE_PORT: '4321',
  CMS_PORT: '1337',
  SEARCH_PORT: '7700',
  MAIL_PORT: '1025',
  MAIL_VIEW_PORT: '8025',
  SITE_METRICS_PORT: '9464',
  CMS_METRICS_PORT: '9465',
};

/** Ports that may be left unused, by the value `off`. */
const OPTIONAL_PORTS = ['SITE_METRICS_PORT', 'CMS_METRICS_PORT'];

/** Uids of the two keys the office uses; a key's value follows from its uid and the master key. */
const SEARCH_KEY_UID = '11111111-1111-4111-8111-111111111111';
const WRITE_KEY_UID = '22222222-2222-4222-8222-222222222222';

/**
 * The environment of every process: what the caller set, then `.env`, then generated secrets,
 * then defaults. Outside production missing secrets are made once and kept in
 * `$DATA_DIR/secrets.env`; in production they are an error that names all of them.
 */
export function loadEnvironment(source = process.env) {
  const env = givenEnvironment(source);
  env.DATA_DIR ??= join(root, '.data');
  const ownsSearch = env.MEILI_HOST === undefined;
  const wanted = { ...SECRETS, ...(ownsSearch ? { MEILI_MASTER_KEY: secret } : {}) };
  addSecrets(env, wanted);
  if (ownsSearch) {
    env.MEILI_HOST = `http://127.0.0.1:${env.SEARCH_PORT}`;
    env.MEILI_SEARCH_KEY = searchKey(env.MEILI_MASTER_KEY, SEARCH_KEY_UID);
    env.MEILI_WRITE_KEY = searchKey(env.MEILI_MASTER_KEY, WRITE_KEY_UID);
  } else {
    requireAll(
      env,
      ['MEILI_SEARCH_KEY', 'MEILI_WRITE_KEY'],
      'make them with `npm run search:keys`',
    );
  }
  env.SITE_PURGE_URLS ??= `http://localhost:${env.SITE_PORT}`;
  checkPorts(env);
  return { env, ownsSearch, ownsMail: env.SMTP_URL === undefined };
}

/** What the caller and `.env` set, over the default ports; nothing made, nothing demanded. */
export function givenEnvironment(source = process.env) {
  return { ...PORTS, ...readEnvFile(join(root, '.env')), ...withoutEmpty(source) };
}

/** An environment that is good for building only: its secrets go with `folder`. */
export function buildingEnvironment(folder, source = process.env) {
  const { MEILI_HOST: _host, ...rest } = source;
  return servingEnvironment(
    loadEnvironment({ ...rest, NODE_ENV: 'development', DATA_DIR: folder }).env,
  );
}

/** The same environment without what a serving process must not hold. */
export function servingEnvironment(env) {
  const { MEILI_MASTER_KEY: _master, ...rest } = env;
  return rest;
}

function addSecrets(env, wanted) {
  const missing = () => Object.keys(wanted).filter((name) => env[name] === undefined);
  if (env.NODE_ENV === 'production') {
    requireAll(env, missing(), 'set them in the environment or in .env');
    return;
  }
  const file = join(env.DATA_DIR, 'secrets.env');
  const kept = readEnvFile(file);
  for (const name of missing()) if (kept[name] !== undefined) env[name] = kept[name];
  const fresh = missing();
  if (fresh.length === 0) return;
  for (const name of fresh) kept[name] = env[name] = wanted[name]();
  mkdirSync(env.DATA_DIR, { recursive: true });
  const lines = Object.entries(kept).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  chmodSync(file, 0o600);
}

function requireAll(env, names, advice) {
  const missing = names.filter((name) => env[name] === undefined);
  if (missing.length > 0) throw new LaunchError(`Missing: ${missing.join(', ')} – ${advice}.`);
}

function checkPorts(env) {
  for (const name of Object.keys(PORTS)) {
    if (isLeftUnused(env, name)) continue;
    const port = Number(env[name]);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new LaunchError(`${name}=${env[name]} is not a port: use a whole number up to 65535.`);
    }
  }
}

/** Whether nothing is to listen at this port. */
export function isLeftUnused(env, name) {
  return OPTIONAL_PORTS.includes(name) && env[name] === 'off';
}

function searchKey(masterKey, uid) {
  return createHmac('sha256', masterKey).update(uid).digest('hex');
}

function secret() {
  return randomBytes(32).toString('base64url');
}

function readEnvFile(file) {
  return existsSync(file) ? withoutEmpty(parseEnv(readFileSync(file, 'utf8'))) : {};
}

function withoutEmpty(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
