import { createElement, lazy, type ComponentType } from 'react';

/** The code of a page did not come: there is no connection, or another version of the program is served by now. */
export class PageNotLoaded extends Error {
  constructor(
    /** Lets the page be asked for again when it is shown next. */
    readonly forget: () => void,
  ) {
    super('page not loaded');
    this.name = 'PageNotLoaded';
  }
}

/** A page whose code comes when somebody opens it; React alone would hold a failure for good. */
export function loadedPage(load: () => Promise<ComponentType>): ComponentType {
  const attempt = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch {
        throw new PageNotLoaded(() => void (loaded = attempt()));
      }
    });
  let loaded = attempt();
  return function LoadedPage() {
    return createElement(loaded);
  };
}
