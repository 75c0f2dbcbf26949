import { useCallback, useEffect, useRef, useState } from 'react';
import { randomId } from '../api/random-id.js';

/** How far a piece of work is: so many of so many rows, entries or whatever it counts; 0 of 0 until it is known. */
export interface HowFar {
  state: 'waiting' | 'running';
  done: number;
  of: number;
}

/** What a request for long work carries, so that it can be followed and given up. */
export interface FollowedRequest {
  headers: { 'Work-Id': string };
  signal: AbortSignal;
}

export interface LongWork {
  working: boolean;
  /** Null while nothing is to be shown: what is quick does not flicker. */
  howFar: HowFar | null;
  cancelled: boolean;
  /** Does it; null when it was given up. @throws what the request throws */
  run: <T>(ask: (request: FollowedRequest) => Promise<T>) => Promise<T | null>;
  cancel: () => void;
}

const SHOWN_AFTER_MS = 500;
/** Until the server says that it waits, work is taken to be under way: most is announced when it begins, and some never. */
const BEGINNING: HowFar = { state: 'running', done: 0, of: 0 };

/** Long work of the server, followed by its own stream of events once it takes more than half a second. */
export function useLongWork(): LongWork {
  const [working, setWorking] = useState(false);
  const [howFar, setHowFar] = useState<HowFar | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const current = useRef<AbortController | null>(null);
  const cancel = useCallback(() => current.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const run = useCallback(async <T>(ask: (request: FollowedRequest) => Promise<T>): Promise<T | null> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const id = randomId();
    setCancelled(false);
    setWorking(true);
    const stop = followLater(id, setHowFar);
    try {
      return await ask({ headers: { 'Work-Id': id }, signal: controller.signal });
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      setCancelled(true);
      return null;
    } finally {
      stop();
      if (current.current === controller) {
        current.current = null;
        setWorking(false);
        setHowFar(null);
      }
    }
  }, []);
  return { working, howFar, cancelled, run, cancel };
}

/** Follows the work from the moment on which somebody would begin to wonder. */
function followLater(id: string, tell: (howFar: HowFar) => void): () => void {
  let source: EventSource | null = null;
  const timer = setTimeout(() => {
    tell(BEGINNING);
    source = new EventSource('/api/v1/events');
    source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as { work: string; done: number; of: number; state: string };
      if (event.work === id && (event.state === 'waiting' || event.state === 'running')) tell({ state: event.state, done: event.done, of: event.of });
    });
  }, SHOWN_AFTER_MS);
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
