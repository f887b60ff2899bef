import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DependencyCall } from '../../src/lib/observe/dependency-calls.ts';
import type { Readiness } from '../health.ts';
import type { PageSource } from '../page-cache/page-desk.ts';
import type { SeenRequest } from '../watch-request.ts';

/** What this process has counted; nothing in it tells one visitor from another. */
export interface SiteMetrics {
  countRequest(seen: SeenRequest): void;
  /** Times how long the site takes until it has the head of an answer. */
  timeRender<T>(route: string, render: () => Promise<T>): Promise<T>;
  countCall(call: DependencyCall): void;
  /** Counts how a page came to its reader. */
  countPage(source: PageSource): void;
  /** From now on tells how much the page cache keeps. */
  watchPages(size: () => { pages: number; bytes: number }): void;
  /** Everything in Prometheus' text format. */
  read(): Promise<{ contentType: string; text: string }>;
}

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'OPTIONS'];
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createSiteMetrics(readiness: () => Promise<Readiness>): SiteMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [registry] });
  const requests = histogram(
    'office_site_http_request_duration_seconds',
    'Requests to the site, by page and how they ended.',
    ['route', 'method', 'status'],
  );
  const renders = histogram(
    'office_site_render_duration_seconds',
    'Time until the head of an answer was rendered.',
    ['route'],
  );
  const cmsCalls = histogram('office_site_cms_call_duration_seconds', 'Questions to the cms.', [
    'operation',
    'outcome',
  ]);
  const searchCalls = histogram(
    'office_site_search_call_duration_seconds',
    'Questions to the search server.',
    ['operation', 'outcome'],
  );
  addDependencies(registry, readiness);
  return {
    countRequest({ method, route, status, seconds, brokenOff }) {
      const labels = {
        route,
        method: METHODS.includes(method) ? method : 'other',
        status: brokenOff ? 'broken-off' : `${Math.floor(status / 100)}xx`,
      };
      requests.observe(labels, seconds);
    },
    async timeRender(route, render) {
      const startedAt = performance.now();
      try {
        return await render();
      } finally {
        renders.observe({ route }, (performance.now() - startedAt) / 1000);
      }
    },
    countCall({ dependency, operation, outcome, seconds }) {
      const calls = dependency === 'cms' ? cmsCalls : searchCalls;
      calls.observe({ operation, outcome }, seconds);
    },
    ...measurePages(registry),
    async read() {
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function addDependencies(registry: Registry, readiness: () => Promise<Readiness>): void {
  const gauge = new Gauge({
    name: 'office_site_dependency_up',
    help: 'Whether what the site depends on answers, asked at each reading.',
    labelNames: ['dependency'],
    registers: [registry],
    async collect() {
      const { dependencies } = await readiness();
      for (const [dependency, { state }] of Object.entries(dependencies)) {
        gauge.set({ dependency }, state === 'up' ? 1 : 0);
      }
    },
  });
}

function measurePages(registry: Registry): Pick<SiteMetrics, 'countPage' | 'watchPages'> {
  const registers = [registry];
  const pages = new Counter({
    name: 'office_site_pages_total',
    help: 'Pages by where they came from: kept and fresh, kept and stale, rendered, or live.',
    labelNames: ['source'],
    registers,
  });
  let sizeNow = () => ({ pages: 0, bytes: 0 });
  new Gauge({
    name: 'office_site_page_cache_bytes',
    help: 'What the kept pages take, all their encodings reckoned in.',
    registers,
    collect() {
      this.set(sizeNow().bytes);
    },
  });
  new Gauge({
    name: 'office_site_page_cache_pages',
    help: 'Kept pages.',
    registers,
    collect() {
      this.set(sizeNow().pages);
    },
  });
  return {
    countPage(source) {
      pages.inc({ source });
    },
    watchPages(size) {
      sizeNow = size;
    },
  };
}
