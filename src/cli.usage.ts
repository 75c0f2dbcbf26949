import type { Sentence } from './kernel/index.js';
import { wordless } from './platform/index.js';

/** Each command as it is typed, and what it does. */
const COMMANDS: readonly { typed: string; does: readonly Sentence[] }[] = [
  {
    typed: 'user add EMAIL --name NAME --role analyst|approver|committee|auditor|admin [--until DATE]',
    does: [{ it: 'aggiunge una persona (--role si può ripetere) e stampa un collegamento di iscrizione, valido una volta', en: 'adds a person (--role may be repeated) and prints a one-time enrolment link' }],
  },
  {
    typed: 'user erase P-ID --reason REASON',
    does: [{ it: 'cancella nome ed e-mail di una persona disattivata, quando la legge lo chiede; non si annulla', en: 'erases name and e-mail of a person who was disabled, when the law asks for it; never undone' }],
  },
  {
    typed: 'token issue EMAIL [--days 30]',
    does: [{ it: 'stampa un token per la API, da solo; se ne conserva solo l’impronta', en: 'prints an API token, alone; only its hash is kept' }],
  },
  {
    typed: 'key rotate --reason REASON [--forget]',
    does: [
      {
        it: 'da ora firma con una chiave nuova (SIGNING_KEY_FILE); la precedente garantisce per lei, e si dimentica se fu rubata',
        en: 'signs with a new key from now on (SIGNING_KEY_FILE); the one before vouches for it, and is forgotten if it was stolen',
      },
    ],
  },
  {
    typed: 'report [--as-of DATE] [--at-entry SEQ] [--since SEQ] [--force] -o FILE.xlsx|FILE.pdf|FILE.csv',
    does: [
      {
        it: 'scrive il file Excel della Cabina di regia, o il suo PDF; di un CSV, --sheet NAME e --dialect excel|open-data dicono quale;',
        en: "writes the Cabina di regia's workbook, or its PDF; of a CSV, --sheet NAME and --dialect excel|open-data say which;",
      },
      { it: 'su un file che c’è già solo con --force; in inglese solo con --lang en', en: 'over a file that is there only with --force; in English only with --lang en' },
    ],
  },
  {
    typed: 'verify',
    does: [{ it: 'ricalcola il registro, lo riesegue, confronta ogni tabella; nomina ciò che differisce', en: 're-hashes the journal, replays it, compares every table; names what differs' }],
  },
  {
    typed: 'verify-report FILE.xlsx',
    does: [
      {
        it: 'questo file Excel è nostro, e ogni cella concorda con il registro? nomina quelle che non concordano',
        en: 'is this workbook ours, and does every cell agree with the book? names those that do not',
      },
    ],
  },
  {
    typed: 'backup FILE',
    does: [{ it: 'una copia coerente del registro, anche mentre un server è in funzione', en: 'a consistent copy of the book, also while a server runs' }],
  },
  {
    typed: 'restore FILE',
    does: [{ it: 'riempie un registro vuoto da una copia; rifiuta quella che non si verifica', en: 'fills an empty book from a copy; refuses one that does not verify' }],
  },
  {
    typed: 'witness keep FILE [--timestamp URL]',
    does: [
      {
        it: 'aggiunge a FILE l’attestazione dell’ultima registrazione, con marca temporale RFC 3161 dove si nomina un’autorità',
        en: "adds the book's statement of its newest entry to FILE, time-stamped after RFC 3161 where an authority is named",
      },
    ],
  },
  {
    typed: 'witness check FILE [--timestamp-ca FILE.pem]',
    does: [
      {
        it: 'confronta il registro con ogni attestazione conservata: uno accorciato, riscritto o sostituito è smentito',
        en: 'holds the book to every statement kept: one cut back, rewritten or replaced is convicted',
      },
    ],
  },
  {
    typed: 'audit-pack [--from DATE] [--to DATE] [--sample 25] [--seed TEXT] -o FILE.zip',
    does: [
      {
        it: 'tutto ciò che serve a un revisore per controllare il registro altrove, con una pagina che lo fa in ogni browser; in inglese solo con --lang en',
        en: 'everything an auditor needs to check the book away from it, with a page that does it in any browser; in English only with --lang en',
      },
    ],
  },
];

const LANGUAGES: Sentence = {
  it: 'Le righe sono nella lingua di --lang, o della postazione (LC_ALL, LC_MESSAGES, LANG); in italiano, se non è l’inglese.',
  en: 'Lines are in the language of --lang, or of the terminal (LC_ALL, LC_MESSAGES, LANG); in Italian, unless that is English.',
};

const DATABASE: Sentence = {
  it: 'DATABASE_URL dice dov’è il registro (altrimenti sqlite:var/pnrr.db in questa cartella).',
  en: 'DATABASE_URL says where the book is (default sqlite:var/pnrr.db under this folder).',
};

const STATUS: Sentence = {
  it: 'Stato di uscita: 0 fatto, 1 rifiutato o non verificato, 2 uso sbagliato.',
  en: 'Exit status: 0 done, 1 refused or not verified, 2 misuse.',
};

/** What `pnrr --help` says. */
export function usage(): Sentence[] {
  const commands = COMMANDS.flatMap(({ typed, does }) => [wordless(`  ${typed}`), ...does.map(({ it, en }) => ({ it: `      ${it}`, en: `      ${en}` }))]);
  return [{ it: 'pnrr COMANDO [--json] [--lang it|en]', en: 'pnrr COMMAND [--json] [--lang it|en]' }, wordless(''), ...commands, wordless(''), LANGUAGES, DATABASE, STATUS];
}
