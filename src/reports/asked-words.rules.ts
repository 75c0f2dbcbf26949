import { isCalendarDate, italianDay, type Noun, type Sentence } from '../kernel/index.js';
import { codedWord, FIELD_WORDS, kindName, KIND_WORDS } from '../history/index.js';
import type { ReportLanguage } from './cabina-di-regia.figures.js';
import { AMOUNT_NAMES } from './figures/figure-texts.js';

const t = (it: string, en: string): Sentence => ({ it, en });

/** What the filters of lists are called, where entries have no such field. */
const FILTER_WORDS: Readonly<Record<string, Sentence>> = {
  q: t('testo', 'text'),
  from: t('dal', 'from'),
  to: t('al', 'to'),
  late: t('in ritardo', 'late'),
  overdue: t('scaduti', 'overdue'),
  sort: t('ordine', 'order'),
  amount: t('importo', 'amount'),
  dueOn: t('scadenza', 'due day'),
  seq: t('registrazione', 'entry'),
  for: t('movimenti di', 'movements of'),
  actor: t('chi', 'who'),
  subject: t('oggetto', 'subject'),
  lateBy: t('ritardo in giorni, almeno', 'lag in days, at least'),
};
const DESCENDING = t('decrescente', 'descending');
/** Filters whose values are words of the program; all others are as somebody typed them. */
const CODED = new Set(['state', 'status', 'kind', 'late', 'overdue']);

/** `stato: erogato · ordine: importo, decrescente`: what a file holds a selection of. Empty where nothing was asked. `noun`: of which things. */
export function askedWords(asked: Readonly<Record<string, unknown>>, language: ReportLanguage, noun: Noun | null = null): string {
  const given = Object.entries(asked).filter((one): one is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof one[1]));
  return given.map(([name, value]) => `${nameOf(name, language)}: ${valueOf(name, String(value), language, noun)}`).join(' · ');
}

function nameOf(name: string, language: ReportLanguage): string {
  const figure = Object.hasOwn(AMOUNT_NAMES, name) ? AMOUNT_NAMES[name as keyof typeof AMOUNT_NAMES] : undefined;
  return (FILTER_WORDS[name] ?? FIELD_WORDS[name])?.[language] ?? figure?.[language].toLowerCase() ?? name;
}

function valueOf(name: string, value: string, language: ReportLanguage, noun: Noun | null): string {
  if (name === 'sort') return value.startsWith('-') ? `${nameOf(value.slice(1), language)}, ${DESCENDING[language]}` : nameOf(value, language);
  if (CODED.has(name)) return codedWord(value, noun, language) ?? KIND_WORDS[kindName(value)]?.[language] ?? value;
  return language === 'it' && isCalendarDate(value) ? italianDay(value) : value;
}
