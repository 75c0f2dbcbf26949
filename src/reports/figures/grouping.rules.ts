/** Things by a key that some have in common, each in the order in which it came. */
export function groupedBy<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** For a filter: the first of each key. */
export function onlyOnce<T>(keyOf: (one: T) => string): (one: T) => boolean {
  const seen = new Set<string>();
  return (one) => {
    const key = keyOf(one);
    return !seen.has(key) && seen.add(key).has(key);
  };
}
