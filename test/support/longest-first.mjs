import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What takes minutes, the longest first: where no run has been timed yet, jest would go by the size of files and end with one worker alone. */
const LONGEST = [
  ...['test/web/pages', 'test/hostile', 'test/web/journeys', 'test/catalogue', 'test/properties', 'test/web/states', 'test/tampering'],
  ...['test/web/keys', 'test/roles', 'test/contract', 'test/api-rules', 'test/start', 'src/reports/verification/other-programs', 'src/audit/pack/audit-pack.http'],
].map((name) => `${name}.spec.ts`);

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ context, path }) => {
      const at = LONGEST.indexOf(relative(context.config.rootDir, path));
      return at < 0 ? LONGEST.length : at;
    };
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}
