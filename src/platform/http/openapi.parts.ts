import { PROBLEM_MEDIA_TYPE } from './problem.js';

type Ref = { $ref: string };

export function ref(kind: 'schemas' | 'parameters' | 'headers' | 'responses', name: string): Ref {
  return { $ref: `#/components/${kind}/${name}` };
}

export const RATE_LIMIT_HEADERS = {
  'X-RateLimit-Limit': ref('headers', 'RateLimitLimit'),
  'X-RateLimit-Remaining': ref('headers', 'RateLimitRemaining'),
  'X-RateLimit-Reset': ref('headers', 'RateLimitReset'),
};

const WHOLE = { type: 'integer', format: 'int32', minimum: 0, maximum: 10_000_000 } as const;

const HEADERS = {
  RateLimitLimit: { description: 'Requests a minute that this caller may make.', schema: { ...WHOLE, example: 600 } },
  RateLimitRemaining: { description: 'How many of them are left.', schema: { ...WHOLE, example: 599 } },
  RateLimitReset: { description: 'Seconds until the count begins again.', schema: { ...WHOLE, example: 60 } },
  RetryAfter: { description: 'Seconds to wait before trying again.', schema: { ...WHOLE, example: 30 } },
};

const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$', example: '5f0c7d9e-7a55-4a4e-9d61-3f0f5e1f9a10' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The `ETag` of the version that is changed.',
    schema: { type: 'string', minLength: 3, maxLength: 24, example: '"3"' },
  },
};

const text = (maxLength: number, example: string, more: object = {}): object => ({ type: 'string', maxLength, example, ...more });

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457. Further members are the figures that explain the refusal.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance', 'errors'],
  maxProperties: 100,
  additionalProperties: ref('schemas', 'JsonValue'),
  properties: {
    type: text(200, 'urn:pnrr:problem:invalid-request', { format: 'uri' }),
    title: text(200, 'Richiesta non valida'),
    status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599, example: 400 },
    detail: text(5000, '/amount: l’importo va scritto come testo.'),
    code: text(60, 'invalid-request', { pattern: '^[a-z][a-z0-9-]*$' }),
    instance: text(60, 'urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77', { format: 'uri' }),
    errors: { type: 'array', maxItems: 100, items: ref('schemas', 'ProblemError') },
  },
};

const PROBLEM_ERROR = {
  type: 'object',
  required: ['pointer', 'message'],
  additionalProperties: false,
  properties: {
    pointer: text(500, '/amount', { description: 'A JSON pointer (RFC 6901) into the request; empty for the whole.' }),
    message: text(5000, 'Campo obbligatorio.'),
    code: text(60, 'invalid-request'),
  },
};

const STATUS = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail', 'demonstration'],
  additionalProperties: false,
  properties: {
    type: text(200, 'about:blank'),
    status: { type: 'integer', format: 'int32', minimum: 200, maximum: 599, example: 200 },
    title: text(200, 'OK'),
    detail: text(500, 'Il servizio risponde.'),
    demonstration: { type: 'boolean', description: 'Whether the book is a demonstration’s: what is in it is invented.', example: false },
  },
};

/** What may stand where no field is said beforehand: any JSON, but not without end. */
const JSON_VALUE = {
  description: 'Any JSON.',
  example: 'D-64',
  anyOf: [
    { type: 'string', maxLength: 10_000 },
    { type: 'number', format: 'double', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
    { type: 'boolean' },
    { type: 'null' },
    { type: 'array', maxItems: 10_000, items: ref('schemas', 'JsonValue') },
    { type: 'object', maxProperties: 10_000, additionalProperties: ref('schemas', 'JsonValue') },
  ],
};

const PROBLEMS: Record<string, { description: string; code: string }> = {
  400: { description: 'The request is not well made; `errors` points to each wrong field.', code: 'invalid-request' },
  401: { description: 'Nobody has signed in.', code: 'sign-in-required' },
  403: { description: 'This person may not, or the request comes from a foreign origin.', code: 'role-missing' },
  404: { description: 'There is no such thing.', code: 'not-found' },
  409: { description: 'The thing is not in a state that allows it, or another request collides.', code: 'state-conflict' },
  412: { description: 'The version is stale.', code: 'stale-version' },
  413: { description: 'The body is too large.', code: 'body-too-large' },
  415: { description: 'The content type is not accepted.', code: 'content-type-refused' },
  422: { description: 'Against a rule; figures explain it.', code: 'ceiling-exceeded' },
  428: { description: 'The version to change must be given.', code: 'version-required' },
  429: { description: 'Too many requests.', code: 'too-many-requests' },
  503: { description: 'The service cannot answer now; nothing was written.', code: 'not-durable' },
  default: { description: 'Any other problem.', code: 'defect' },
};

export interface Traits {
  method: string;
  isPublic: boolean;
  /** It has parameters or a body that may be wrong. */
  takesInput: boolean;
  /** Its path names a thing that may not exist. */
  namesThing: boolean;
  /** It is asked as of a day, which may not be one that has come. */
  takesDay: boolean;
}

/** The problems that an operation may answer. */
export function problemResponses({ method, isPublic, takesInput, namesThing, takesDay }: Traits): Record<string, Ref> {
  const writes = method !== 'get';
  const statuses = [
    ...(takesInput || writes ? ['400'] : []),
    ...(isPublic && !writes ? [] : ['401', '403']),
    ...(namesThing || takesInput ? ['404'] : []),
    ...(writes ? ['409', '413', '415'] : []),
    ...(writes || takesDay ? ['422'] : []),
    ...(method === 'patch' ? ['412', '428'] : []),
    '429',
    '503',
    'default',
  ];
  return Object.fromEntries(statuses.map((status) => [status, ref('responses', responseName(status))]));
}

function responseName(status: string): string {
  return status === 'default' ? 'Problem' : `Problem${status}`;
}

function problemResponse(status: string, { description, code }: { description: string; code: string }): object {
  const waits = status === '429' || status === '503';
  const example = {
    type: `urn:pnrr:problem:${code}`,
    title: description,
    status: status === 'default' ? 500 : Number(status),
    detail: description,
    code,
    instance: 'urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77',
    errors: [],
  };
  return {
    description,
    headers: { ...RATE_LIMIT_HEADERS, ...(waits ? { 'Retry-After': ref('headers', 'RetryAfter') } : {}) },
    content: { [PROBLEM_MEDIA_TYPE]: { schema: ref('schemas', 'Problem'), example } },
  };
}

export function components(): Record<'schemas' | 'parameters' | 'headers' | 'responses', object> {
  const responses = Object.entries(PROBLEMS).map(([status, problem]) => [responseName(status), problemResponse(status, problem)]);
  return {
    schemas: { Problem: PROBLEM, ProblemError: PROBLEM_ERROR, Status: STATUS, JsonValue: JSON_VALUE },
    parameters: PARAMETERS,
    headers: HEADERS,
    responses: Object.fromEntries(responses) as object,
  };
}
