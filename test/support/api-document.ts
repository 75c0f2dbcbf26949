import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ok, type Json } from './client.js';
import type { Service } from './service.js';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Json;
}

/** One operation of the document, its references followed. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  /** Null: no role in particular. */
  roles: readonly string[] | null;
  isPublic: boolean;
  parameters: readonly Parameter[];
  body: { type: string; schema: Json; required: boolean } | null;
  responses: Readonly<Record<string, Json>>;
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete'];

/** The OpenAPI document of a started service, and ajv to hold things against it. */
export class ApiDocument {
  readonly operations: readonly Operation[];
  private readonly ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  private constructor(readonly document: Json) {
    (addFormats as unknown as (to: Ajv2020) => void)(this.ajv);
    // What OpenAPI's dialect adds to JSON Schema; anything else unknown is a mistake.
    this.ajv.addVocabulary(['example', 'xml', 'externalDocs', 'discriminator']);
    this.ajv.addSchema(relocated({ $id: 'document', $defs: document.components.schemas }));
    this.operations = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => this.operation(path, method, item[method])),
    );
  }

  static async of(service: Service): Promise<ApiDocument> {
    return new ApiDocument(await ok(service.anonymous().get('/openapi.json')));
  }

  /** The operation that an address means: words of a path before placeholders. */
  operationAt(method: string, pathname: string): Operation | undefined {
    const literal = ({ path }: Operation): number => path.replace(/\{[^}]*\}/g, '').length;
    const fits = ({ path }: Operation): boolean => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]*\}/g, '[^/]+')}$`).test(pathname);
    return this.operations.filter((operation) => operation.method === method && fits(operation)).sort((a, b) => literal(b) - literal(a))[0];
  }

  resolve<Node>(node: Node): Node {
    const ref = (node as Json)?.$ref as string | undefined;
    return ref === undefined ? node : ref.slice(2).split('/').reduce<Json>((at, step) => at[step], this.document);
  }

  /** What a value breaks of a schema, in words; nothing if it is valid. */
  faults(schema: Json, value: unknown): string[] {
    const key = JSON.stringify(schema);
    let validate = this.compiled.get(key);
    if (!validate) this.compiled.set(key, (validate = this.ajv.compile(relocated(schema))));
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }

  /** A whole value made of a schema's examples. */
  exampleOf(schema: Json): Json {
    const { allOf, anyOf, example, type, properties, items, ...rest } = this.resolve(schema);
    if (example !== undefined) return example;
    if (allOf ?? anyOf) return this.exampleOf((allOf ?? anyOf)[0]);
    if (properties) return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, this.exampleOf(property)]));
    if (items) return [this.exampleOf(items)];
    return rest.default ?? rest.enum?.[0] ?? (type === 'object' ? {} : undefined);
  }

  /** The path with the examples of its parameters, or with what is given, in place of their names. */
  pathOf({ path, parameters }: Operation, values: Readonly<Record<string, string>> = {}): string {
    return path.replace(/\{([^}]*)\}/g, (_, name: string) => {
      const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
      return values[name] ?? String(parameter?.schema.example);
    });
  }

  private operation(path: string, method: string, said: Json): Operation {
    const requestBody = this.resolve(said.requestBody);
    const [type, media] = Object.entries<Json>(requestBody?.content ?? {})[0] ?? [];
    return {
      id: said.operationId,
      method: method.toUpperCase(),
      path,
      roles: said['x-roles'] ?? null,
      isPublic: Array.isArray(said.security) && said.security.length === 0,
      parameters: ((said.parameters ?? []) as Json[]).map((parameter) => this.resolve(parameter)),
      body: type === undefined ? null : { type, schema: media.schema, required: requestBody.required === true },
      responses: Object.fromEntries(Object.entries<Json>(said.responses).map(([status, response]) => [status, this.resolve(response)])),
    };
  }
}

/** OpenAPI keeps schemas where JSON Schema does not look for them. */
function relocated(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"document#/$defs/'));
}
