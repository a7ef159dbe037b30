// What pdf.js asks for while a PDF is read — character maps, standard fonts, decoders —, for the builds of both web apps.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folders = ['cmaps', 'standard_fonts', 'wasm'];

/**
 * A Vite plugin that serves these under `<base>pdfjs/` and puts them into the build: the office network has no other source.
 * @param {string} from address of the app's configuration, whose pdfjs-dist it is
 * @param {string} base of the app, `/` or `/staff/`
 */
export function pdfResources(from, base) {
  const pdfjs = path.dirname(createRequire(from).resolve('pdfjs-dist/package.json'));
  return {
    name: 'pdf-resources',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [asked = ''] = (request.url ?? '').split('?');
        const match = asked.startsWith(`${base}pdfjs/`)
          ? /^([a-z_]+)\/([\w.-]+)$/.exec(asked.slice(base.length + 'pdfjs/'.length))
          : null;
        if (!match || !folders.includes(match[1])) return next();
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
