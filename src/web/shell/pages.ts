import type { ComponentType } from 'react';
import { QuadroPage } from '../quadro/quadro-page.js';
import type { Capability } from '../session/session.js';
import { loadedPage } from './loaded-page.js';

/** What one must be allowed for a form to be of use. */
export type FormNeeds = Extract<Capability, 'propose-money' | 'identify-hubs' | 'record-payment'>;

/**
 * The pages by their address. The first is where most people come in; each of the others is loaded when somebody opens it.
 * `needs`: it is a form, and for whom; everybody reads the others.
 */
export const PAGES: readonly (readonly [path: string, page: ComponentType, needs?: FormNeeds])[] = [
  ['/', QuadroPage],
  ['/erogazioni', loadedPage(async () => (await import('../disbursements/disbursements-page.js')).DisbursementsPage)],
  ['/erogazioni/nuova', loadedPage(async () => (await import('../disbursements/new-disbursement-page.js')).NewDisbursementPage), 'propose-money'],
  ['/erogazioni/pagamenti', loadedPage(async () => (await import('../disbursements/payments-page.js')).PaymentsPage), 'record-payment'],
  ['/erogazioni/:id', loadedPage(async () => (await import('../disbursements/disbursement-page.js')).DisbursementPage)],
  ['/da-approvare', loadedPage(async () => (await import('../approvals/queue-page.js')).QueuePage)],
  ['/da-approvare/:id', loadedPage(async () => (await import('../approvals/queue-page.js')).WaitingPage)],
  ['/soggetti', loadedPage(async () => (await import('../hubs/hubs-page.js')).HubsPage)],
  ['/soggetti/nuovo', loadedPage(async () => (await import('../hubs/register-hub-page.js')).RegisterHubPage), 'identify-hubs'],
  ['/soggetti/:code', loadedPage(async () => (await import('../hubs/hub-page.js')).HubPage)],
  ['/soggetti/:code/modifica', loadedPage(async () => (await import('../hubs/change-hub-page.js')).ChangeHubPage), 'identify-hubs'],
  ['/rapporti', loadedPage(async () => (await import('../reports/reports-page.js')).ReportsPage)],
  ['/rapporti/confronto', loadedPage(async () => (await import('../reports/comparison-page.js')).ComparisonPage)],
  ['/rapporti/verifica', loadedPage(async () => (await import('../reports/verification-page.js')).VerificationPage)],
  ['/rapporti/:entry', loadedPage(async () => (await import('../reports/published-report-page.js')).PublishedReportPage)],
  ['/storico', loadedPage(async () => (await import('../history/history-page.js')).HistoryPage)],
  ['/storico/cifra', loadedPage(async () => (await import('../history/figure-page.js')).FigurePage)],
  ['/storico/catena', loadedPage(async () => (await import('../history/chain-page.js')).ChainPage)],
  ['/storico/:seq', loadedPage(async () => (await import('../history/entry-page.js')).EntryPage)],
  ['/concessioni', loadedPage(async () => (await import('../grants/grants-page.js')).GrantsPage)],
  ['/concessioni/nuova', loadedPage(async () => (await import('../grants/new-grant-page.js')).NewGrantPage), 'propose-money'],
  ['/concessioni/:id', loadedPage(async () => (await import('../grants/grant-page.js')).GrantPage)],
  ['/recuperi', loadedPage(async () => (await import('../recoveries/recoveries-page.js')).RecoveriesPage)],
  ['/recuperi/nuovo', loadedPage(async () => (await import('../recoveries/new-recovery-page.js')).NewRecoveryPage), 'propose-money'],
  ['/recuperi/:id', loadedPage(async () => (await import('../recoveries/recovery-page.js')).RecoveryPage)],
  ['/atti', loadedPage(async () => (await import('../acts/acts-page.js')).ActsPage)],
  ['/atti/nuovo', loadedPage(async () => (await import('../acts/new-act-page.js')).NewActPage), 'propose-money'],
  ['/atti/:id', loadedPage(async () => (await import('../acts/act-page.js')).ActPage)],
  ['/requisiti', loadedPage(async () => (await import('../requirements/requirements-page.js')).RequirementsPage)],
  ['/amministrazione', loadedPage(async () => (await import('../administration/people-page.js')).PeoplePage)],
  ['/amministrazione/:id', loadedPage(async () => (await import('../administration/person-page.js')).PersonPage)],
  ['/profilo', loadedPage(async () => (await import('../profile/profile-page.js')).ProfilePage)],
];

/** What one must be allowed for the form at an address to be of use; null: everybody may open what is there. */
export const needsOf = (path: string): FormNeeds | null => PAGES.find(([at]) => at === path)?.[2] ?? null;

/** What can be read without signing in. */
export const PUBLIC_PAGES: readonly (readonly [path: string, page: ComponentType])[] = [
  ['/guida', loadedPage(async () => (await import('../about/guide-page.js')).GuidePage)],
  ['/accessibilita', loadedPage(async () => (await import('../about/statement-pages.js')).AccessibilityPage)],
  ['/privacy', loadedPage(async () => (await import('../about/statement-pages.js')).PrivacyPage)],
];

export interface Place {
  path: string;
  it: string;
  en: string;
  /** Who has something to do there; null: everyone. */
  needs: Capability | null;
}

/** What stands in the bar of the header. */
export const PLACES: readonly Place[] = [
  { path: '/', it: 'Quadro', en: 'Overview', needs: null },
  { path: '/erogazioni', it: 'Erogazioni', en: 'Disbursements', needs: null },
  { path: '/da-approvare', it: 'Da approvare', en: 'To approve', needs: null },
  { path: '/soggetti', it: 'Soggetti', en: 'Hubs', needs: null },
  { path: '/concessioni', it: 'Concessioni', en: 'Grants', needs: null },
  { path: '/recuperi', it: 'Recuperi', en: 'Recoveries', needs: null },
  { path: '/atti', it: 'Atti', en: 'Acts', needs: null },
  { path: '/rapporti', it: 'Rapporti', en: 'Reports', needs: null },
  { path: '/storico', it: 'Storico', en: 'History', needs: null },
  { path: '/amministrazione', it: 'Amministrazione', en: 'Administration', needs: 'manage-people' },
];
