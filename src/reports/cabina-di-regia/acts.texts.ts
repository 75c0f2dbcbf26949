import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const ACTS_TEXTS = spokenTexts({
  columns: {
    id: t('Atto', 'Act'),
    kind: t('Tipo', 'Kind'),
    reference: t('Estremi', 'Reference'),
    title: t('Oggetto', 'Title'),
    publishedOn: t('Pubblicato il', 'Published on'),
    effectiveOn: t('Con effetto dal', 'Effective on'),
    state: t('Stato', 'State'),
    movements: t('Che cosa sposta', 'What it moves'),
    allocates: t('Assegna alle linee', 'Allocates to tranches'),
    inForce: t('di cui in vigore', 'of which in force'),
    tranches: t('Linee istituite', 'Tranches established'),
    hubs: t('Soggetti indicati', 'Hubs named'),
    controls: t('Controlli preventivi', 'Preventive controls'),
    proposedBy: t('Proposto da', 'Proposed by'),
    decidedBy: t('Deciso da', 'Decided by'),
    reason: t('Motivo', 'Reason'),
  },
  kinds: { decree: t('decreto', 'decree'), reallocation: t('rimodulazione', 'reallocation') },
  ends: { unallocated: t('non ripartito', 'not broken down'), toReprogramme: t('economie', 'to reprogramme') },
  whenEmpty: t('Nessun atto a questa data: il decreto non è ancora caricato', 'No act on this day: the decree is not loaded yet'),
});
