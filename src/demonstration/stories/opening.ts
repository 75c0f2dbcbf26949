import { readData } from '../data.js';
import { paper } from '../paper.rules.js';
import type { Story } from '../running.js';
import type { Stage } from '../stage.js';

/** The first weeks: the act of 2023 that is known, and what must be there before money is paid. */
export function openingStories(stage: Stage): Story[] {
  return [polesAct(stage), requirements(stage), reallocation(stage), rejectedAct(stage), proposedAct(stage)];
}

async function* polesAct(stage: Stage): Story {
  yield stage.day(1);
  const { id } = await stage.as('analyst').post('/acts', readData<object>('acts/2023-08-24-poli.json'));
  yield stage.day(3);
  await stage.as('approver').post(`/acts/${id}/approval`, { reason: 'Riscontrato con il testo pubblicato' });
}

interface Setting {
  code: string;
  name: string;
  of: 'hub' | 'grant' | 'disbursement';
  effect: 'blocking' | 'warning';
  kind?: 'advance' | 'interim' | 'balance';
  threshold?: string;
  validityDays?: number;
  covers?: boolean;
}

const REQUIREMENTS: readonly Setting[] = [
  { code: 'DURC', name: 'Documento unico di regolarità contributiva', of: 'hub', effect: 'blocking', validityDays: 120 },
  { code: 'ANTIMAFIA', name: 'Informazione antimafia', of: 'hub', effect: 'warning', threshold: '150000.00', validityDays: 365 },
  { code: 'FIDEIUSSIONE', name: "Garanzia fideiussoria sull’anticipazione", of: 'grant', effect: 'blocking', kind: 'advance', covers: true },
  { code: 'RNA-COR', name: 'Registrazione nel Registro nazionale aiuti (COR)', of: 'grant', effect: 'warning' },
];

async function* requirements(stage: Stage): Story {
  yield stage.day(2);
  const proposed: string[] = [];
  for (const setting of REQUIREMENTS) {
    const { id } = await stage.as('secondAnalyst').post('/requirements', { ...setting, from: stage.first, reason: 'Requisiti della convenzione tipo dimostrativa' });
    proposed.push(id);
  }
  yield stage.day(4);
  await stage.as('approver').post('/approvals', { items: proposed, reason: 'Requisiti concordati' });
}

/** Money that came free in a tranche is available again. */
async function* reallocation(stage: Stage): Story {
  yield stage.daysToGo(150);
  const { id } = await stage.as('analyst').post('/acts', act(stage, 'Riassegnazione di economie alla linea CC', [{ from: 'CC:to-reprogramme', to: 'CC', amount: '60000.00' }]));
  yield stage.in(6);
  await stage.as('secondApprover').post(`/acts/${id}/approval`, { reason: 'Capienza verificata' });
}

async function* rejectedAct(stage: Stage): Story {
  yield stage.daysToGo(300);
  const { id } = await stage.as('secondAnalyst').post('/acts', act(stage, 'Bozza di rimodulazione fra linee', [{ from: 'EDIH', to: 'SOE', amount: '500000.00' }]));
  yield stage.in(3);
  await stage.as('approver').post(`/acts/${id}/rejection`, { reason: "L’atto non è mai stato firmato" });
}

async function* proposedAct(stage: Stage): Story {
  yield stage.daysToGo(6);
  const more = { controls: ['Registrazione Corte dei conti'] };
  const { id } = await stage.as('analyst').post('/acts', { ...act(stage, 'Assegnazione di parte del non ripartito ai poli', [{ from: 'unallocated', to: 'POLI', amount: '5000000.00' }]), ...more });
  await stage.as('analyst').attach(`/acts/${id}`, `decreto-${id}.pdf`, paper(`Decreto di assegnazione ${id}`), 'Testo del decreto (dati sintetici)');
}

function act(stage: Stage, title: string, movements: object[]): object {
  const [publishedOn, reference] = [stage.ago(3), `DD dimostrativo ${stage.next()}/${stage.today.slice(0, 4)} (dati sintetici)`];
  return { reference, title: `${title} (dati sintetici)`, publishedOn, effectiveOn: publishedOn, movements, reason: `Atto inventato, prot. ${stage.protocol()}` };
}
