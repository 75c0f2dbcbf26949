import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

const chart = (title: ReturnType<typeof t>, description: ReturnType<typeof t>) => ({ title, description });

export const QUADRO_TEXTS = spokenTexts({
  ofTotal: t('sulla dotazione', 'of the total'),
  since: t('dal', 'since'),
  unchanged: t('invariato', 'unchanged'),
  changed: t('Che cosa è cambiato', 'What changed'),
  noBaseline: t(
    'Nessun rapporto è ancora pubblicato: non c\'è un termine di confronto.',
    'No report has been published yet: there is nothing to compare with.',
  ),
  toRegister: t('Le registrazioni, una per una →', 'The entries, one by one →'),
  decisions: t('Decisioni richieste', 'Decisions asked for'),
  decisionsHead: { name: t('Decisione', 'Decision'), count: t('Quante', 'How many'), largest: t('La più rilevante', 'The weightiest'), amount: t('Importi', 'Amounts'), sheet: t('Dove', 'Where') },
  noDecision: t('Nessuna decisione è richiesta.', 'No decision is asked for.'),
  each: t('Le decisioni richieste, una per una', 'The decisions asked for, one by one'),
  columns: {
    name: t('Decisione', 'Decision'),
    subject: t('Oggetto', 'Subject'),
    sentence: t('Perché', 'Why'),
    amount: t('Importo', 'Amount'),
    sheet: t('Foglio', 'Sheet'),
    on: t('Termine', 'Due'),
  },
  targets: t('Traguardi e obiettivi', 'Milestones and targets'),
  targetsHead: { name: t('Obiettivo', 'Target'), reached: t('Raggiunto su richiesto', 'Reached of required'), percent: t('Raggiunto', 'Reached'), state: t('Stato', 'State'), dueOn: t('Entro il', 'Due on') },
  units: { hubs: t('soggetti', 'hubs'), enterprises: t('imprese', 'enterprises') },
  unknown: t('n.d.', 'n/a'),
  charts: {
    tranches: chart(
      t('Impiego delle linee di finanziamento', 'What the tranches are used for'),
      t('Barre impilate: per ciascuna linea quanto è erogato al netto, in corso, da erogare, da concedere e da riprogrammare.', 'Stacked bars: for each tranche what is net paid, in progress, outstanding, available and to reprogramme.'),
    ),
    cumulative: chart(
      t('Erogato, cumulato per mese', 'Paid, cumulative by month'),
      t('Linee: quanto era erogato, al lordo e al netto, alla fine di ciascun mese.', 'Lines: what was paid, gross and net, at the end of each month.'),
    ),
    regions: chart(
      t('Concesso ed erogato netto per regione', 'Granted and net paid by region'),
      t('Barre orizzontali: per ciascuna regione il concesso e l\'erogato netto; in fondo ciò che non è localizzato.', 'Horizontal bars: granted and net paid for each region; at the end what is not located.'),
    ),
    largest: chart(
      t('Soggetti con il maggiore importo da erogare', 'Hubs with the largest outstanding amounts'),
      t('Barre orizzontali: i soggetti attuatori a cui resta da erogare di più, dal maggiore.', 'Horizontal bars: the hubs to which most is still to be paid, the largest first.'),
    ),
  },
});
