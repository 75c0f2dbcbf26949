import { SetMetadata } from '@nestjs/common';
import type { Role } from '../../kernel/index.js';

/** Who may call a route. A route that does not say is closed to everyone, and fails the test suite. */
export type Access = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'roles'; roles: readonly Role[] };

export const ACCESS_METADATA = 'pnrr:access';

/** Anyone, without signing in. */
export const Public = (): MethodDecorator => SetMetadata(ACCESS_METADATA, { kind: 'public' } satisfies Access);

/** Any person who has signed in, whatever the role. */
export const SignedIn = (): MethodDecorator => SetMetadata(ACCESS_METADATA, { kind: 'signed-in' } satisfies Access);

/** Only people who hold one of these roles. */
export const May = (...roles: Role[]): MethodDecorator => SetMetadata(ACCESS_METADATA, { kind: 'roles', roles } satisfies Access);
