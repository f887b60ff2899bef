import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const webAddress = z.url({ protocol: /^https?$/ });
const secret = z.string().min(16, 'must have at least 16 characters');

const SECRET_NAMES = [
  'ADMIN_JWT_SECRET',
  'JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'CMS_SITE_TOKEN',
  'OPERATOR_TOKEN',
  'LINK_SECRET',
  'PREVIEW_SECRET',
] as const;

const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'http', 'debug']).default('info'),
  DATA_DIR: z
    .string()
    .refine((value) => path.isAbsolute(value), 'must be an absolute path')
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  DATABASE_FILE: z.string().optional(),
  CMS_HOST: z.string().default('127.0.0.1'),
  CMS_PORT: port.default(1337),
  CMS_PUBLIC_URL: webAddress.optional(),
  SITE_PORT: port.default(4321),
  SITE_PUBLIC_URL: webAddress.optional(),
  SITE_PURGE_URLS: z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((url) => url.trim() || []))
    .refine((urls) => urls.every((url) => /^https?:\/\/[^/]+$/.test(url)), 'must be origins'),
  METRICS_HOST: z.string().default('127.0.0.1'),
  CMS_METRICS_PORT: z.union([z.literal('off'), port], 'must be a port, or off').default(9465),
  APP_KEYS: z
    .string()
    .transform((value) => value.split(',').map((key) => key.trim()))
    .refine((keys) => keys.length >= 2, 'must name at least two keys, separated by commas')
    .refine((keys) => keys.every((key) => key.length >= 16), 'each key needs 16 characters'),
  ...(Object.fromEntries(SECRET_NAMES.map((name) => [name, secret])) as Record<
    (typeof SECRET_NAMES)[number],
    typeof secret
  >),
  SEARCH_PORT: port.default(7700),
  MEILI_HOST: z.url().optional(),
  MEILI_WRITE_KEY: z.string(),
  MAIL_PORT: port.default(1025),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Tələbə Xidməti Ofisi <ofis@example.org>'),
  OFFICE_CLOCK: z.iso.datetime({ offset: true }).optional(),
  OFFICE_JOBS: z.enum(['on', 'off']).default('on'),
});

/** Thrown when the environment is not fit to start with; the message lists every fault. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Reads what the cms needs from `source` (an empty value counts as missing) and fills the
 * defaults that depend on other values. Throws one EnvironmentError naming all faults.
 * Under NODE_ENV=production it also refuses template texts, secrets used twice and OFFICE_CLOCK.
 */
export function readEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  ) as Record<string, string>;
  const parsed = envSchema.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(({ path: names, message }) => {
        const name = String(names[0]);
        return given[name] === undefined ? `${name} is missing` : `${name} ${message}`;
      });
  if (given['NODE_ENV'] === 'production') faults.push(...productionFaults(given));
  if (!parsed.success || faults.length > 0) {
    throw new EnvironmentError(
      [
        'The environment is not fit to start the cms:',
        ...faults.map((fault) => `  - ${fault}`),
        'What each variable is for stands in .env.example.',
      ].join('\n'),
    );
  }
  return withDerivedValues(parsed.data);
}

function productionFaults(given: Record<string, string>): string[] {
  const values = SECRET_NAMES.map((name) => ({ name, value: given[name] }));
  const faults = [...values, { name: 'APP_KEYS', value: given['APP_KEYS'] }]
    .filter(({ value }) => value !== undefined && /tobemodified|change-?me|example/i.test(value))
    .map(({ name }) => `${name} still has a template value`);
  for (const { name, value } of values) {
    const twin = values.find((other) => other.name !== name && other.value === value);
    if (value !== undefined && twin) faults.push(`${name} has the same value as ${twin.name}`);
  }
  if (given['OFFICE_CLOCK'] !== undefined) faults.push('OFFICE_CLOCK is for tests only');
  return faults;
}

function withDerivedValues(values: z.infer<typeof envSchema>) {
  const dataDir = values.DATA_DIR ?? path.join(repositoryRoot(), '.data');
  return {
    ...values,
    DATA_DIR: dataDir,
    DATABASE_FILE: values.DATABASE_FILE ?? path.join(dataDir, 'cms.db'),
    CMS_PUBLIC_URL: values.CMS_PUBLIC_URL ?? `http://localhost:${values.CMS_PORT}`,
    SITE_PUBLIC_URL: values.SITE_PUBLIC_URL ?? `http://localhost:${values.SITE_PORT}`,
    MEILI_HOST: values.MEILI_HOST ?? `http://127.0.0.1:${values.SEARCH_PORT}`,
    SMTP_URL: values.SMTP_URL ?? `smtp://127.0.0.1:${values.MAIL_PORT}`,
  };
}

/** The sources and the compiled copy lie at different depths, so the root is looked for. */
export function repositoryRoot(): string {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && readFileSync(file, 'utf8').includes('"workspaces"')) return folder;
  }
  return process.cwd();
}

export const env = readOwnEnv();

function readOwnEnv(): ReturnType<typeof readEnv> {
  try {
    return readEnv(process.env);
  } catch (error) {
    // Strapi prints it with a trace of its own; the list alone tells what there is to do.
    Error.stackTraceLimit = 0;
    throw error;
  }
}
