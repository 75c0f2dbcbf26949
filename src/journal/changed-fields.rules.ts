import type { Json, JsonObject } from '../kernel/index.js';
import type { Payload } from './entry.js';

export interface Change {
  /** JSON pointer (RFC 6901). Of a list it counts the places as they are now; of what was taken out of it, as they were. */
  path: string;
  before: Json;
  after: Json;
}

/** What tells the things of a list from each other; those of a list that is not named here are told by their places. */
const TOLD_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['partners', ['taxCode']],
  ['localisation', ['region']],
  ['furtherAgreements', ['reference']],
  ['tranches', ['code']],
  ['hubs', ['code']],
  ['movements', ['from', 'to']],
  ['cuts', ['cause']],
  ['orderBack', ['disbursement']],
]);

/**
 * Which fields an entry changed, from what to what: read from the hashed payload, so it needs no code per kind. What was put
 * into a list, or taken out of it, is one change, and another order of the same is none: nowhere in the book does it mean
 * anything.
 */
export function changesOf({ before, after }: Payload): Change[] {
  return changesBetween('', before ?? {}, after)
    .filter(({ before: one, after: other }) => JSON.stringify(one) !== JSON.stringify(other))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function changesBetween(path: string, before: Json, after: Json): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const keys = keysOf(path, before, after);
    return keys ? changesOfList(path, [before, after], keys) : changesOfMembers(path, before, after);
  }
  if (isObject(before) && isObject(after)) return changesOfMembers(path, before, after);
  const [was, is] = [leavesOf(path, before), leavesOf(path, after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((leaf) => ({ path: leaf, before: was.get(leaf) ?? null, after: is.get(leaf) ?? null }));
}

function changesOfMembers(path: string, before: JsonObject | readonly Json[], after: JsonObject | readonly Json[]): Change[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((name) => changesBetween(`${path}/${escaped(name)}`, was.get(name) ?? null, is.get(name) ?? null));
}

type Keys = readonly [readonly string[], readonly string[]];

/** What stands in both lists is compared with itself; the rest was put in or taken out, or one in the place of the other. */
function changesOfList(path: string, [before, after]: readonly [readonly Json[], readonly Json[]], [was, is]: Keys): Change[] {
  const places = new Map(was.map((key, place) => [key, place]));
  const kept = is.flatMap((key, place) => {
    const former = places.get(key);
    return former === undefined ? [] : changesBetween(`${path}/${place}`, before[former] ?? null, after[place] ?? null);
  });
  const [known, still] = [new Set(was), new Set(is)];
  const taken = new Map([...before.entries()].filter(([place]) => !still.has(was[place] ?? '')));
  const put = new Map([...after.entries()].filter(([place]) => !known.has(is[place] ?? '')));
  const moved = [...new Set([...taken.keys(), ...put.keys()])];
  return [...kept, ...moved.map((place) => ({ path: `${path}/${place}`, before: taken.get(place) ?? null, after: put.get(place) ?? null }))];
}

/** A key for each thing of two lists; none where only its place tells a thing. */
function keysOf(path: string, before: readonly Json[], after: readonly Json[]): Keys | null {
  const names = TOLD_BY.get(path.slice(path.lastIndexOf('/') + 1));
  const identity = (thing: Json): Json[] | null => {
    if (thing === null || typeof thing !== 'object') return [thing];
    const told = isObject(thing) ? names?.map((name) => thing[name]) : undefined;
    return told?.every((value) => value !== undefined) ? told : null;
  };
  const [was, is] = [before.map(identity), after.map(identity)];
  return [...was, ...is].includes(null) ? null : [numbered(was), numbered(is)];
}

/** Equal ones are told apart by which of them comes first. */
function numbered(identities: readonly (Json[] | null)[]): string[] {
  const seen = new Map<string, number>();
  return identities.map((identity) => {
    const text = JSON.stringify(identity);
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return `${text}${count}`;
  });
}

function leavesOf(path: string, value: Json): Map<string, Json> {
  const leaves = new Map<string, Json>();
  const walk = (at: string, node: Json): void => {
    // An empty list or object is a value of its own.
    if (node === null || typeof node !== 'object' || Object.keys(node).length === 0) leaves.set(at, node);
    else for (const [name, child] of Object.entries(node)) walk(`${at}/${escaped(name)}`, child);
  };
  walk(path, value);
  return leaves;
}

function isObject(value: Json): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function escaped(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
