import { Redirect, useSearch } from 'wouter';

/** Whoever has signed in on the sign-in page goes on to where they were going. */
export function SignedInPage() {
  const returnTo = new URLSearchParams(useSearch()).get('returnTo') ?? '/';
  // A path of ours, and no address of somebody else's.
  return <Redirect to={/^\/(?![/\\])/.test(returnTo) ? returnTo : '/'} replace />;
}
