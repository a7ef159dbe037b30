import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfResources } from '../../.ci/scripts/pdf-resources.mjs';

const sharedSources = fileURLToPath(new URL('../shared/src/', import.meta.url));

const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:4000';

export default defineConfig({
  base: '/staff/',
  plugins: [react(), pdfResources(import.meta.url, '/staff/')],
  resolve: {
    // Not by the `source` condition: other packages declare one too, pointing at files that are not meant for it.
    alias: [{ find: /^@gongshen\/shared\/(.+)$/, replacement: `${sharedSources}$1/index.ts` }],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/graphql': api, '/files': api, '/uploads': api, '^/applications/[^/]+/archive\\.zip$': api } },
});
