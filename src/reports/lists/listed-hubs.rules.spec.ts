import type { HubRow } from '../../hubs/index.js';
import { Money } from '../../kernel/index.js';
import { NO_HUB_MONEY, type HubState } from '../../overview/index.js';
import type { Sort } from '../../platform/index.js';
import { inOrder, type ListedHubSort } from './listed-hubs.rules.js';

const hub = (code: string, name: string | null, granted: number): HubState => ({ ...NO_HUB_MONEY, granted: Money.ofCents(granted), hub: { code, name } as HubRow });
const HUBS = [hub('CC-02', 'Èlite', 10), hub('CC-01', 'Zeta', 10), hub('CC-03', null, 30), hub('CC-04', 'alfa', 0), hub('CC-05', 'Edera', 7)];

describe('hubs in order', () => {
  it.each<[sort: Sort<ListedHubSort> | undefined, codes: string]>([
    [undefined, 'CC-01 CC-02 CC-03 CC-04 CC-05'],
    ['name', 'CC-04 CC-03 CC-05 CC-02 CC-01'],
    ['-name', 'CC-01 CC-02 CC-05 CC-03 CC-04'],
    ['granted', 'CC-04 CC-05 CC-01 CC-02 CC-03'],
    ['-granted', 'CC-03 CC-02 CC-01 CC-05 CC-04'],
    ['-toRecover', 'CC-05 CC-04 CC-03 CC-02 CC-01'],
  ])('%s', (sort, codes) => {
    expect(inOrder(HUBS, sort).map((state) => state.hub.code).join(' ')).toBe(codes);
  });
});
