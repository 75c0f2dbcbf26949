/**
 * What formulas and charts call the tables by, the same in every language. The key of a table's column is the field of the
 * figures' rows that it shows (`granted`; of months `change.granted`), so that `CabinaFigures.checks` say which columns to add up.
 */
export const TABLES = {
  decisions: 'tblDecisioni',
  largest: 'tblMaggiori',
  tranches: 'tblLinee',
  hubs: 'tblSoggetti',
  disbursements: 'tblErogazioni',
  recoveries: 'tblRecuperi',
  reductions: 'tblRiduzioni',
  regions: 'tblRegioni',
  quotas: 'tblMezzogiorno',
  months: 'tblMesi',
  quarters: 'tblTrimestri',
  acts: 'tblAtti',
  alerts: 'tblAvvisi',
  register: 'tblRegistro',
  checks: 'tblControlli',
  glossary: 'tblDefinizioni',
} as const;

/** The single cells that formulas call by name. */
export const NAMES = { unallocated: 'NonRipartito', total: 'TotaleDotazione', decree: 'DotazioneDecreto' } as const;
