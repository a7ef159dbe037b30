import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { modules } from './app/modules.js';
import { makeSchema } from './app/schema.js';

/** Writes the schema the code makes to the file named by the first argument, else to `packages/api/schema.graphql`, the committed truth for the web apps. */
const target = process.argv[2] ?? fileURLToPath(new URL('../schema.graphql', import.meta.url));
await writeFile(target, `${printSchema(lexicographicSortSchema(await makeSchema(modules)))}\n`);
