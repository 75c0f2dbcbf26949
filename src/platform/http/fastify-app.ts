import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { Module, RequestMethod, type DynamicModule, type LoggerService, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { IdempotencyInterceptor } from './idempotency.js';
import { DOCS_PATH, serveDocsPages } from './docs-pages.js';
import { OpenApiController, OpenApiDocument } from './openapi.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { PRODUCT, readProduct } from './product.js';
import { requestLimiter, type RequestLimiter } from './rate-limit.js';
import { acceptJsonOnly, requestRefusal } from './request-rules.js';
import { StartLogger } from './start-logger.js';
import { BASE, StatusController } from './status.controller.js';
import { answerClientError } from './transport-errors.js';
import { UnaskedInterceptor } from './unasked.js';
import { acceptForms, UploadInterceptor } from './upload.js';
import { InputPipe } from './validation.js';
import { routedUrl, serveWebApp, type PageAnswer } from './web-app.js';

const MIB = 1024 * 1024;
/** How long requests under way have to end when the service ends. */
const CLOSING_MS = 5_000;
const CORRELATION = 'X-Correlation-ID';

export type HttpConfig = Pick<Config, 'publicUrl' | 'trustProxy' | 'rateLimit' | 'logLevel'>;
export interface HttpOptions {
  logger?: LoggerService | false;
  /** Paths that stand at the root instead of under the base, such as a page that people open. */
  atRoot?: readonly string[];
}

@Module({})
class HttpModule {
  static over(module: Type<unknown> | DynamicModule): DynamicModule {
    return {
      module: HttpModule,
      imports: [module],
      controllers: [StatusController, OpenApiController],
      providers: [{ provide: PRODUCT, useFactory: readProduct }, OpenApiDocument],
    };
  }
}

/** The application as it serves: made, not yet listening. Tests call `listenAnywhere`. */
export async function createHttpApp(
  module: Type<unknown> | DynamicModule,
  config: HttpConfig,
  options: HttpOptions = {},
): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter();
  const limiter: { current: RequestLimiter | null } = { current: null };
  const adapter = adapterFor(config, (error, request, reply) => void answerUnrouted(error, request, reply, filter, limiter.current));
  const app = await NestFactory.create<NestFastifyApplication>(HttpModule.over(module), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: options.logger ?? new StartLogger(config.logLevel),
  });
  const instance = app.getHttpAdapter().getInstance();
  acceptJsonOnly(instance);
  await acceptForms(app);
  await app.register(cookie);
  await app.register(helmet, securityHeaders(config));
  limiter.current = await requestLimiter(app, config);
  addRequestHook(instance, config, limiter.current, await serveWebApp(app));
  await serveDocsPages(app);
  boundClosing(instance);
  setUpRoutes(app, filter, options.atRoot ?? []);
  app.get(OpenApiDocument).attach(app, config);
  return app;
}

function setUpRoutes(app: NestFastifyApplication, filter: ProblemFilter, atRoot: readonly string[]): void {
  const outside = ['status', `${BASE.slice(1)}/status`, 'enrol', 'enrol/{*file}', ...atRoot];
  app.setGlobalPrefix(BASE.slice(1), { exclude: outside.map((path) => ({ path, method: RequestMethod.ALL })) });
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(filter);
  app.useGlobalInterceptors(new UploadInterceptor(), new UnaskedInterceptor(), new IdempotencyInterceptor());
  app.enableShutdownHooks();
}

/** Requests under way are waited for when the service ends, but a caller who reads nothing cannot keep it from ending. */
function boundClosing(instance: FastifyInstance): void {
  instance.addHook('preClose', (done) => {
    setTimeout(() => instance.server.closeAllConnections(), CLOSING_MS).unref();
    done();
  });
}

/** Listens on a free port of this machine, or on that one; answers the address to call. */
export async function listenAnywhere(app: NestFastifyApplication, port = 0): Promise<string> {
  await app.listen(port, '127.0.0.1');
  const address = app.getHttpServer().address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

type FrameworkErrors = (error: Error, request: FastifyRequest, reply: FastifyReply) => void;

function adapterFor(config: HttpConfig, frameworkErrors: FrameworkErrors): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: MIB,
    trustProxy: config.trustProxy,
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 20_000 },
    // A request that comes while the service ends is still answered, in the form of all others.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 100 },
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => correlationId(request.headers[CORRELATION.toLowerCase()]),
    frameworkErrors,
    rewriteUrl: routedUrl,
    clientErrorHandler: answerClientError,
  });
}

function correlationId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Addresses that cannot be decoded, or with a part too long: they fail before any hook, so what hooks do is done here. */
async function answerUnrouted(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  filter: ProblemFilter,
  limiter: RequestLimiter | null,
): Promise<void> {
  void reply.header(CORRELATION, request.id).header('X-Content-Type-Options', 'nosniff');
  void reply.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  try {
    await limiter?.(request, reply);
    filter.answer(error, request, reply);
  } catch (limited) {
    filter.answer(limited, request, reply);
  }
}

function addRequestHook(instance: FastifyInstance, { publicUrl }: HttpConfig, limit: RequestLimiter, answerPage: PageAnswer): void {
  const publicOrigin = new URL(publicUrl).origin;
  instance.addHook('onRequest', async (request, reply) => {
    void reply.header(CORRELATION, request.id);
    if (!request.url.startsWith(DOCS_PATH)) void reply.header('Cache-Control', 'no-store');
    await limit(request, reply);
    if (answerPage(request, reply)) return;
    const refusal = requestRefusal(request, publicOrigin);
    if (refusal) throw refusal;
  });
}

function securityHeaders({ publicUrl }: HttpConfig): Parameters<typeof helmet>[1] {
  const https = publicUrl.startsWith('https:');
  const self = ["'self'"];
  const withData = ["'self'", 'data:'];
  const none = ["'none'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        scriptSrc: self,
        styleSrc: self,
        connectSrc: self,
        imgSrc: withData,
        fontSrc: withData,
        formAction: self,
        objectSrc: none,
        baseUri: none,
        frameAncestors: none,
        // On plain http this would send the browser to an address where nothing listens.
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    // With `no-referrer`, browsers hide the origin of our own forms.
    referrerPolicy: { policy: 'same-origin' },
  };
}
