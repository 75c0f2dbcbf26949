import { acts } from './catalogue/acts.js';
import { batches } from './catalogue/batches.js';
import { CALLED_ELSEWHERE, REFUSED_ELSEWHERE, WRITTEN_ELSEWHERE } from './catalogue/elsewhere.js';
import { grants } from './catalogue/grants.js';
import { hubs } from './catalogue/hubs.js';
import { payments } from './catalogue/payments.js';
import { confirmedRoles, people } from './catalogue/people.js';
import { Player } from './catalogue/player.js';
import { recoveries } from './catalogue/recoveries.js';
import { requests } from './catalogue/requests.js';
import { requirements } from './catalogue/requirements.js';
import { situationNames, stepsTo } from './catalogue/situations.js';
import { entryKinds, refusalCodes } from './catalogue/source.js';
import { ApiDocument } from './support/api-document.js';
import { DATABASES, Service } from './support/service.js';

/*
 * The catalogue: each move of the money and of what governs it once, and each refusal once, as tables that a person of
 * the ministry can read. Every row is played over HTTP, with things of its own, on both databases; and whoever adds a
 * move, a refusal or a kind of entry without a row is told so.
 */
const CHAPTERS = [acts, hubs, grants, requirements, requests, payments, recoveries, batches, people, confirmedRoles];

describe.each(DATABASES)('the catalogue on %s', (database) => {
  describe.each(CHAPTERS)('$title', ({ opening, moves, refusals }) => {
    let service: Service;
    let player: Player;

    beforeAll(async () => {
      service = await Service.start(database);
      player = await Player.of(service, opening);
    });

    afterAll(() => service.stop());

    it.each(moves)('$move', (row) => player.allows(row));

    it.each(refusals)('$refused: $move', (row) => player.refuses(row));

    it('leaves a book that verifies', () => service.verify());
  });
});

describe('the catalogue is complete', () => {
  const moves = CHAPTERS.flatMap((chapter) => chapter.moves);
  const refusals = CHAPTERS.flatMap((chapter) => chapter.refusals);
  const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

  it('has a row for each code that the program refuses with', () => {
    const rows = refusals.map(({ refused }) => refused.split(' ')[1] ?? '');
    expect(sorted([...rows, ...Object.keys(REFUSED_ELSEWHERE)])).toEqual(sorted(refusalCodes()));
    expect(rows.filter((code) => code in REFUSED_ELSEWHERE)).toEqual([]);
  });

  it('has a row for each kind of entry that the program writes', () => {
    const rows = [...moves.flatMap(({ writes }) => writes.map(([kind]) => kind)), ...refusals.flatMap(({ writes = [] }) => writes)];
    expect(sorted([...rows, ...Object.keys(WRITTEN_ELSEWHERE)])).toEqual(sorted(entryKinds()));
    expect(rows.filter((kind) => kind in WRITTEN_ELSEWHERE)).toEqual([]);
  });

  it('has a move for each route that changes something', async () => {
    const service = await Service.start('sqlite');
    const { operations } = await ApiDocument.of(service).finally(() => service.stop());
    const changing = operations.filter(({ method }) => method !== 'GET');
    const routes = changing.map(({ method, path }) => `${method} ${path.replace(/^\/api\/v1/, '')}`);
    const rows = moves.map(({ asks }) => asks);
    expect(sorted([...rows, ...Object.keys(CALLED_ELSEWHERE)].map(nameless))).toEqual(sorted(routes.map(nameless)));
  });

  it('names each move and each refusal once', () => {
    const names = [...moves, ...refusals].map(({ move }) => move);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('uses every situation', () => {
    const used = new Set([...moves, ...refusals].flatMap(({ before = [] }) => before));
    const reached = new Set([...used].flatMap((situation) => stepsTo([situation])));
    expect(situationNames.filter((name) => !stepsTo([name]).every((step) => reached.has(step)))).toEqual([]);
  });
});

/** `POST /grants/{}/approval`: whatever its parameters are called. */
function nameless(route: string): string {
  return route.replace(/\{\w+\}/g, '{}');
}
