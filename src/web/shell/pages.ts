import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Capability } from '../session/session.js';

type Page = LazyExoticComponent<ComponentType>;

/** The pages, each loaded when somebody opens it, by their address. */
export const PAGES: readonly (readonly [path: string, page: Page])[] = [
  ['/', lazy(async () => ({ default: (await import('../quadro/quadro-page.js')).QuadroPage }))],
  ['/erogazioni', lazy(async () => ({ default: (await import('../disbursements/disbursements-page.js')).DisbursementsPage }))],
  ['/erogazioni/nuova', lazy(async () => ({ default: (await import('../disbursements/new-disbursement-page.js')).NewDisbursementPage }))],
  ['/erogazioni/pagamenti', lazy(async () => ({ default: (await import('../disbursements/payments-page.js')).PaymentsPage }))],
  ['/erogazioni/:id', lazy(async () => ({ default: (await import('../disbursements/disbursement-page.js')).DisbursementPage }))],
  ['/da-approvare', lazy(async () => ({ default: (await import('../approvals/queue-page.js')).QueuePage }))],
  ['/da-approvare/:id', lazy(async () => ({ default: (await import('../approvals/queue-page.js')).WaitingPage }))],
  ['/soggetti', lazy(async () => ({ default: (await import('../hubs/hubs-page.js')).HubsPage }))],
  ['/soggetti/nuovo', lazy(async () => ({ default: (await import('../hubs/register-hub-page.js')).RegisterHubPage }))],
  ['/soggetti/:code', lazy(async () => ({ default: (await import('../hubs/hub-page.js')).HubPage }))],
  ['/soggetti/:code/modifica', lazy(async () => ({ default: (await import('../hubs/change-hub-page.js')).ChangeHubPage }))],
  ['/rapporti', lazy(async () => ({ default: (await import('../reports/reports-page.js')).ReportsPage }))],
  ['/rapporti/confronto', lazy(async () => ({ default: (await import('../reports/comparison-page.js')).ComparisonPage }))],
  ['/rapporti/verifica', lazy(async () => ({ default: (await import('../reports/verification-page.js')).VerificationPage }))],
  ['/rapporti/:entry', lazy(async () => ({ default: (await import('../reports/published-report-page.js')).PublishedReportPage }))],
  ['/storico', lazy(async () => ({ default: (await import('../history/history-page.js')).HistoryPage }))],
  ['/storico/cifra', lazy(async () => ({ default: (await import('../history/figure-page.js')).FigurePage }))],
  ['/storico/catena', lazy(async () => ({ default: (await import('../history/chain-page.js')).ChainPage }))],
  ['/storico/:seq', lazy(async () => ({ default: (await import('../history/entry-page.js')).EntryPage }))],
  ['/concessioni', lazy(async () => ({ default: (await import('../grants/grants-page.js')).GrantsPage }))],
  ['/concessioni/nuova', lazy(async () => ({ default: (await import('../grants/new-grant-page.js')).NewGrantPage }))],
  ['/concessioni/:id', lazy(async () => ({ default: (await import('../grants/grant-page.js')).GrantPage }))],
  ['/recuperi', lazy(async () => ({ default: (await import('../recoveries/recoveries-page.js')).RecoveriesPage }))],
  ['/recuperi/nuovo', lazy(async () => ({ default: (await import('../recoveries/new-recovery-page.js')).NewRecoveryPage }))],
  ['/recuperi/:id', lazy(async () => ({ default: (await import('../recoveries/recovery-page.js')).RecoveryPage }))],
  ['/atti', lazy(async () => ({ default: (await import('../acts/acts-page.js')).ActsPage }))],
  ['/atti/nuovo', lazy(async () => ({ default: (await import('../acts/new-act-page.js')).NewActPage }))],
  ['/atti/:id', lazy(async () => ({ default: (await import('../acts/act-page.js')).ActPage }))],
  ['/requisiti', lazy(async () => ({ default: (await import('../requirements/requirements-page.js')).RequirementsPage }))],
  ['/amministrazione', lazy(async () => ({ default: (await import('../administration/people-page.js')).PeoplePage }))],
  ['/amministrazione/:id', lazy(async () => ({ default: (await import('../administration/person-page.js')).PersonPage }))],
  ['/profilo', lazy(async () => ({ default: (await import('../profile/profile-page.js')).ProfilePage }))],
];

/** What can be read without signing in. */
export const PUBLIC_PAGES: readonly (readonly [path: string, page: Page])[] = [
  ['/guida', lazy(async () => ({ default: (await import('../about/guide-page.js')).GuidePage }))],
  ['/accessibilita', lazy(async () => ({ default: (await import('../about/statement-pages.js')).AccessibilityPage }))],
  ['/privacy', lazy(async () => ({ default: (await import('../about/statement-pages.js')).PrivacyPage }))],
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
