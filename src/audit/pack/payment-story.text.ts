import { italianDay, Money, spoken, type CalendarDate } from '../../kernel/index.js';
import { orderWords } from '../../disbursements/index.js';
import { changeWords, kindWords } from '../../history/index.js';
import { accountWords } from '../../ledger/index.js';
import type { PackLanguage } from '../verifier/tables.js';
import type { Story, Told } from './payment-story.js';

const WORDS = {
  it: {
    title: 'Fascicolo del pagamento', hub: 'Soggetto attuatore', tranche: 'Linea', grant: 'Concessione', kind: 'Tipo', requested: 'Richiesto', admitted: 'Ammesso', cut: 'Decurtazione',
    paidOn: 'Pagato il', payee: 'Beneficiario', order: 'Disposizione', requestedBy: 'Richiesto da', approvedBy: 'Approvato da', paidBy: 'Pagamento registrato da',
    fourEyes: 'Quattro occhi', kept: 'rispettati: persone diverse', broken: 'NON rispettati', story: 'Che cosa è successo, registrazione per registrazione', ofGrant: 'La concessione',
    entry: 'Registrazione', recorded: 'registrata il', effective: 'effetto dal', lag: 'ritardo in giorni', who: 'chi', why: 'perché', moved: 'mosso', hash: 'impronta', outside: 'esterno', none: '–',
  },
  en: {
    title: 'Story of the payment', hub: 'Hub', tranche: 'Tranche', grant: 'Grant', kind: 'Kind', requested: 'Requested', admitted: 'Admitted', cut: 'Cut',
    paidOn: 'Paid on', payee: 'Payee', order: 'Payment order', requestedBy: 'Requested by', approvedBy: 'Approved by', paidBy: 'Payment recorded by',
    fourEyes: 'Four eyes', kept: 'kept: different people', broken: 'NOT kept', story: 'What happened, entry by entry', ofGrant: 'The grant',
    entry: 'Entry', recorded: 'recorded at', effective: 'effective on', lag: 'lag in days', who: 'who', why: 'why', moved: 'moved', hash: 'hash', outside: 'outside', none: '–',
  },
} as const satisfies Record<PackLanguage, Record<string, string>>;

const KINDS = {
  it: { advance: 'anticipazione', interim: 'trasferimento intermedio', balance: 'saldo finale' },
  en: { advance: 'advance', interim: 'interim', balance: 'balance' },
} as const;

/** A payment's story for a person; each line ends as Windows ends them. */
export function storyText(story: Story, language: PackLanguage): string {
  const t = WORDS[language];
  const { people, payee, paymentOrder, admittedCents } = story;
  const amount = (cents: number): string => spoken(Money.ofCents(cents), language);
  const facts: [string, string][] = [
    [t.hub, story.hub],
    [t.tranche, story.tranche],
    [t.grant, story.grant],
    [t.kind, KINDS[language][story.kind as 'advance'] ?? story.kind],
    [t.requested, amount(story.requestedCents)],
    ...story.cuts.map(({ cause, amountCents }): [string, string] => [t.cut, `${amount(amountCents)} (${cause})`]),
    [t.admitted, amount(admittedCents ?? story.requestedCents)],
    [t.paidOn, day(story.paidOn, language)],
    [t.payee, payee ? [payee.name, payee.taxCode, payee.iban].map((part) => part ?? t.none).join(', ') : t.none],
    [t.order, paymentOrder ? orderWords(paymentOrder) : t.none],
    [t.requestedBy, people.requestedBy],
    [t.approvedBy, people.approvedBy],
    [t.paidBy, people.paidBy],
    [t.fourEyes, story.fourEyes ? t.kept : t.broken],
  ];
  const lines = [
    `${t.title} ${story.payment}`,
    '',
    ...facts.map(([name, value]) => `${name.padEnd(26)}${value}`),
    ...['', t.story, ''],
    ...story.entries.flatMap((entry) => toldLines(entry, language)),
    ...[t.ofGrant, ''],
    ...story.grantEntries.flatMap((entry) => toldLines(entry, language)),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function day(on: string, language: PackLanguage): string {
  return language === 'it' ? italianDay(on as CalendarDate) : on;
}

function toldLines({ seq, kind, subject, actor, reason, effectiveOn, recordedAt, lagDays, changes, movements, hash }: Told, language: PackLanguage): string[] {
  const t = WORDS[language];
  const account = (name: string | null): string => (name === null ? t.outside : accountWords(name)[language]);
  return [
    `${t.entry} ${seq} · ${kindWords(kind)[language]} (${kind}) · ${subject}`,
    `  ${t.who} ${actor} · ${t.recorded} ${recordedAt} · ${t.effective} ${day(effectiveOn, language)}${lagDays > 0 ? ` · ${t.lag}: ${lagDays}` : ''}`,
    ...(reason === null ? [] : [`  ${t.why}: ${reason.replace(/\s+/g, ' ')}`]),
    ...changes.map((change) => `  ${changeWords(change, subject, language)}`),
    ...movements.map((move) => `  ${t.moved} ${spoken(Money.ofCents(move.amountCents), language)}: ${account(move.from)} → ${account(move.to)} (${move.for})`),
    `  ${t.hash} ${hash}`,
    '',
  ];
}
