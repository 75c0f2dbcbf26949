import type { Sentence } from '../../kernel/index.js';
import { endAccount } from '../../decree/index.js';
import { accountWords } from '../../ledger/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { ActLine } from '../figures/acts.rules.js';
import type { AlertRule } from '../figures/alert-limits.rules.js';
import type { AlertLine } from '../figures/alerts.rules.js';
import { CONTROL_STATUSES } from '../figures/figure-texts.js';
import type { Definition } from '../figures/glossary.rules.js';
import type { RegisterLine } from '../figures/register.rules.js';
import { inEuro, personCode } from '../figures/words.rules.js';
import { amount, day, list, number, text, word } from './csv-columns.rules.js';
import type { CsvColumn } from './csv-dialect.rules.js';

const ACT_KINDS: Readonly<Record<ActLine['kind'], Sentence>> = { decree: { it: 'decreto', en: 'decree' }, reallocation: { it: 'rimodulazione', en: 'reallocation' } };
const ACT_STATES: Readonly<Record<ActLine['state'], Sentence>> = {
  proposed: { it: 'proposto', en: 'proposed' },
  'in-force': { it: 'in vigore', en: 'in force' },
  rejected: { it: 'respinto', en: 'rejected' },
  withdrawn: { it: 'ritirato', en: 'withdrawn' },
};

/** People appear by their codes. */
export const ACT_COLUMNS: readonly CsvColumn<ActLine>[] = [
  text('codice', 'Codice', 'Code', ({ id }) => id),
  word('tipo', 'Tipo', 'Kind', ({ kind }) => ACT_KINDS[kind]),
  text('estremi', 'Estremi', 'Reference', ({ reference }) => reference),
  text('titolo', 'Titolo', 'Title', ({ title }) => title),
  day('pubblicato_il', 'Pubblicato il', 'Published on', ({ publishedOn }) => publishedOn),
  day('efficace_dal', 'Efficace dal', 'Effective on', ({ effectiveOn }) => effectiveOn),
  word('stato', 'Stato', 'State', ({ state }) => ACT_STATES[state]),
  list('linee_istituite', 'Linee istituite', 'Tranches established', ({ tranches }) => tranches),
  list('soggetti_individuati', 'Soggetti individuati', 'Hubs named', ({ hubs }) => hubs),
  amount('assegna_alle_linee', 'Assegna alle linee', 'Allocates to tranches', ({ allocates }) => allocates),
  list('movimenti', 'Movimenti', 'Movements', ({ movements }, language) => movements.map((one) => `${accountWords(endAccount(one.from))[language]} → ${accountWords(endAccount(one.to))[language]}: ${inEuro(one.amount)[language]}`)),
  list('controlli', 'Controlli preventivi', 'Preventive controls', ({ controls }, language) => controls.map(({ name, status }) => `${name}: ${CONTROL_STATUSES[status][language]}`)),
  text('proposto_da', 'Proposto da', 'Proposed by', ({ proposedBy }) => personCode(proposedBy)),
  text('deciso_da', 'Deciso da', 'Decided by', ({ decidedBy }) => decidedBy && personCode(decidedBy)),
  text('motivo', 'Motivo', 'Reason', ({ reason }) => reason),
];

export type AlertRow = AlertLine & Pick<AlertRule, 'name' | 'rule' | 'source'>;

export const ALERT_COLUMNS: readonly CsvColumn<AlertRow>[] = [
  text('codice', 'Codice', 'Code', ({ code }) => code),
  word('avviso', 'Avviso', 'Alert', ({ name }) => name),
  text('oggetto', 'Oggetto', 'Subject', ({ subject }) => subject),
  text('soggetto', 'Soggetto', 'Hub', ({ hub }) => hub),
  text('linea', 'Linea', 'Tranche', ({ tranche }) => tranche),
  amount('importo', 'Importo', 'Amount', (row) => row.amount),
  day('giorno', 'Giorno', 'Day', ({ on }) => on),
  number('giorni', 'Giorni', 'Days', ({ days }) => days),
  word('testo', 'Testo', 'Text', ({ sentence }) => sentence),
  word('regola', 'Regola', 'Rule', ({ rule }) => rule),
  word('fonte', 'Fonte', 'Source', ({ source }) => source),
];

export function alertRows({ alerts }: Pick<CabinaFigures, 'alerts'>): AlertRow[] {
  const rules = new Map(alerts.rules.map(({ code, name, rule, source }) => [code, { name, rule, source }]));
  return alerts.lines.flatMap((line) => {
    const rule = rules.get(line.code);
    return rule ? [{ ...line, ...rule }] : [];
  });
}

export const REGISTER_COLUMNS: readonly CsvColumn<RegisterLine>[] = [
  number('registrazione', 'Registrazione n.', 'Entry no.', ({ seq }) => seq),
  text('registrata_alle', 'Registrata alle (UTC)', 'Recorded at (UTC)', ({ recordedAt }) => recordedAt),
  day('registrata_il', 'Registrata il', 'Recorded on', ({ recordedOn }) => recordedOn),
  day('efficace_dal', 'Efficace dal', 'Effective on', ({ effectiveOn }) => effectiveOn),
  text('chi', 'Chi', 'Who', ({ actor }) => actor),
  text('tipo', 'Tipo', 'Kind', ({ kind }) => kind),
  text('che_cosa', 'Che cosa', 'What', ({ whatIt, whatEn }, language) => (language === 'it' ? whatIt : whatEn)),
  text('oggetto', 'Oggetto', 'Subject', ({ subject }) => subject),
  amount('importo', 'Importo mosso', 'Amount moved', (row) => row.amount),
  text('perche', 'Perché', 'Why', ({ reason }) => reason),
];

export const DEFINITION_COLUMNS: readonly CsvColumn<Definition>[] = [
  word('termine', 'Termine', 'Term', ({ term }) => term),
  word('significato', 'Significato', 'Meaning', ({ meaning }) => meaning),
  word('fonte', 'Fonte', 'Source', ({ source }) => source),
];
