import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const DOCS_PATH = '/api/docs';
export const TERMS_PATH = `${DOCS_PATH}/terms`;

const ASSETS = ['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png'];

const page = (title: string, body: string): string => `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${DOCS_PATH}/assets/favicon-32x32.png">
<link rel="stylesheet" href="${DOCS_PATH}/assets/swagger-ui.css">
</head>
<body>${body}</body>
</html>
`;

const INDEX = page(
  'API',
  `<div id="api"></div>
<script src="${DOCS_PATH}/assets/swagger-ui-bundle.js"></script>
<script src="${DOCS_PATH}/start.js"></script>`,
);

const START = `window.ui = SwaggerUIBundle({
  url: '/api/v1/openapi.json', dom_id: '#api', deepLinking: true, docExpansion: 'none', validatorUrl: null,
});
`;

const TERMS = page(
  'Condizioni d’uso',
  `<main class="swagger-ui"><div class="wrapper"><h1>Condizioni d’uso dell’API</h1>
<p>L’accesso è riservato alle persone abilitate e ai loro programmi. Ogni scrittura resta nel registro con chi
l’ha fatta, quando e perché, e non si cancella. Le richieste sono limitate nel tempo: le intestazioni
<code>X-RateLimit-*</code> dicono quante ne restano. Il software è distribuito con licenza EUPL-1.2, senza garanzie.</p>
<p lang="en">Access is for people who have been enabled and for their programs. Each write stays in the book with who
made it, when and why, and is never deleted. Requests are limited in time: the headers <code>X-RateLimit-*</code> say
how many are left. The software is distributed under the EUPL-1.2 licence, without warranty.</p></div></main>`,
);

/**
 * The pages of the API, with their scripts and styles from this server and none inline, as the content security
 * policy asks; the ready-made set-up of Swagger writes inline styles and the whole document into a script.
 */
export async function serveDocsPages(app: NestFastifyApplication): Promise<void> {
  const instance = app.getHttpAdapter().getInstance();
  const pages: [string, string, string][] = [
    [DOCS_PATH, 'text/html; charset=utf-8', INDEX],
    [`${DOCS_PATH}/start.js`, 'text/javascript; charset=utf-8', START],
    [TERMS_PATH, 'text/html; charset=utf-8', TERMS],
  ];
  for (const [path, type, text] of pages) instance.get(path, (_request, reply) => reply.type(type).send(text));
  await app.register(fastifyStatic, {
    root: assetsFolder(),
    prefix: `${DOCS_PATH}/assets/`,
    decorateReply: false,
    index: false,
    maxAge: 3_600_000,
    allowedPath: (path: string) => ASSETS.includes(path),
  });
}

/** `swagger-ui-dist` as `@nestjs/swagger` has it. */
function assetsFolder(): string {
  const swagger = createRequire(import.meta.url).resolve('@nestjs/swagger');
  return dirname(createRequire(swagger).resolve('swagger-ui-dist/package.json'));
}
