import { codedWord } from '../src/history/index.js';
import type { Noun } from '../src/kernel/index.js';
import { VOCABULARY } from '../src/reports/cabina-di-regia/vocabulary.texts.js';
import { CAUSE_NAMES, PROPOSAL_STATE_NAMES, RECOVERY_STATE_NAMES } from '../src/reports/figures/figure-texts.js';
import { CAUSE_WORDS, DISBURSEMENT_STATE_WORDS, HUB_KIND_WORDS, HUB_STATUS_WORDS, KIND_WORDS, PROPOSAL_STATE_WORDS, RECOVERY_STATE_WORDS } from '../src/web/language/words.js';

type Words = Readonly<Record<string, string>>;
type Language = 'it' | 'en';

const spokenIn = (language: Language, names: Readonly<Record<string, Record<Language, string>>>): Words => Object.fromEntries(Object.entries(names).map(([code, words]) => [code, words[language]]));

/** Of each family: whose entries tell it, what pages call it, and what the report and the files of lists do. */
const FAMILIES: [string, Noun | null, Record<Language, Words>, (language: Language) => Words][] = [
  ['states of a disbursement', 'disbursement', DISBURSEMENT_STATE_WORDS, (language) => VOCABULARY[language].disbursementStates],
  ['kinds of a disbursement', 'disbursement', KIND_WORDS, (language) => VOCABULARY[language].disbursementKinds],
  ['states of a grant', 'grant', PROPOSAL_STATE_WORDS, (language) => spokenIn(language, PROPOSAL_STATE_NAMES)],
  ['states of a recovery', 'recovery', RECOVERY_STATE_WORDS, (language) => spokenIn(language, RECOVERY_STATE_NAMES)],
  ['causes', 'recovery', CAUSE_WORDS, (language) => spokenIn(language, CAUSE_NAMES)],
  ['conditions of a hub', null, HUB_STATUS_WORDS, (language) => VOCABULARY[language].hubStatuses],
  ['kinds of a hub', null, HUB_KIND_WORDS, (language) => VOCABULARY[language].hubKinds],
];

describe.each(FAMILIES)('the %s have one name each', (_, noun, pages, report) => {
  test.each(['it', 'en'] as const)('on pages, in the report, in files and in the history: %s', (language) => {
    const shown = pages[language];
    expect(report(language)).toMatchObject(shown);
    expect(Object.fromEntries(Object.keys(shown).map((code) => [code, codedWord(code, noun, language)]))).toEqual(shown);
  });
});
