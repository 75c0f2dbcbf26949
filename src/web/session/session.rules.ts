import type { Schema } from '../api/client.js';

export type Me = Schema<'MeView'>;

/** `asking`: not known yet. `out`: nobody is signed in. `ended`: somebody was, and what they were doing stays on screen. */
export type Session =
  | { state: 'asking' }
  | { state: 'unreachable' }
  | { state: 'out' }
  | { state: 'in'; me: Me }
  | { state: 'ended'; me: Me };

/** The session once the server has said who is calling; null: nobody. */
export function sessionWith(me: Me | null, before: Session): Session {
  if (me) return { state: 'in', me };
  return before.state === 'in' || before.state === 'ended' ? { state: 'ended', me: before.me } : { state: 'out' };
}

/** The session when the server could not be asked: whoever is at work goes on. */
export function sessionUnasked(before: Session): Session {
  return before.state === 'asking' ? { state: 'unreachable' } : before;
}

/** Whether somebody else sits here now, who must see nothing of the one before. */
export function isSomebodyElse(me: Me, before: Session): boolean {
  return (before.state === 'in' || before.state === 'ended') && before.me.id !== me.id;
}
