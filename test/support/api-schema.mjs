// Writes src/web/api/schema.ts, the types of the HTTP API as the built server describes it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const FILE = fileURLToPath(new URL('../../src/web/api/schema.ts', import.meta.url));
const HEAD = '// Made of the OpenAPI document by `npm run api-schema`: not to be edited.\n\n';

/** The types as text, of a document of the API. */
export async function apiSchema(document) {
  // The type of any JSON at all refers to itself, which an interface's member cannot: whoever reads it looks first.
  const schemas = { ...document.components.schemas, JsonValue: {} };
  return HEAD + astToString(await openapiTS({ ...document, components: { ...document.components, schemas } }));
}

export const committedSchema = () => readFileSync(FILE, 'utf8');

/** The document, of a server that is made for the question. */
async function builtDocument() {
  const from = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
  await import('reflect-metadata');
  const [{ AppModule }, { createHttpApp, readConfig, listenAnywhere }] = [await from('app.module.js'), await from('platform/index.js')];
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-schema-'));
  const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'book.db')}`, STATE_DIR: folder, LOG_LEVEL: 'error' });
  const app = await createHttpApp(AppModule.forRoot({ config }), config, { logger: false });
  try {
    const url = await listenAnywhere(app);
    return await (await fetch(`${url}/api/v1/openapi.json`)).json();
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, await apiSchema(await builtDocument()));
