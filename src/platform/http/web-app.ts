import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the build made of `src/web/`; a program that serves no people may be without. */
const BUILT = fileURLToPath(new URL('../../../dist/web/', import.meta.url));
/** Where the pages of the application begin; another address is answered with the page that says so, and 404. */
export const WEB_PAGES: ReadonlySet<string> = new Set([
  ...['', 'accesso', 'erogazioni', 'da-approvare', 'soggetti', 'concessioni', 'recuperi', 'atti', 'requisiti'],
  ...['rapporti', 'storico', 'amministrazione', 'profilo', 'accessibilita', 'privacy', 'guida'],
]);
const YEAR_SECONDS = 31_536_000;

const FONT = /^titillium-web-.*_latin-(regular|600|700)-[\w-]+\.woff2$/;

/** The design system's font as the application was built with it, by weight: none where there is no application. */
export function builtFonts(): { weight: number; path: string }[] {
  if (!existsSync(`${BUILT}assets`)) return [];
  return readdirSync(`${BUILT}assets`).flatMap((name) => {
    const [, weight] = FONT.exec(name) ?? [];
    return weight === undefined ? [] : [{ weight: Number(weight) || 400, path: `assets/${name}` }];
  });
}

/** Answers a person's browser with the application, where a request asks for a page that no route has. */
export type PageAnswer = (request: FastifyRequest, reply: FastifyReply) => boolean;

/** Serves the files of the web application, and says how its pages are answered. */
export async function serveWebApp(app: NestFastifyApplication): Promise<PageAnswer> {
  if (!existsSync(`${BUILT}index.html`)) return () => false;
  await app.register(fastifyStatic, {
    root: `${BUILT}assets`,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    // Each name holds a digest of the content.
    immutable: true,
    maxAge: YEAR_SECONDS * 1000,
    setHeaders: (reply) => void reply.header('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`),
  });
  const icon = readFileSync(`${BUILT}favicon.svg`, 'utf8');
  app.getHttpAdapter().getInstance().get('/favicon.svg', (_request, reply) => reply.type('image/svg+xml').header('Cache-Control', 'public, max-age=86400').send(icon));
  const shell = readFileSync(`${BUILT}index.html`, 'utf8');
  return (request, reply) => {
    if (!asksForPage(request)) return false;
    void reply.code(isPage(request.url) ? 200 : 404).type('text/html; charset=utf-8').send(shell);
    return true;
  };
}

function asksForPage({ is404, method, url, headers }: FastifyRequest): boolean {
  return is404 && isAPersons({ method, url, headers });
}

function isAPersons({ method, url = '/', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): boolean {
  return (method === 'GET' || method === 'HEAD') && !/^\/(api|assets|enrol)(\/|$|\?)/.test(url) && (headers.accept ?? '').includes('text/html');
}

/** No route and no page has it. */
const NOWHERE = '/-';

/**
 * Where a request is routed to. An address that cannot be decoded is refused before anything of ours sees it: one that a
 * person opens in a browser goes where the application says that there is no such page.
 */
export function routedUrl(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): string {
  const { url = '/' } = request;
  return isAPersons(request) && !isDecodable(url) ? NOWHERE : url;
}

function isDecodable(url: string): boolean {
  try {
    decodeURI(url.split(/[?#]/, 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

function isPage(url: string): boolean {
  return WEB_PAGES.has(url.slice(1).split(/[/?#]/, 1)[0] ?? '');
}
