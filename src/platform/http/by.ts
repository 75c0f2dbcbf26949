import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller } from '../database/book.js';

/** What the guard leaves on the request once it knows who is asking. */
export interface CallerRequest {
  caller?: Caller;
  /** Whether that person may still come in, with what was shown then. */
  admitted?: () => Promise<boolean>;
}

/** The caller of this request, for `book.write`. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller) throw new Error('a route that writes must not be public');
  return caller;
});
