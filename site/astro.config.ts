import { randomUUID } from 'node:crypto';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { compressedFiles } from './integrations/compressed-files.ts';
import { layerOrder } from './integrations/layer-order.ts';
import { localizedPages } from './integrations/localized-pages.ts';
import { ownServerEntry } from './integrations/own-server-entry.ts';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  integrations: [localizedPages(), ownServerEntry(), compressedFiles()],
  session: false,
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: '_assets' },
  security: {
    checkOrigin: true,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
    },
  },
  markdown: { syntaxHighlight: false },
  vite: {
    define: { 'import.meta.env.BUILD_ID': JSON.stringify(randomUUID()) },
    // Small fonts too stay files: the policy allows none that are written into a style sheet.
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    plugins: [layerOrder()],
    // Workspace source is TypeScript: it is bundled, never left to Node's resolver.
    ssr: { noExternal: ['@office/search'] },
  },
});
