import type { Sentence } from '../../kernel/index.js';

const t = (it: string, en: string): Sentence => ({ it, en });

export const HISTORY_TEXTS = {
  sheet: t('Registro', 'Journal'),
  title: t('Registro · PNRR M4C2 investimento 2.3', 'Journal · PNRR M4C2 investment 2.3'),
  upTo: t('fino alla registrazione', 'up to entry'),
  filters: t('Filtri e ordine', 'Filters and order'),
  noFilter: t('nessuno', 'none'),
  about: t(
    'Ogni registrazione come sta nel registro: la sua impronta (SHA-256) si verifica con il registro esportato (registro.ndjson).',
    'Each entry as it stands in the journal: its digest (SHA-256) can be checked against the exported journal (registro.ndjson).',
  ),
  empty: t('Nessuna registrazione.', 'No entries.'),
  cut: t('Un foglio non contiene altre righe: limitare il periodo, o usare il file CSV.', 'A sheet holds no more rows: limit the period, or use the CSV file.'),
  outside: t('esterno', 'outside'),
  after: t('dopo il rapporto del', 'after the report of'),
  entry: t('registrazione', 'entry'),
  page: t('Pagina', 'Page'),
  pageOf: t('di', 'of'),
  columns: {
    seq: t('Registrazione', 'Entry'),
    effectiveOn: t('Giorno', 'Day'),
    recordedAt: t('Registrata il (UTC)', 'Recorded at (UTC)'),
    lagDays: t('Ritardo (giorni)', 'Lag (days)'),
    kind: t('Che cosa', 'What'),
    subject: t('Oggetto', 'Subject'),
    actor: t('Chi', 'Who'),
    reason: t('Motivazione', 'Reason'),
    changes: t('Campi modificati', 'Changed fields'),
    movements: t('Movimenti', 'Movements'),
    amount: t('Importo', 'Amount'),
    hash: t('Impronta', 'Digest'),
    afterReport: t('Dopo il rapporto', 'After the report'),
  },
} as const;
