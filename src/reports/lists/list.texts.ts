import type { Sentence } from '../../kernel/index.js';

const t = (it: string, en: string): Sentence => ({ it, en });

export const LIST_TEXTS = {
  disbursements: t('Erogazioni', 'Disbursements'),
  grants: t('Concessioni', 'Grants'),
  hubs: t('Soggetti attuatori', 'Hubs'),
  recoveries: t('Recuperi', 'Recoveries'),
  measure: t('PNRR M4C2 investimento 2.3', 'PNRR M4C2 investment 2.3'),
  situation: t('Situazione al', 'As of'),
  entry: t('registrazione', 'entry'),
  filters: t('Filtri e ordine', 'Filters and order'),
  noFilter: t('nessuno', 'none'),
  total: t('Totale', 'Total'),
  empty: t('Nessuna riga.', 'No rows.'),
  cut: t('Un foglio non contiene altre righe: limitare la scelta, o usare il file CSV.', 'A sheet holds no more rows: select fewer, or use the CSV file.'),
  yes: t('sì', 'yes'),
  no: t('no', 'no'),
  page: t('Pagina', 'Page'),
  pageOf: t('di', 'of'),
} as const;
