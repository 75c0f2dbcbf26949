import { contentOf } from './client.js';

/** One request of this process and its answer, as they went over the wire. */
export interface Exchange {
  method: string;
  url: URL;
  status: number;
  headers: Headers;
  content: Buffer;
}

/** Notes every call made to a service, whoever makes it, until `stop`. */
export function noteExchanges(base: string): { exchanges: Exchange[]; stop: () => void } {
  const exchanges: Exchange[] = [];
  const { fetch: send } = globalThis;
  globalThis.fetch = async (input, init) => {
    const response = await send(input, init);
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== base) return response;
    const content = await contentOf(response.clone());
    exchanges.push({ method: init?.method ?? 'GET', url, status: response.status, headers: response.headers, content });
    return response;
  };
  return { exchanges, stop: () => void (globalThis.fetch = send) };
}
