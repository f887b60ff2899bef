/**
 * The site's service worker: pages once read, and those a member has saved, stay readable without
 * a network. It keeps what is the same for everybody and nothing else; of a page made for one
 * person it asks for the public one. Signing out empties it (the server's `Clear-Site-Data`).
 */
import type { OfflineSettings } from './offline-settings.ts';

interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  offline: OfflineSettings;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: true }): Promise<{ url: string }[]>;
  };
  addEventListener(name: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
}

// The project is checked with the types of pages, which know no worker's globals.
const worker = self as unknown as Worker;
const { build, shells, readable, savedLists } = worker.offline;

const SHELL = `shell-${build}`;
const READ = 'read-1';
const SAVED = 'saved-1';
const ASSETS = 'assets-1';
const MOST_READ = 30;
const MOST_SAVED = 50;
const MOST_ASSETS = 60;
const KEPT_ON = 'x-kept-on';

const isReadable = new RegExp(readable);

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/_assets/')) event.respondWith(answerAsset(request));
  else if (request.mode === 'navigate') event.respondWith(answerPage(event, pathname));
});

async function install(): Promise<void> {
  for (const path of await openPaths()) await keepShell(path);
  await worker.skipWaiting();
}

async function openPaths(): Promise<string[]> {
  const clients = await worker.clients.matchAll({ includeUncontrolled: true });
  return clients.map(({ url }) => new URL(url).pathname);
}

/** The page that brought the worker was read before it could listen. */
async function activate(): Promise<void> {
  const own = [SHELL, READ, SAVED, ASSETS];
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !own.includes(name)).map((name) => caches.delete(name)));
  await worker.clients.claim();
  for (const path of await openPaths()) if (isReadable.test(path)) await keep(path);
}

async function answerAsset(request: Request): Promise<Response> {
  const known = await caches.match(request.url, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    const cache = await caches.open(ASSETS);
    await cache.put(request.url, copy);
  }
  return answer;
}

async function answerPage(event: Fetching, path: string): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(event.request);
  } catch {
    return answerOffline(path);
  }
  if (answer.ok && isReadable.test(path)) {
    event.waitUntil(keep(path, READ, ASSETS, answer.clone()));
  } else if (answer.ok && savedLists.includes(path)) {
    event.waitUntil(answer.clone().text().then(keepSaved));
  }
  return answer;
}

function languageOf(path: string): string {
  return /^\/(en|ru)(?:\/|$)/.exec(path)?.[1] ?? 'az';
}

/** Keeps the page for being offline in the language of `path`: readers pay for no other. */
async function keepShell(path: string): Promise<void> {
  const shell = shells[languageOf(path)] ?? '';
  if (!(await caches.match(shell, { cacheName: SHELL }))) await keep(shell, SHELL, SHELL);
}

/** Keeps a page and the assets it names; `seen` is how the reader got it. */
async function keep(path: string, name = READ, assets = ASSETS, seen?: Response): Promise<void> {
  const page =
    seen !== undefined && !isPersonal(seen) ? seen : await fetch(path, { credentials: 'omit' });
  if (!page.ok || page.redirected || isPersonal(page)) return;
  if (name !== SHELL) await keepShell(path);
  const html = await page.text();
  const headers = new Headers({ [KEPT_ON]: today() });
  for (const header of ['content-type', 'content-security-policy']) {
    headers.set(header, page.headers.get(header) ?? '');
  }
  const store = await caches.open(assets);
  for (const [, asset = ''] of html.matchAll(/"(\/_assets\/[^"]+)"/g)) {
    if (!(await caches.match(asset, { ignoreVary: true }))) await store.add(asset);
  }
  const isSaved = name === READ && (await caches.match(path, { cacheName: SAVED }));
  const cache = await caches.open(isSaved ? SAVED : name);
  // Anew at the end, so that the oldest are the first.
  await cache.delete(path);
  await cache.put(path, new Response(html, { headers }));
  await Promise.all([trim(READ, MOST_READ), trim(ASSETS, MOST_ASSETS)]);
}

/** In figures: not every browser knows the months of Azerbaijani. */
function today(): string {
  return new Date().toLocaleDateString('de', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
}

function isPersonal({ headers }: Response): boolean {
  return /private|no-store/.test(headers.get('cache-control') ?? '');
}

async function trim(name: string, most: number): Promise<void> {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -most).map((key) => cache.delete(key)));
}

/** Keeps the pages a member's list names, and lets go those it names no more. */
async function keepSaved(list: string): Promise<void> {
  const wanted = [...list.matchAll(/href="([^"]+)"[^>]* data-kept/g)].map(([, path = '']) => path);
  const cache = await caches.open(SAVED);
  const known = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  for (const path of known) if (!wanted.includes(path)) await cache.delete(path);
  for (const path of wanted.slice(0, MOST_SAVED)) {
    if (!known.includes(path)) await keep(path, SAVED);
  }
}

async function answerOffline(path: string): Promise<Response> {
  const language = languageOf(path);
  const shell = await (await caches.match(shells[language] ?? '', { cacheName: SHELL }))?.text();
  const kept =
    (await caches.match(path, { cacheName: SAVED })) ??
    (await caches.match(path, { cacheName: READ }));
  if (kept === undefined) {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return shell === undefined
      ? Response.error()
      : new Response(await listKept(shell, language), { status: 503, headers });
  }
  const day = kept.headers.get(KEPT_ON) ?? '';
  const notice = partOf(shell ?? '', 'notice').replace('{date}', () => day);
  const html = (await kept.text()).replace(/<main[^>]*>/, (main) => main + notice);
  return new Response(html, { headers: kept.headers });
}

/** The page for what was not kept, with what was in its place. */
async function listKept(shell: string, language: string): Promise<string> {
  const items: string[] = [];
  for (const name of [SAVED, READ]) {
    const cache = await caches.open(name);
    for (const { url } of (await cache.keys()).toReversed()) {
      const html = (await (await cache.match(url))?.text()) ?? '';
      const [, lang = '', title = ''] =
        /<h1[^>]*?( lang="\w+")?[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
      if (!html.includes(`<html lang="${language}"`)) continue;
      const text = title.replaceAll(/<[^>]*>/g, '');
      items.push(`<li><a href="${new URL(url).pathname}"${lang}>${text}</a></li>`);
    }
  }
  if (items.length === 0) return shell;
  const list = partOf(shell, 'list').replace(/<li[^>]*><\/li>/, () => items.join(''));
  return shell.replace(/<template data-offline="list"/, (template) => list + template);
}

/** What a template of the offline page holds. */
function partOf(shell: string, name: string): string {
  const template = new RegExp(`<template data-offline="${name}"[^>]*>(.*?)</template>`, 's');
  return template.exec(shell)?.[1] ?? '';
}
