import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfResources } from '../../.ci/scripts/pdf-resources.mjs';

const api = process.env.API_ORIGIN ?? 'http://localhost:4000';
const sharedSources = fileURLToPath(new URL('../shared/src/', import.meta.url));

export default defineConfig({
  base: '/',
  plugins: [react(), pdfResources(import.meta.url, '/')],
  resolve: {
    // Not by the `source` condition: react-aria-components declares one too, pointing at files it does not ship.
    alias: [{ find: /^@gongshen\/shared\/(.+)$/, replacement: `${sharedSources}$1/index.ts` }],
  },
  server: {
    proxy: {
      '/graphql': api,
      // The page of the same address is ours; only the file goes there.
      '/check': { target: api, bypass: ({ method, url }) => (method === 'POST' ? undefined : url) },
      '/uploads': api,
      '/files': api,
      '^/applications/[^/]+/archive\\.zip$': api,
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy of the server allows no data: addresses for scripts and styles.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The readers of files, loaded with the first of their kind.
    chunkSizeWarningLimit: 1500,
  },
});
