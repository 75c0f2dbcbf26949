/** Regions of Italy by ISTAT code, as the book knows them; their names are the same in both languages. */
export const REGION_NAMES: Readonly<Record<string, string>> = {
  '01': 'Piemonte', '02': "Valle d'Aosta", '03': 'Lombardia', '04': 'Trentino-Alto Adige', '05': 'Veneto', '06': 'Friuli-Venezia Giulia', '07': 'Liguria', '08': 'Emilia-Romagna', '09': 'Toscana', '10': 'Umbria',
  '11': 'Marche', '12': 'Lazio', '13': 'Abruzzo', '14': 'Molise', '15': 'Campania', '16': 'Puglia', '17': 'Basilicata', '18': 'Calabria', '19': 'Sicilia', '20': 'Sardegna',
};

/** All regions, in the order of their codes: whole-number keys would come before those with a zero. */
export const REGION_CODES: readonly string[] = Object.keys(REGION_NAMES).sort();
