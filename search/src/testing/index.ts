export {
  startLocalServer,
  type LocalServer,
  type LocalServerOptions,
} from '../local-server/start-local-server.ts';
