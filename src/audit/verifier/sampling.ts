import type { Entry } from '../../journal/index.js';
import { commaAmount, type PackQuestion } from './tables.js';
import { sha256Of, utf8 } from './bytes.js';

export const SAMPLE_HEADERS = {
  it: ['posto', 'pagamento', 'impronta SHA-256 di seme:pagamento', 'giorno del pagamento', 'registrazione', 'importo', 'estratto'],
  en: ['place', 'payment', 'SHA-256 of seed:payment', 'paid on', 'entry', 'amount', 'drawn'],
};

export interface Drawn {
  id: string;
  digest: string;
  paidOn: string;
  seq: number;
  cents: number;
  drawn: boolean;
}

/** Whether an entry is a payment of the period: those that were reversed later are. */
export function isPaymentWithin({ kind, effectiveOn }: Entry, { from, to, asOf }: PackQuestion): boolean {
  return kind.startsWith('disbursement-paid/') && effectiveOn <= asOf && (from === null || effectiveOn >= from) && (to === null || effectiveOn <= to);
}

/**
 * All payments of the period in the order of SHA-256(seed ‖ ":" ‖ id), in hex: the first ones are drawn. Whoever has the
 * journal and the seed draws the same.
 */
export async function drawSample(payments: readonly Entry[], question: PackQuestion): Promise<Drawn[]> {
  const last = new Map<string, Entry>(payments.map((entry) => [entry.subject, entry]));
  const all = await Promise.all(
    [...last.values()].map(async (entry): Promise<Drawn> => {
      const { subject: id, effectiveOn: paidOn, seq, movements } = entry;
      const digest = await sha256Of(utf8(`${question.seed}:${id}`));
      return { id, digest, paidOn, seq, cents: movements.reduce((cents, { amountCents }) => cents + amountCents, 0), drawn: false };
    }),
  );
  all.sort((one, other) => (one.digest < other.digest ? -1 : 1));
  return all.map((payment, index) => ({ ...payment, drawn: index < question.sample }));
}

/** The rows of `campione.csv`, its headers first. */
export function sampleRows(payments: readonly Drawn[], { language }: PackQuestion): string[][] {
  const yes = { it: ['sì', 'no'], en: ['yes', 'no'] }[language];
  const rows = payments.map(({ id, digest, paidOn, seq, cents, drawn }, index) => {
    return [String(index + 1), id, digest, paidOn, String(seq), commaAmount(cents), yes[drawn ? 0 : 1] as string];
  });
  return [SAMPLE_HEADERS[language], ...rows];
}
