import { inventedIban } from '../check-digits.rules.js';
import { paper } from '../paper.rules.js';
import type { Story } from '../running.js';
import type { Stage } from '../stage.js';
import { renewCertificates } from './disbursement-life.js';
import { isCautious } from './grant-life.js';

/** What one person may not change alone, what is put right, and people who come and go. */
export function changeStories(stage: Stage): Story[] {
  return [
    ...ACCOUNTS.map((account, index) => changedAccount(stage, account, index)),
    ...[...stage.hubs.keys()].filter(isCautious).map((hub) => milderTerms(stage, hub)),
    ...[proposedTerms(stage), proposedRevocation(stage), suspended(stage), suspendedForAWhile(stage), badCertificate(stage)],
    ...[proposedReversal(stage), rejectedReversal(stage), wrongDocument(stage), newcomer(stage), leaver(stage)],
  ];
}

interface Account {
  hub: string;
  daysToGo: number;
  ends: 'approval' | 'rejection' | null;
}

/** The second one comes after an approval: what was approved must be approved again before it is paid. */
const ACCOUNTS: readonly Account[] = [
  { hub: 'EDIH-06', daysToGo: 320, ends: 'approval' },
  { hub: 'SOE-13', daysToGo: 12, ends: 'approval' },
  { hub: 'EDIH-01', daysToGo: 210, ends: 'rejection' },
  { hub: 'RETE-47', daysToGo: 3, ends: null },
  { hub: 'CC-01', daysToGo: 2, ends: null },
];

const SPARE_ACCOUNTS = 900_000;

async function* changedAccount(stage: Stage, { hub: code, daysToGo, ends }: Account, index: number): Story {
  yield stage.daysToGo(daysToGo);
  const { id } = await stage.as(index % 2 === 0 ? 'analyst' : 'secondAnalyst').change(`/hubs/${code}`, { iban: inventedIban(SPARE_ACCOUNTS + index), reason: `Nuovo conto inventato, prot. ${stage.protocol()}` });
  await stage.as('analyst').attach(`/changes/${id}`, `coordinate-${code}.pdf`, paper(`Coordinate bancarie di ${code}`), 'Richiesta firmata del soggetto (dati sintetici)');
  if (ends === null) return;
  yield stage.in(3);
  const hub = stage.hub(code);
  while (!hub.nothingOrdered) yield stage.in(1);
  await stage.as('approver').post(`/changes/${id}/${ends}`, { reason: 'Coordinate riscontrate (dati sintetici)' });
  if (ends === 'approval') hub.accounts += 1;
}

/** A further agreement admits larger advances. */
async function* milderTerms(stage: Stage, hub: string): Story {
  yield stage.day(240);
  const { id } = await stage.as('secondAnalyst').post(`/grants/${stage.grant(hub).id}/terms`, terms(stage, 30, 90));
  yield stage.in(6);
  await stage.as('approver').post(`/changes/${id}/approval`, { reason: 'Atto aggiuntivo registrato (dati sintetici)' });
}

async function* proposedTerms(stage: Stage): Story {
  yield stage.daysToGo(4);
  await stage.as('secondAnalyst').post(`/grants/${stage.grant('EDIH-04').id}/terms`, terms(stage, 30, 95));
}

function terms(stage: Stage, advanceMaxPercent: number, cumulativeMaxPercent: number): object {
  const agreement = { reference: `Atto aggiuntivo dimostrativo ${stage.next()}`, signedOn: stage.ago(4), protocol: stage.protocol() };
  return { terms: { advanceMaxPercent, cumulativeMaxPercent, paymentDays: 30 }, agreement, effectiveOn: stage.ago(1), reason: 'Nuove condizioni inventate' };
}

async function* proposedRevocation(stage: Stage): Story {
  yield stage.daysToGo(2);
  await stage.as('analyst').post(`/grants/${stage.grant('RETE-49').id}/revocation`, { amount: '85000.00', cause: 'waiver', dueOn: stage.in(120), reason: `Rinuncia parziale inventata, prot. ${stage.protocol()}` });
}

async function* suspended(stage: Stage): Story {
  yield stage.daysToGo(40);
  const hub = stage.hub('SOE-15');
  await stage.as('secondAnalyst').change('/hubs/SOE-15', { status: 'suspended', reason: 'Verifica in loco in corso (dati sintetici)' });
  hub.stopped = true;
}

async function* suspendedForAWhile(stage: Stage): Story {
  yield stage.day(300);
  await stage.as('analyst').change('/hubs/RETE-50', { status: 'suspended', reason: 'Cambio di capofila (dati sintetici)' });
  yield stage.in(21);
  await stage.as('analyst').change('/hubs/RETE-50', { status: 'identified', reason: 'Capofila confermato (dati sintetici)' });
}

/** A certificate with a negative outcome; the next one is positive. */
async function* badCertificate(stage: Stage): Story {
  yield stage.daysToGo(240);
  const hub = stage.hub('EDIH-02');
  while (!hub.nothingOrdered) yield stage.in(2);
  const outcome = { subject: 'EDIH-02', requirement: 'DURC', result: 'negative', protocol: `INPS-${stage.protocol()}`, obtainedOn: stage.ago(1) };
  await stage.as('secondAnalyst').post('/outcomes', { ...outcome, reason: 'Irregolarità inventata per la dimostrazione' });
  hub.certificates.delete('DURC');
  yield stage.in(10);
  await renewCertificates(stage, hub);
}

async function* proposedReversal(stage: Stage): Story {
  yield stage.daysToGo(6);
  const payment = stage.grant('SOE-16').paid.at(-1);
  await stage.as('secondAnalyst').post(`/disbursements/${String(payment?.id)}/reversal`, { effectiveOn: stage.today, reason: 'Importo registrato due volte (dati sintetici)' });
}

async function* rejectedReversal(stage: Stage): Story {
  yield stage.daysToGo(120);
  const payment = stage.grant('EDIH-10').paid.at(-1);
  const { id } = await stage.as('analyst').post(`/disbursements/${String(payment?.id)}/reversal`, { effectiveOn: stage.today, reason: 'Da verificare (dati sintetici)' });
  yield stage.in(4);
  await stage.as('secondApprover').post(`/reversals/${id}/rejection`, { reason: 'Il pagamento era giusto (dati sintetici)' });
}

async function* wrongDocument(stage: Stage): Story {
  yield stage.daysToGo(100);
  const { id } = stage.grant('CC-08');
  const { entry } = await stage.as('analyst').attach(`/grants/${id}`, 'allegato-sbagliato.pdf', paper('Allegato di un altro soggetto'), 'Relazione (dati sintetici)');
  yield stage.in(2);
  await stage.as('analyst').post(`/documents/${String(entry)}/withdrawal`, { reason: 'Riguarda un altro soggetto (dati sintetici)' });
}

/** Since there is a second administrator, a role that moves money waits for a confirmation. */
async function* newcomer(stage: Stage): Story {
  yield stage.daysToGo(3);
  await stage.as('admin').post('/users', { email: 'analista3@dimostrazione.example', name: 'Alba Analista (persona inventata)', roles: ['analyst'], reason: 'Rinforzo inventato' });
}

async function* leaver(stage: Stage): Story {
  yield stage.daysToGo(420);
  const { id, proposedChange } = await stage.as('admin').post('/users', { email: 'analista4@dimostrazione.example', name: 'Aurelio Analista (persona inventata)', roles: ['analyst'], reason: 'Incarico a termine inventato' });
  yield stage.in(1);
  await stage.as('secondAdmin').post(`/changes/${String(proposedChange)}/approval`);
  yield stage.daysToGo(80);
  await stage.as('admin').change(`/users/${id}`, { disabled: true, reason: 'Incarico concluso (dati sintetici)' });
}
