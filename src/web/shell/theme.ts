export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'pnrr:theme';

export function chosenTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** Puts the theme in force, and keeps it so when the machine changes from day to night. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  localStorage.setItem(KEY, theme);
  const night = matchMedia('(prefers-color-scheme: dark)');
  const dark = theme === 'dark' || (theme === 'auto' && night.matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  night.onchange = () => applyTheme(chosenTheme());
}

/** Paper is always day: night on it would be ink without end, or words that are not there. */
export function printByDay(): void {
  addEventListener('beforeprint', () => void (document.documentElement.dataset['theme'] = 'light'));
  addEventListener('afterprint', () => applyTheme());
}
