import { readFileSync } from 'node:fs';
import { calendarDate, Money, type CalendarDate } from '../kernel/index.js';
import { StartupProblem } from '../platform/index.js';
import type { NewHub } from '../hubs/index.js';
import type { InterventionLine, NewTranche } from '../tranches/index.js';

/** The decree as `data/` holds it: every figure there has its source. */
export interface DecreeData {
  reference: string;
  title: string;
  publishedOn: CalendarDate;
  effectiveOn: CalendarDate;
  total: Money;
  unallocated: Money;
  tranches: (NewTranche & { amount: Money })[];
  hubs: NewHub[];
}

interface DecreeFile {
  reference: string;
  title: string;
  publishedOn: string;
  effectiveOn: string;
  total: string;
  unallocated: { amount: string };
  tranches: { code: string; name: string; expectedHubs: number; interventionLine: InterventionLine; amount: string }[];
}

/** `data/`, beside the package's `dist/`. */
const DATA = new URL('../../data/', import.meta.url);

/** @throws StartupProblem if a file is missing or the figures do not tie out to the cent. */
export function readDecreeData(folder: URL = DATA): DecreeData {
  const file = readJson<DecreeFile>(new URL('decree.json', folder));
  const { hubs } = readJson<{ hubs: NewHub[] }>(new URL('hubs.json', folder));
  const data: DecreeData = {
    reference: file.reference,
    title: file.title,
    publishedOn: calendarDate(file.publishedOn),
    effectiveOn: calendarDate(file.effectiveOn),
    total: Money.parse(file.total),
    unallocated: Money.parse(file.unallocated.amount),
    tranches: file.tranches.map(({ code, name, expectedHubs, interventionLine, amount }) => {
      return { code, name, expectedHubs, interventionLine, amount: Money.parse(amount) };
    }),
    hubs: hubs.map(({ code, name, kind, tranche, seat }) => ({ code, name, kind, tranche, seat })),
  };
  requireTieOut(data);
  return data;
}

function requireTieOut({ total, unallocated, tranches }: DecreeData): void {
  const sum = Money.sum([unallocated, ...tranches.map(({ amount }) => amount)]);
  if (sum.cents === total.cents) return;
  throw new StartupProblem({
    it: `data/decree.json: linee e non ripartito fanno ${sum}, il decreto dice ${total}.`,
    en: `data/decree.json: tranches and remainder make ${sum}, the decree says ${total}.`,
  });
}

function readJson<T>(url: URL): T {
  try {
    return JSON.parse(readFileSync(url, 'utf8')) as T;
  } catch (error) {
    throw StartupProblem.cannotRead(url.pathname, error);
  }
}
