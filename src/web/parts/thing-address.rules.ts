const PLACES: Readonly<Record<string, string>> = {
  ...{ D: '/erogazioni/', G: '/concessioni/', R: '/recuperi/', A: '/atti/', P: '/amministrazione/' },
  // What has no register of its own stays where it was decided.
  ...{ N: '/da-approvare/', S: '/da-approvare/', C: '/da-approvare/' },
};

/** The page of a thing, by its id or code; null where it has none of its own. */
export function addressOfThing(thing: string): string | null {
  const place = /^[A-Z]-\d+$/.test(thing) ? PLACES[thing.charAt(0)] : undefined;
  if (place !== undefined) return place + thing;
  return /^[A-Z][A-Z0-9]{1,11}-\d{2,3}$/.test(thing) ? `/soggetti/${thing}` : null;
}
