// Generates TypeScript from the emitted GraphQL schema and the `.graphql` documents that lie beside the components.
//
//   packages/api/schema.graphql                     → packages/shared/src/graphql/index.ts   (types of the whole schema, possible types)
//   packages/<app>/src/**/*.graphql + the schema    → packages/<app>/src/generated/types.ts   (result and variable types)
//                                                     packages/<app>/src/generated/documents/ (each operation, each fragment)
//                                                     packages/<app>/src/generated/graphql.ts (the door to both)
//
// Every operation and fragment is a module of its own, so that a page loads the documents it uses and no others.
//
// Nothing generated here is committed. `GONGSHEN_SCHEMA` names another schema file.

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildASTSchema,
  GraphQLError,
  isAbstractType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  Source,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { isMain, root, writeIfChanged } from './workspace.mjs';

export const webApps = ['applicant-web', 'staff-web'];

/** How each custom scalar travels as JSON. A scalar missing here stops the generation: an unnoticed `any` would hide mistakes. */
const scalars = {
  ID: 'string',
  DateTimeISO: 'string',
  PlainDate: 'string',
  Money: 'string',
  BigInt: 'string',
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
};

const header = '// Generated from packages/api/schema.graphql. Do not edit.\n';

/** The schema file to generate from: the one named by `GONGSHEN_SCHEMA`, else the one the API emitted. */
export function schemaPath() {
  return process.env.GONGSHEN_SCHEMA ?? path.join(root, 'packages/api/schema.graphql');
}

/** Paths of the `.graphql` documents of one web app, sorted. */
export async function documentPaths(app) {
  const src = path.join(root, 'packages', app, 'src');
  if (!existsSync(src)) return [];
  const entries = await readdir(src, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function readSchema() {
  const file = schemaPath();
  const document = parse(new Source(await readFile(file, 'utf8'), path.relative(root, file)));
  const schema = buildASTSchema(document);
  const unknown = Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type) && !(type.name in scalars))
    .map((type) => type.name);
  if (unknown.length > 0) {
    throw new Error(`.ci/scripts/codegen.mjs does not say how these scalars travel: ${unknown.join(', ')}`);
  }
  return { document, schema };
}

async function generateShared({ document, schema }) {
  const types = await codegen({
    filename: 'index.ts',
    schema: document,
    schemaAst: schema,
    documents: [],
    plugins: [{ typescript: { enumsAsTypes: true, scalars, useTypeImports: true, nonOptionalTypename: true } }],
    pluginMap: { typescript },
    config: {},
  });
  const possibleTypes = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && !type.name.startsWith('__')) {
      possibleTypes[type.name] = schema
        .getPossibleTypes(type)
        .map((member) => member.name)
        .sort();
    }
  }
  const possible =
    '/** Members of every union and interface, for the cache to match fragments on them. */\n' +
    `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes, null, 2)};\n`;
  return writeIfChanged(path.join(root, 'packages/shared/src/graphql/index.ts'), `${header}${types}\n${possible}`);
}

async function generateApp(app, { document, schema }) {
  const files = await documentPaths(app);
  const documents = await Promise.all(
    files.map(async (file) => {
      const location = path.relative(root, file);
      return { location, document: parse(new Source(await readFile(file, 'utf8'), location)) };
    }),
  );
  const all = { kind: 'Document', definitions: documents.flatMap((each) => each.document.definitions) };
  // A fragment may be written before the page that spreads it.
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  const problems = validate(schema, all, rules);
  if (problems.length > 0)
    throw new AggregateError(problems, `${problems.length} problem(s) in the documents of ${app}`);
  const folder = path.join(root, 'packages', app, 'src/generated');
  const types = await codegen({
    filename: 'types.ts',
    schema: document,
    schemaAst: schema,
    documents,
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
    config: {
      scalars,
      strictScalars: true,
      useTypeImports: true,
      inlineFragmentTypes: 'combine',
      // Apollo adds __typename to every selection; the types must say so, or unions cannot be told apart.
      nonOptionalTypename: true,
      skipTypeNameForRoot: true,
    },
  });
  const modules = documentModules(all.definitions);
  const door = [...modules.keys()].filter((name) => name.endsWith('Document')).sort();
  const exported = ['./types.js', ...door.map((name) => `./documents/${name}.js`)];
  const written = [
    writeIfChanged(path.join(folder, 'types.ts'), `${header}${types}\n`),
    writeIfChanged(
      path.join(folder, 'graphql.ts'),
      `${header}${exported.map((file) => `export * from '${file}';\n`).join('')}`,
    ),
  ];
  await mkdir(path.join(folder, 'documents'), { recursive: true });
  for (const [name, content] of modules) {
    written.push(writeIfChanged(path.join(folder, 'documents', `${name}.ts`), `${header}${content}`));
  }
  for (const file of await readdir(path.join(folder, 'documents'))) {
    if (!modules.has(path.basename(file, '.ts'))) await rm(path.join(folder, 'documents', file));
  }
  return (await Promise.all(written)).filter(Boolean);
}

/** A module per definition, by the name of its constant: `CaseDocument` of an operation, `CaseFields` of a fragment. */
function documentModules(definitions) {
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  );
  const modules = new Map();
  for (const definition of definitions) {
    const name = definition.name.value;
    const json = JSON.stringify(definition, (key, value) => (key === 'loc' ? undefined : value));
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      modules.set(
        `${name}Definition`,
        `import type { FragmentDefinitionNode } from 'graphql';\n\n` +
          `export const ${name}Definition = ${json} as unknown as FragmentDefinitionNode;\n`,
      );
      continue;
    }
    const type = `${name}${definition.operation[0].toUpperCase()}${definition.operation.slice(1)}`;
    const spread = [...fragmentsIn(definition, fragments)].map((fragment) => `${fragment}Definition`);
    modules.set(
      `${name}Document`,
      `import type { TypedDocumentNode } from '@apollo/client';\n` +
        `import type { ${type}, ${type}Variables } from '../types.js';\n` +
        spread.map((each) => `import { ${each} } from './${each}.js';\n`).join('') +
        `\nexport const ${name}Document = { kind: 'Document', definitions: [${[json, ...spread].join(', ')}] } as unknown as ` +
        `TypedDocumentNode<${type}, ${type}Variables>;\n`,
    );
  }
  return modules;
}

/** Names of the fragments a definition spreads, and those that they spread. */
function fragmentsIn(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      if (found.has(value)) return;
      found.add(value);
      fragmentsIn(fragments.get(value), fragments, found);
    },
  });
  return found;
}

/** Runs `work` without the remark about fragment names: the two apps are two programs and may name fragments alike. */
async function withoutFragmentNameRemark(work) {
  const { warn } = console;
  console.warn = (first, ...rest) => {
    if (!String(first).startsWith('Warning: fragment with name')) warn(first, ...rest);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

/** Generates everything; answers the workspace-relative paths of the files that changed. */
export async function generate() {
  const source = await readSchema();
  const written = await withoutFragmentNameRemark(() =>
    Promise.all([generateShared(source), ...webApps.map((app) => generateApp(app, source))]),
  );
  return written.flat().filter(Boolean);
}

if (isMain(import.meta.url)) {
  try {
    const changed = await generate();
    console.log(changed.length > 0 ? `generated ${changed.join(', ')}` : 'generated files are up to date');
  } catch (error) {
    const causes = error instanceof AggregateError ? error.errors : [error];
    if (error instanceof AggregateError) console.error(error.message);
    for (const cause of causes)
      console.error(cause instanceof GraphQLError ? cause.toString() : (cause.message ?? cause));
    process.exitCode = 1;
  }
}
