import { listen } from './http/listen.ts';
import { Router } from './http/router.ts';
import type { RouteContext } from './routes/context.ts';
import { addDocumentRoutes } from './routes/document-routes.ts';
import { addIndexRoutes } from './routes/index-routes.ts';
import { addKeyRoutes } from './routes/key-routes.ts';
import { addMultiSearchRoutes } from './routes/multi-search-routes.ts';
import { addSearchRoutes } from './routes/search-routes.ts';
import { addSettingsRoutes } from './routes/settings-routes.ts';
import { addSystemRoutes } from './routes/system-routes.ts';
import { addTaskRoutes } from './routes/task-routes.ts';
import { openStore } from './store/store.ts';

/** Meilisearch's own lower bound for a master key. */
export const MIN_MASTER_KEY_BYTES = 16;

export interface LocalServerOptions {
  masterKey: string;
  /** 0 (default) takes any free port. */
  port?: number;
  host?: string;
  /** Where `search/` with the data goes; without it everything is lost at `stop`. */
  dataDir?: string;
}

export interface LocalServer {
  /** URL for clients, such as `http://127.0.0.1:7700`. */
  host: string;
  port: number;
  /** Finishes the running task, closes connections and files. */
  stop(): Promise<void>;
}

/**
 * Starts the local search server: the part of Meilisearch 1.50 this project uses. Rejects when the
 * master key is shorter than 16 bytes, the port is taken or the stored data is damaged.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { masterKey, port = 0, host = '127.0.0.1', dataDir } = options;
  if (Buffer.byteLength(masterKey) < MIN_MASTER_KEY_BYTES) {
    throw new Error(`The master key must be at least ${MIN_MASTER_KEY_BYTES} bytes`);
  }
  const store = await openStore(dataDir);
  const router = new Router();
  const context: RouteContext = { store, masterKey };
  addSystemRoutes(router, context);
  addIndexRoutes(router, context);
  addDocumentRoutes(router, context);
  addSettingsRoutes(router, context);
  addSearchRoutes(router, context);
  addMultiSearchRoutes(router, context);
  addTaskRoutes(router, context);
  addKeyRoutes(router, context);
  try {
    const listening = await listen(router, host, port);
    return {
      host: `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`,
      port: listening.port,
      stop: async () => {
        await listening.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
