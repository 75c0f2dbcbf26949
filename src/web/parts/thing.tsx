import { Link } from 'wouter';
import { addressOfThing } from './thing-address.rules.js';

/** A thing by its id or code, and the way to its page where it has one. */
export function Thing({ id }: { id: string }) {
  const address = addressOfThing(id);
  return address === null ? <>{id}</> : <Link href={address}>{id}</Link>;
}
