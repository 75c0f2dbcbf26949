const KEY = 'pnrr:single-keys';

/** Whether one key alone (n, ?, g and another) does something on this computer. Who dictates, or types without looking, may want it not to. */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
}
