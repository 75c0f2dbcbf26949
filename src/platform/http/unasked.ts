import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ACCESS_METADATA, type Access } from './may.js';
import { refuseUnknown } from './validation.js';

/** Nest's numbers for what a handler takes (`RouteParamtypes`, not part of its public face). */
const BODY = '3';
const QUERY = '4';

/**
 * Refuses a query or a body where the handler takes none: `?asOf=` on a route that knows no days would otherwise be
 * answered as of today, as if it had been heard. Public pages are left alone: links to them may carry anything.
 */
@Injectable()
export class UnaskedInterceptor implements NestInterceptor {
  private readonly reflector = new Reflector();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = this.reflector.get<Access | undefined>(ACCESS_METADATA, context.getHandler());
    if (access?.kind !== 'public') {
      const { query, body } = context.switchToHttp().getRequest<FastifyRequest>();
      const taken = takenBy(context);
      if (!taken.includes(QUERY)) refuseUnknown(query);
      if (!taken.includes(BODY)) refuseUnknown(body);
    }
    return next.handle();
  }
}

function takenBy(context: ExecutionContext): (string | undefined)[] {
  const args = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as object | undefined;
  return Object.keys(args ?? {}).map((key) => key.split(':')[0]);
}
