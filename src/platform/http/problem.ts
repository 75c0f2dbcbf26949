import { Refusal, type Sentence } from '../../kernel/index.js';
import type { Language } from './caller-language.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** RFC 9457, with `code` and `errors`, and with the figures of the refusal as further members. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  errors: { pointer: string; message: string; code?: string }[];
  [figure: string]: unknown;
}

const SERVICE_ERROR: Sentence = { it: 'Errore del servizio', en: 'Service error' };

const TITLES: Record<number, Sentence> = {
  400: { it: 'Richiesta non valida', en: 'Invalid request' },
  401: { it: 'Accesso necessario', en: 'Sign-in required' },
  403: { it: 'Non consentito', en: 'Not allowed' },
  404: { it: 'Non trovato', en: 'Not found' },
  408: { it: 'Richiesta troppo lenta', en: 'Request too slow' },
  409: { it: 'In conflitto con lo stato attuale', en: 'In conflict with the present state' },
  412: { it: 'Versione superata', en: 'Stale version' },
  413: { it: 'Richiesta troppo grande', en: 'Request too large' },
  415: { it: 'Tipo di contenuto non accettato', en: 'Content type not accepted' },
  422: { it: 'Contro una regola', en: 'Against a rule' },
  428: { it: 'Versione necessaria', en: 'Version required' },
  429: { it: 'Troppe richieste', en: 'Too many requests' },
  500: SERVICE_ERROR,
  503: { it: 'Servizio non disponibile', en: 'Service unavailable' },
};

/** What the framework or the network refuses before any code of ours sees it. */
export class TransportRefusal extends Refusal {
  constructor(
    readonly status: number,
    code: string,
    sentence: Sentence,
  ) {
    super(code, sentence);
  }
}

export function tooManyRequests(): TransportRefusal {
  return new TransportRefusal(429, 'too-many-requests', {
    it: 'Troppe richieste in un minuto: attendere i secondi indicati in Retry-After.',
    en: 'Too many requests in one minute: wait for the seconds given in Retry-After.',
  });
}

export function contentTypeRefused(accepted: string): TransportRefusal {
  return new TransportRefusal(415, 'content-type-refused', {
    it: `Qui il contenuto deve essere ${accepted}, in UTF-8 e non compresso.`,
    en: `The content must be ${accepted} here, in UTF-8 and not compressed.`,
  });
}

const BY_STATUS: Record<number, () => TransportRefusal> = {
  404: () => new TransportRefusal(404, 'not-found', { it: 'Non esiste nulla a questo indirizzo.', en: 'There is nothing at this address.' }),
  408: () => new TransportRefusal(408, 'request-timeout', { it: 'La richiesta non è arrivata in tempo.', en: 'The request did not arrive in time.' }),
  413: () => new TransportRefusal(413, 'body-too-large', { it: 'Il corpo della richiesta è troppo grande.', en: 'The body of the request is too large.' }),
  415: () => contentTypeRefused('application/json'),
  429: tooManyRequests,
};

/** A refusal of the framework in the contract's words; its own message, written for programmers, is left out. */
export function transportRefusal(status: number): TransportRefusal {
  // A method that a resource does not have, or an id too long to be one: there is no such thing.
  const known = BY_STATUS[status === 405 || status === 414 ? 404 : status];
  if (known) return known();
  return new TransportRefusal(400, 'invalid-request', { it: 'La richiesta non è ben formata.', en: 'The request is not well formed.' });
}

export function problemOf(refusal: Refusal, language: Language, instanceId: string): ProblemDocument {
  const { code, status, sentence, figures, fields } = refusal;
  return {
    ...figures,
    type: `urn:pnrr:problem:${code}`,
    title: (TITLES[status] ?? SERVICE_ERROR)[language],
    status,
    detail: sentence[language],
    code,
    instance: `urn:uuid:${instanceId}`,
    errors: fields.map(({ pointer, message, code: fieldCode }) => ({
      pointer,
      message: message[language],
      ...(fieldCode === undefined ? {} : { code: fieldCode }),
    })),
  };
}

/** What a caller is told of a defect: an id to quote, and nothing of what went wrong. */
export function defect(instanceId: string): TransportRefusal {
  return new TransportRefusal(500, 'defect', {
    it: `Errore imprevisto, non dipende dalla richiesta. Segnalarlo citando ${instanceId}.`,
    en: `An unexpected error, not caused by the request. Report it quoting ${instanceId}.`,
  });
}
