import { Service } from '../support/service.js';

interface ApiSchema {
  apiSchema(document: object): Promise<string>;
  committedSchema(): string;
}

/** Pages know the API by these types alone: an operation that changes must change them, or a page calls what is not there. */
test('the web application knows the API as it is (npm run api-schema)', async () => {
  const { apiSchema, committedSchema } = (await import(new URL('../support/api-schema.mjs', import.meta.url).href)) as ApiSchema;
  const service = await Service.start('sqlite');
  try {
    const document = (await (await fetch(`${service.url}/api/v1/openapi.json`)).json()) as object;
    expect(await apiSchema(document)).toBe(committedSchema());
  } finally {
    await service.stop();
  }
});
