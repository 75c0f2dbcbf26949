import { BY_OPERATOR } from '../../../test/support/service.js';
import { reportStory, type ReportStory } from '../../../test/support/report-story.js';
import { HeadSigner, SigningKeys } from '../../journal/index.js';
import { calendarDate, romeDay } from '../../kernel/index.js';
import { readProduct } from '../../platform/index.js';
import { writeCabinaWorkbook } from '../cabina-di-regia/workbook.js';
import type { ProofSigner } from '../proof/proof-signer.js';
import { readCabinaReport } from '../reports.queries.js';
import { reportVerificationLines } from './report-verification.lines.js';

/** Who may sign what the book says at an entry: the key in force there, or one that came later where that one is gone. */
describe('the key that signs a workbook', () => {
  let told: ReportStory;

  beforeEach(async () => {
    told = await reportStory('sqlite');
  });
  afterEach(() => told.service.stop());

  const keys = (): SigningKeys => told.service.app.get(SigningKeys);
  const inForce = (): string => keys().current?.key ?? '';
  const rotate = (forgotten: boolean) => told.service.book.write(BY_OPERATOR, (tx) => told.service.app.get(HeadSigner).rotate(tx, 'Prova', forgotten));
  const headSeq = async (): Promise<number> => (await told.people.auditor.get('/journal/head')).body.seq as number;
  const atEntry = async (seq: number): Promise<Uint8Array> => (await told.people.auditor.download(`/reports/cabina-di-regia.xlsx?atEntry=${seq}`)).content;

  /** What the book says now, signed by whatever key is held; unsigned without one. */
  async function signedBy(key: string | null): Promise<Uint8Array> {
    const asOf = romeDay(told.service.clock.now());
    const report = await told.service.book.read((view) => readCabinaReport(view, { past: null, asOf: calendarDate(asOf), language: 'it', softwareVersion: readProduct().version }));
    const signer: ProofSigner | null = key === null ? null : { key, sign: (text) => keys().sign(text, key)?.signature ?? '' };
    return writeCabinaWorkbook(report, signer);
  }

  it('is the one in force at its entry, and after a rotation signs nothing of what came since', async () => {
    const [former, entry] = [inForce(), await headSeq()];
    const before = await atEntry(entry);
    await rotate(false);
    expect(await told.verify(before)).toMatchObject({ verdict: 'authentic' });
    expect(Buffer.compare(await atEntry(entry), before)).toBe(0);
    expect(await told.verify(await signedBy(inForce()))).toMatchObject({ verdict: 'authentic' });
    const stolen = await told.verify(await signedBy(former));
    expect(stolen).toMatchObject({ verdict: 'altered', differences: [{ what: 'key-replaced', sheet: '_prova', cell: 'A3', reported: former, recorded: inForce() }] });
    expect(reportVerificationLines(stolen)).toContainEqual({ it: expect.stringContaining('era già stata sostituita'), en: expect.stringContaining('had been replaced') });
  });

  it('is a later one where the one of that entry was forgotten', async () => {
    const [former, entry] = [inForce(), await headSeq()];
    await rotate(true);
    expect(keys().holds(former)).toBe(false);
    expect(await told.verify(await atEntry(entry))).toMatchObject({ verdict: 'authentic' });
    // What the forgotten one signed while it was in force stays good.
    expect(await told.verify(told.content)).toMatchObject({ verdict: 'authentic' });
  });

  it('is missed where there is none: nobody vouches for the file, and what differs from the book is named', async () => {
    const plain = await told.verify(await signedBy(null));
    expect(plain).toMatchObject({ verdict: 'unknown', because: 'not-signed', differences: [] });
    expect(reportVerificationLines(plain)[0]).toEqual({ it: expect.stringMatching(/^SCONOSCIUTO: non è firmato/), en: expect.stringMatching(/^UNKNOWN: it is not signed/) });
    const report = await signedBy(null);
    await told.people.analyst.change('/hubs/CC-05', { seat: 'Altrove, Veneto', reason: 'Visura' });
    expect(await told.verify(report)).toMatchObject({ verdict: 'unknown', because: 'not-signed', differences: [] });
  });
});
