/** The sheets of the report by the names in their addresses, as the workbook calls them. */
export const CSV_SHEET_WORDS = {
  it: {
    quadro: 'Quadro', linee: 'Linee', 'soggetti-attuatori': 'Soggetti attuatori', erogazioni: 'Erogazioni', recuperi: 'Recuperi', territorio: 'Territorio', andamento: 'Andamento', atti: 'Atti', avvisi: 'Avvisi', registro: 'Registro', definizioni: 'Definizioni',
  },
  en: {
    quadro: 'Overview', linee: 'Tranches', 'soggetti-attuatori': 'Hubs', erogazioni: 'Disbursements', recuperi: 'Recoveries', territorio: 'Territory', andamento: 'Over time', atti: 'Acts', avvisi: 'Alerts', registro: 'Register', definizioni: 'Definitions',
  },
} as const;
