import type { FastifyReply } from 'fastify';
import { Refusal } from '../../kernel/index.js';

/** 429: not a refusal of the domain; it protects passwords from guessing and the machine from the hashing of them. */
export class TooManyAttempts extends Refusal {
  readonly status = 429;

  constructor(readonly retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super(
      'too-many-requests',
      {
        it: `Troppi tentativi di accesso: riprovare fra ${minutes === 1 ? 'un minuto' : `${minutes} minuti`}.`,
        en: `Too many attempts to sign in: try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      },
      { retryAfterSeconds },
    );
  }
}

/** Adds `Retry-After` to the answer, should the work be refused for now. */
export async function sayingWhen<T>(reply: FastifyReply, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TooManyAttempts) void reply.header('Retry-After', error.retryAfterSeconds);
    throw error;
  }
}
