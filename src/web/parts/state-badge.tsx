import { useLanguage } from '../language/language.js';
import { DISBURSEMENT_STATE_WORDS, HUB_STATUS_WORDS, PROPOSAL_STATE_WORDS, RECOVERY_STATE_WORDS } from '../language/words.js';

const TONES: Record<string, string> = {
  requested: 'badge-info',
  approved: 'badge-info',
  ordered: 'badge-info',
  proposed: 'badge-warn',
  paid: 'badge-good',
  'in-force': 'badge-good',
  collected: 'badge-good',
  identified: 'badge-good',
  reversed: 'badge-bad',
  rejected: 'badge-bad',
  suspended: 'badge-bad',
  provisional: 'badge-warn',
};

const WORDS = { disbursement: DISBURSEMENT_STATE_WORDS, proposal: PROPOSAL_STATE_WORDS, recovery: RECOVERY_STATE_WORDS, hub: HUB_STATUS_WORDS } as const;

/** A state in words; the colour only repeats them. */
export function StateBadge({ of, state }: { of: keyof typeof WORDS; state: string }) {
  const { language } = useLanguage();
  const words: Record<string, string> = WORDS[of][language];
  return <span className={`badge-state ${TONES[state] ?? ''}`}>{words[state] ?? state}</span>;
}
