import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { TERMS_PATH } from './docs-pages.js';
import { ACCESS_METADATA, type Access } from './may.js';
import { components, problemResponses, RATE_LIMIT_HEADERS, ref, type Traits } from './openapi.parts.js';
import type { Product } from './product.js';
import { sessionCookieName } from './rate-limit.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']> & { 'x-roles'?: readonly string[] };
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;
type Method = (typeof METHODS)[number];

/**
 * The OpenAPI document. Controllers say what is theirs; what is the same everywhere (problems, headers, who may call)
 * is added here, from the same metadata by which the server decides.
 */
export function buildOpenApi(app: NestFastifyApplication, product: Product, publicUrl: string): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, frame(product, publicUrl), { operationIdFactory: operationId });
  const access = accessByOperation(app.get(ModulesContainer));
  const { schemas } = Object.assign((document.components ??= {}), withParts(document)) as { schemas: Schemas };
  closeSchemas(schemas);
  const seen = new Set<string>();
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) complete(operation, method, access, schemas, seen);
    }
  }
  return document;
}

function frame({ name, version, description, license }: Product, publicUrl: string): Omit<OpenAPIObject, 'paths'> {
  const https = publicUrl.startsWith('https:');
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(name)
    .setVersion(version)
    .setDescription(`${description}\n\nErrors are \`application/problem+json\` (RFC 9457) with a stable \`code\`; the language of their sentences follows \`Accept-Language\`.`)
    .setContact('Responsabile del servizio', publicUrl, '')
    .setLicense(license, `https://spdx.org/licenses/${license}.html`)
    .setTermsOfService(`${publicUrl}${TERMS_PATH}`)
    // Not by `addBearerAuth`, which says that a token is a JWT: it is a random text.
    .addSecurity('token', { type: 'http', scheme: 'bearer', description: 'A token that a person has issued for a program.' })
    .addCookieAuth(sessionCookieName({ publicUrl }), { type: 'apiKey', in: 'cookie', description: 'The session of a person who has signed in.' }, 'session')
    .addSecurityRequirements('token')
    .addSecurityRequirements('session')
    .build();
  const { contact } = frame.info;
  if (contact) frame.info.contact = { name: contact.name ?? '', url: contact.url ?? '' };
  // One line: what stands before the colon.
  Object.assign(frame.info, { 'x-summary': description.replace(/:.*/s, '') });
  const server = { url: publicUrl, description: https ? 'Questo servizio' : 'Servizio di prova, non cifrato' };
  frame.servers = [https ? server : Object.assign(server, { 'x-sandbox': true })];
  return frame;
}

function withParts(document: OpenAPIObject): object {
  const { schemas, parameters, headers, responses } = components();
  return {
    schemas: { ...document.components?.schemas, ...schemas },
    parameters: { ...document.components?.parameters, ...parameters },
    headers: { ...document.components?.headers, ...headers },
    responses: { ...document.components?.responses, ...responses },
  };
}

/** Answers and requests hold the fields that are said and no others. */
function closeSchemas(schemas: Schemas): void {
  for (const schema of Object.values(schemas)) {
    if ('type' in schema && schema.type === 'object') schema.additionalProperties ??= false;
  }
}

function operationId(controllerKey: string, methodKey: string): string {
  const name = controllerKey.replace(/Controller$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}_${methodKey}`;
}

function accessByOperation(modules: ModulesContainer): Map<string, Access> {
  const access = new Map<string, Access>();
  for (const { controllers } of modules.values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const key of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[key];
        const said = typeof handler === 'function' ? (Reflect.getMetadata(ACCESS_METADATA, handler) as Access | undefined) : undefined;
        if (said) access.set(operationId(metatype.name, key), said);
      }
    }
  }
  return access;
}

function complete(operation: Operation, method: Method, access: Map<string, Access>, schemas: Schemas, seen: Set<string>): void {
  // One handler may serve two paths; the generator then numbers them.
  const id = (operation.operationId ?? '').replace(/\[\d+\]$/, '');
  const said = access.get(id);
  const isPublic = said?.kind === 'public';
  if (isPublic) operation.security = [];
  if (said?.kind === 'roles') operation['x-roles'] = said.roles;
  operation.operationId = seen.has(id) ? `${id}_again` : id;
  seen.add(id);
  if (method === 'post' && !isPublic) addParameter(operation, 'IdempotencyKey');
  if (method === 'patch') addParameter(operation, 'IfMatch');
  completeBody(operation, method, schemas);
  for (const response of Object.values(operation.responses)) {
    if (response && !('$ref' in response)) response.headers = { ...response.headers, ...RATE_LIMIT_HEADERS };
  }
  const takesInput = (operation.parameters?.length ?? 0) > 0 || operation.requestBody !== undefined;
  Object.assign(operation.responses, problemResponses({ method, isPublic, takesInput, ...addressed(operation) }));
}

function addressed({ parameters = [] }: Operation): Pick<Traits, 'namesThing' | 'takesDay'> {
  return {
    namesThing: parameters.some((parameter) => 'in' in parameter && parameter.in === 'path'),
    takesDay: parameters.some((parameter) => 'in' in parameter && parameter.name === 'asOf'),
  };
}

function addParameter(operation: Operation, name: string): void {
  (operation.parameters ??= []).push(ref('parameters', name));
}

/** PATCH takes merge-patches; a body of which nothing is mandatory may be left out. */
function completeBody({ requestBody }: Operation, method: Method, schemas: Schemas): void {
  if (!requestBody || '$ref' in requestBody) return;
  const { 'application/json': json } = requestBody.content;
  if (!json) return;
  if (method === 'patch') requestBody.content = { 'application/merge-patch+json': json };
  const { schema } = json;
  const name = schema && '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;
  const named = name === undefined ? schema : schemas[name];
  requestBody.required = method === 'patch' || (named !== undefined && 'required' in named && (named.required?.length ?? 0) > 0);
}
