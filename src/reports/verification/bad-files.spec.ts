import { Refusal } from '../../kernel/index.js';
import { badFiles } from '../../../test/support/bad-files.js';
import { sampleReport } from '../../../test/support/report-samples.js';
import { Service } from '../../../test/support/service.js';
import { writeCabinaWorkbook } from '../cabina-di-regia/workbook.js';
import { ReportVerifications } from './report-verifications.js';

/** Of the whole process, beyond what it takes before: the limits on what is unpacked and kept hold whatever a file says. */
const MOST_MEMORY = 300 * 2 ** 20;

const good = await writeCabinaWorkbook(sampleReport('it', 20));

describe('a bad file', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start('sqlite');
  });
  afterAll(() => service.stop());

  it.each(badFiles(good))('%s', async (_, make, expected) => {
    const file = make();
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const outcome = await service.app
      .get(ReportVerifications)
      .verify(file)
      .then(({ verdict }) => verdict)
      .catch((error: unknown) => (error instanceof Refusal ? `${error.status} ${error.code}` : error))
      .finally(() => clearInterval(watch));
    expect(outcome).toBe(expected);
    expect(most - before).toBeLessThan(MOST_MEMORY);
  }, 60_000);

  it('is refused in Italian and English, saying why', async () => {
    const error: unknown = await service.app.get(ReportVerifications).verify(new Uint8Array(3)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 422, code: 'file-not-a-workbook', sentence: { it: expect.stringMatching(/formato/), en: expect.stringMatching(/format/) } });
  });
});
