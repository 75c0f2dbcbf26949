import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { CONTROL_STATUSES } from '../figures/figure-texts.js';
import type { ControlLine } from '../figures/grants.rules.js';

/** Preventive controls and how they stand, one to a line; of which thing each is where it is not of the row's own. */
export function controlsInWords(controls: readonly ControlLine[], own: string | null, language: ReportLanguage): string | null {
  if (controls.length === 0) return null;
  const lines = controls.map(({ subject, name, status }) => `${name}${subject === own ? '' : ` (${subject})`}: ${CONTROL_STATUSES[status][language]}`);
  return lines.join('\n');
}
