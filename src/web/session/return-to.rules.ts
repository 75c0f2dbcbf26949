/** Where somebody goes to sign in, and comes back to after a sign-in that was refused. */
export const SIGN_IN_PATH = '/accesso';

/**
 * The page to be on once signed in: the one that was asked for first, or this one. Encoded, as the browser has it: the
 * server takes back ASCII alone.
 */
export function returnTo({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  if (pathname !== SIGN_IN_PATH) return `${pathname}${search}`;
  const asked = new URLSearchParams(search).get('returnTo') ?? '/';
  // A path of ours, and no address of somebody else's.
  return /^\/(?![/\\])/.test(asked) && !asked.startsWith(SIGN_IN_PATH) ? asked : '/';
}
