import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folders = ['cmaps', 'standard_fonts', 'wasm'];
const sharedSources = fileURLToPath(new URL('../shared/src/', import.meta.url));

/** Character maps, standard fonts and decoders that PDF files with Chinese text ask for while they are read; the office network has no other source. */
function pdfResources(): Plugin {
  return {
    name: 'pdf-resources',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const match = /^\/staff\/pdfjs\/([a-z_]+)\/([\w.-]+)$/.exec((request.url ?? '').split('?')[0] ?? '');
        if (!match?.[1] || !match[2] || !folders.includes(match[1])) return next();
        response.end(readFileSync(path.join(pdfjs, match[1], match[2])));
      });
    },
    generateBundle() {
      for (const folder of folders) {
        for (const name of readdirSync(path.join(pdfjs, folder))) {
          const source = readFileSync(path.join(pdfjs, folder, name));
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source });
        }
      }
    },
  };
}

const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:4000';

export default defineConfig({
  base: '/staff/',
  plugins: [react(), pdfResources()],
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
