import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { call, onSignInRequired, type Schema } from '../api/client.js';

export type Me = Schema<'MeView'>;
export type Capability = Me['may'][number];

/** `asking`: not known yet. `out`: nobody is signed in. `ended`: somebody was, and what they were doing stays on screen. */
export type Session =
  | { state: 'asking' }
  | { state: 'unreachable' }
  | { state: 'out' }
  | { state: 'in'; me: Me }
  | { state: 'ended'; me: Me };

export type SignInProvider = Schema<'ProviderView'>;

interface SessionActs {
  session: Session;
  /** Through which people may sign in besides; null: none, or not known yet. */
  provider: SignInProvider | null;
  signIn: (email: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
  ask: () => void;
}

const Current = createContext<SessionActs | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ state: 'asking' });
  const [provider, setProvider] = useState<SignInProvider | null>(null);
  const client = useQueryClient();

  const ask = useCallback(() => {
    call('get', '/api/v1/sessions/current').then(
      (answer) => {
        setProvider(answer.provider);
        setSession(answer.me ? { state: 'in', me: answer.me } : { state: 'out' });
      },
      () => setSession({ state: 'unreachable' }),
    );
  }, []);
  useEffect(ask, [ask]);
  useEffect(() => onSignInRequired(() => setSession((before) => (before.state === 'in' ? { state: 'ended', me: before.me } : before))), []);

  const signIn = useCallback(
    async (email: string, password: string) => {
      const me = await call('post', '/api/v1/sessions', { body: { email, password } });
      setSession((before) => {
        // Somebody else sits down: nothing of the one before stays in sight.
        if (before.state === 'ended' && before.me.id !== me.id) client.clear();
        return { state: 'in', me };
      });
      await client.invalidateQueries();
    },
    [client],
  );
  const signOut = useCallback(async () => {
    await call('delete', '/api/v1/sessions/current').catch(() => undefined);
    client.clear();
    setSession({ state: 'out' });
  }, [client]);

  const acts = useMemo(() => ({ session, provider, signIn, signOut, ask }), [session, provider, signIn, signOut, ask]);
  return <Current.Provider value={acts}>{children}</Current.Provider>;
}

export function useSession(): SessionActs {
  const acts = useContext(Current);
  if (!acts) throw new Error('no session around');
  return acts;
}

/** Who is signed in; pages are only shown to somebody. */
export function useMe(): Me {
  const { session } = useSession();
  if (session.state !== 'in' && session.state !== 'ended') throw new Error('nobody is signed in');
  return session.me;
}

export function useMay(capability: Capability): boolean {
  return useMe().may.includes(capability);
}
