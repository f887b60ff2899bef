import { join } from 'node:path';
import { z } from 'zod';

const portNumber = z.coerce.number().int().min(0).max(65535);
const port = (fallback: number) => portNumber.default(fallback);
const secret = z.string().min(16, 'must have at least 16 characters');
const webAddress = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

const envSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    DATA_DIR: z.string().optional(),
    SITE_HOST: z.string().default('127.0.0.1'),
    SITE_PORT: port(4321),
    SITE_PUBLIC_URL: webAddress.optional(),
    SITE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    SITE_PAGE_CACHE_MB: z.coerce.number().int().min(0).max(4096).default(64),
    CMS_PORT: port(1337),
    CMS_URL: webAddress.optional(),
    CMS_PUBLIC_URL: webAddress.optional(),
    CMS_SITE_TOKEN: secret,
    SEARCH_PORT: port(7700),
    MEILI_HOST: webAddress.optional(),
    MEILI_SEARCH_KEY: z.string().min(1),
    SESSION_SECRET: secret,
    METRICS_HOST: z.string().default('127.0.0.1'),
    SITE_METRICS_PORT: z
      .union([z.literal('off'), portNumber], 'must be a port, or off')
      .default(9464),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  })
  .transform((given) => ({
    ...given,
    DATA_DIR: given.DATA_DIR ?? join(process.cwd(), '.data'),
    SITE_PUBLIC_URL: given.SITE_PUBLIC_URL ?? `http://localhost:${given.SITE_PORT}`,
    CMS_URL: given.CMS_URL ?? `http://127.0.0.1:${given.CMS_PORT}`,
    CMS_PUBLIC_URL: given.CMS_PUBLIC_URL ?? `http://localhost:${given.CMS_PORT}`,
    MEILI_HOST: given.MEILI_HOST ?? `http://127.0.0.1:${given.SEARCH_PORT}`,
  }));

export type SiteEnv = z.output<typeof envSchema>;

export type EnvReading = { ok: true; env: SiteEnv } | { ok: false; faults: string[] };

/**
 * Reads the site's environment. An empty value counts as missing; every fault is listed. Under
 * NODE_ENV=production template texts in secrets are faults too.
 */
export function readEnv(source: Record<string, string | undefined>): EnvReading {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = envSchema.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => {
        const name = issue.path.join('.');
        return name in given ? `${name}: ${issue.message}` : `${name} is missing`;
      });
  if (given['NODE_ENV'] === 'production') faults.push(...templateSecrets(given));
  return parsed.success && faults.length === 0
    ? { ok: true, env: parsed.data }
    : { ok: false, faults };
}

function templateSecrets(given: Record<string, string | undefined>): string[] {
  return ['CMS_SITE_TOKEN', 'SESSION_SECRET']
    .filter((name) => /tobemodified|change-?me|example/i.test(given[name] ?? ''))
    .map((name) => `${name} still has a template value`);
}

let current: SiteEnv | undefined;

/** The environment of this process, read once. Throws one error that lists all faults. */
export function siteEnv(): SiteEnv {
  if (current) return current;
  const reading = readEnv(process.env);
  if (!reading.ok) throw new Error(`The environment is not usable: ${reading.faults.join('; ')}`);
  current = reading.env;
  return current;
}
