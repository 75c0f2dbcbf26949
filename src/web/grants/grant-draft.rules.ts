import type { Schema } from '../api/client.js';
import type { Amount } from '../money/amount.rules.js';
import { isReason } from '../parts/reason.rules.js';
import { isTerms, termsIn, type TermsTexts } from './terms.rules.js';

export interface AgreementTexts {
  reference: string;
  signedOn: string;
  protocol: string;
}

/** A grant as it stands in the form. */
export interface GrantTexts {
  hub: string;
  amount: string;
  cup: string;
  localProjectCode: string;
  decree: string;
  /** The first is the grant's own; the others are further ones. */
  agreements: readonly AgreementTexts[];
  /** One a line. */
  controls: string;
  terms: TermsTexts;
  effectiveOn: string;
  reason: string;
}

export const NO_AGREEMENT: AgreementTexts = { reference: '', signedOn: '', protocol: '' };

/** A letter, two digits, a letter, eleven digits: all that can be said of a CUP without asking its register. */
export const isCup = (text: string): boolean => /^[A-Z]\d{2}[A-Z]\d{11}$/.test(text.trim());

export function isComplete({ hub, amount, cup, agreements, terms, effectiveOn, reason }: GrantTexts): boolean {
  return hub !== '' && amount.trim() !== '' && isCup(cup) && agreements.length > 0 && agreements.every(({ reference }) => reference.trim() !== '') && isTerms(terms) && effectiveOn !== '' && isReason(reason);
}

/** What is sent; what is empty is not stated. */
export function grantRequestOf(texts: GrantTexts, amount: Amount, tranche: string): Schema<'ProposeGrantRequest'> {
  const [agreement = NO_AGREEMENT, ...further] = texts.agreements;
  const controls = texts.controls.split('\n').map((line) => line.trim()).filter(Boolean);
  const [localProjectCode, decree] = [texts.localProjectCode.trim(), texts.decree.trim()];
  return {
    hub: texts.hub,
    tranche,
    amount,
    cup: texts.cup.trim(),
    agreement: agreementOf(agreement),
    terms: termsIn(texts.terms),
    effectiveOn: texts.effectiveOn,
    reason: texts.reason.trim(),
    ...(localProjectCode === '' ? {} : { localProjectCode }),
    ...(decree === '' ? {} : { decree }),
    ...(further.length === 0 ? {} : { furtherAgreements: further.map(agreementOf) }),
    ...(controls.length === 0 ? {} : { controls }),
  };
}

function agreementOf({ reference, signedOn, protocol }: AgreementTexts): Schema<'AgreementRequest'> {
  return { reference: reference.trim(), ...(signedOn === '' ? {} : { signedOn }), ...(protocol.trim() === '' ? {} : { protocol: protocol.trim() }) };
}
