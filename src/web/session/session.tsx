import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { call, onSignInRequired, type Answer, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { isSomebodyElse, sessionUnasked, sessionWith, type Me, type Session } from './session.rules.js';

export type { Me } from './session.rules.js';
export type Capability = Me['may'][number];
export type SignInProvider = Schema<'ProviderView'>;
export type CurrentSession = Answer<'/api/v1/sessions/current', 'get'>;

interface SessionActs {
  session: Session;
  /** Through which people may sign in besides; null: none, or not known yet. */
  provider: SignInProvider | null;
  signIn: (email: string, password: string) => Promise<void>;
  /** @throws Refused | Unreachable where the session may still be open: nobody is told that it is closed. */
  signOut: () => Promise<void>;
  ask: () => void;
}

const Current = createContext<SessionActs | null>(null);

/** `opening`: who is signed in, asked for before anything was drawn; `known`: the answer, where it has come. */
export function SessionProvider({ opening, known, children }: { opening: Promise<CurrentSession>; known: CurrentSession | null; children: ReactNode }) {
  const { session, enter, leave, end, ask: asking } = useSessionState(known);
  const [provider, setProvider] = useState<SignInProvider | null>(known?.provider ?? null);
  const client = useQueryClient();
  const first = useRef<Promise<CurrentSession> | null>(known ? null : opening);

  const ask = useCallback(() => {
    asking(async () => {
      const answer = await (first.current ?? call('get', '/api/v1/sessions/current'));
      first.current = null;
      setProvider(answer.provider);
      return answer.me;
    });
  }, [asking]);
  useEffect(() => void (known ?? ask()), [ask, known]);
  useOnReturn(ask);
  useEffect(() => onSignInRequired(end), [end]);

  const signIn = useCallback(
    async (email: string, password: string) => {
      enter(await call('post', '/api/v1/sessions', { body: { email, password } }));
      void client.invalidateQueries();
    },
    [client, enter],
  );
  const signOut = useCallback(async () => {
    await call('delete', '/api/v1/sessions/current').catch((error: unknown) => {
      // It was closed already.
      if (!(error instanceof Refused && error.problem.status === 401)) throw error;
    });
    leave();
  }, [leave]);

  const acts = useMemo(() => ({ session, provider, signIn, signOut, ask }), [session, provider, signIn, signOut, ask]);
  return <Current.Provider value={acts}>{children}</Current.Provider>;
}

/** Who is signed in, and the ways in which that changes. What was read for one person is never shown to another. */
function useSessionState(atFirst: CurrentSession | null) {
  const [session, setSession] = useState<Session>(atFirst ? sessionWith(atFirst.me, { state: 'asking' }) : { state: 'asking' });
  const current = useRef(session);
  // An answer that was asked for before somebody came or went says nothing any more.
  const turn = useRef(0);
  const client = useQueryClient();
  const become = useCallback((next: Session) => {
    current.current = next;
    setSession(next);
  }, []);
  const known = useCallback(
    (me: Me | null) => {
      if (me && isSomebodyElse(me, current.current)) client.clear();
      become(sessionWith(me, current.current));
    },
    [client, become],
  );
  const enter = useCallback((me: Me) => (turn.current++, known(me)), [known]);
  const leave = useCallback(() => (turn.current++, client.clear(), become({ state: 'out' })), [client, become]);
  const end = useCallback(() => void (current.current.state === 'in' && become(sessionWith(null, current.current))), [become]);
  const ask = useCallback(
    (question: () => Promise<Me | null>) => {
      const asked = ++turn.current;
      question().then(
        (me) => void (asked === turn.current && known(me)),
        () => void (asked === turn.current && become(sessionUnasked(current.current))),
      );
    },
    [known, become],
  );
  return { session, enter, leave, end, ask };
}

/** Whoever comes back to this page may find that somebody has signed out, or in, on another one meanwhile. */
function useOnReturn(ask: () => void): void {
  useEffect(() => {
    const onReturn = () => void (document.visibilityState === 'visible' && ask());
    document.addEventListener('visibilitychange', onReturn);
    addEventListener('focus', onReturn);
    return () => {
      document.removeEventListener('visibilitychange', onReturn);
      removeEventListener('focus', onReturn);
    };
  }, [ask]);
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
