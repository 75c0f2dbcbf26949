import { italianDay, spoken, type CalendarDate, type Money, type Sentence } from '../../kernel/index.js';

/** Both languages of a text side by side. */
export const t = (it: string, en: string): Sentence => ({ it, en });

/** A number with its noun: `1 soggetto`, `3 soggetti`, `0 soggetti`. */
export function counted(many: number, [oneIt, moreIt]: readonly [string, string], [oneEn, moreEn]: readonly [string, string]): Sentence {
  return t(`${many} ${many === 1 ? oneIt : moreIt}`, `${many} ${many === 1 ? oneEn : moreEn}`);
}

export const HUBS = [['soggetto attuatore', 'soggetti attuatori'], ['hub', 'hubs']] as const;
export const PAYMENTS = [['erogazione', 'erogazioni'], ['disbursement', 'disbursements']] as const;
export const DAYS = [['giorno', 'giorni'], ['day', 'days']] as const;

export function inEuro(amount: Money): Sentence {
  return t(spoken(amount, 'it'), spoken(amount, 'en'));
}

export function onDay(day: CalendarDate): Sentence {
  return t(italianDay(day), day);
}

/** `12,5 %`, or that it cannot be computed. */
export function inPercent(percent: number | null): Sentence {
  if (percent === null) return t('non calcolabile', 'not computable');
  return t(`${String(percent).replace('.', ',')} %`, `${percent} %`);
}

/** Numbers whose name begins with a vowel: *uno*, *otto*, *undici*, *ottanta*, *ottocento*, and so many thousands. */
const BEGINS_WITH_VOWEL = /^(?:1|8|11|8\d|8\d\d)(?:\.\d{3})?$/;

/** A number in Italian with its article: `il 40 %`, `lo 0 %`, `l'8,5 %`, `l'11 %`; what is no number with *il*. */
export function withArticle(said: string): string {
  const whole = /^[\d.]*/.exec(said)?.[0] ?? '';
  if (whole === '0') return `lo ${said}`;
  // *Mille* is one word.
  return BEGINS_WITH_VOWEL.test(whole) && !/^1\./.test(whole) ? `l'${said}` : `il ${said}`;
}

/** A percent as the subject or object of a sentence: `l'8 %`. */
export function thePercent(percent: number | null): Sentence {
  const { it, en } = inPercent(percent);
  return t(withArticle(it), en);
}

/** A sentence with figures put in: `say('{a} di {b}', '{a} of {b}', { a, b })`. */
export function say(it: string, en: string, figures: Readonly<Record<string, Sentence | string | number>>): Sentence {
  const fill = (text: string, language: keyof Sentence): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const figure = figures[name];
      if (figure === undefined) throw new Error(`nothing is called ${name}`);
      return typeof figure === 'object' ? figure[language] : String(figure);
    });
  return t(fill(it, 'it'), fill(en, 'en'));
}

/** `a`, `a e b`, `a, b e c`. */
export function together(sentences: readonly Sentence[]): Sentence {
  const join = (texts: readonly string[], and: string): string =>
    texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${and} ${texts.at(-1)}`;
  return t(join(sentences.map(({ it }) => it), 'e'), join(sentences.map(({ en }) => en), 'and'));
}

/** A text with its first letter as a capital. */
export function capital({ it, en }: Sentence): Sentence {
  const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return t(first(it), first(en));
}

/** People appear by their code; whoever works on the machine's command line has a name there, which no report shows. */
export function personCode(actor: string): string {
  return actor.startsWith('operator:') ? 'operator' : actor;
}
