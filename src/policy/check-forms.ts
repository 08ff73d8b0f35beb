import type { StatedMethod } from '../domain/ids.ts';
import { type Citation, SECTIONS } from './citations.ts';

/**
 * The form for recording one check made at Microsoft: the steps, the question, and a label for each result.
 */
export interface CheckForm {
  readonly title: string;
  readonly how: readonly string[];
  readonly ask: string;
  readonly results: Readonly<Record<string, string>>;
  readonly citations: readonly Citation[];
}

export const CHECK_FORMS: Readonly<Record<StatedMethod, CheckForm>> = {
  'vl-central': {
    title: 'Record a VL Central check',
    how: [
      'In VL Central, Contracts, open a package or begin a draft.',
      'Add Contact or Edit Contact, enter the address, press Validate. Nothing is added to the package.',
      'Record here what it says.',
    ],
    ask: 'What VL Central says',
    results: {
      valid: 'Valid: a work account in the right cloud',
      'no-wsa': 'No work account for the address',
      'wrong-cloud': 'An account in another cloud than the PCN (Public Customer Number)',
      invalid: '“Invalid WSA Account ID”, without a reason',
    },
    citations: [SECTIONS.validate, SECTIONS.improvements],
  },
  'sign-in': {
    title: 'Record a sign-in check',
    how: [
      'The contact opens the portal in a private window and enters their address.',
      'Asked for a work or school password, or sent to the own sign-in page of their organisation: it is a work account.',
      'Sent to the personal Microsoft sign-in (Live), or told that there is no such account: it is none.',
      'VL Central stays the authority: validate there too before you submit.',
    ],
    ask: 'What the contact saw',
    results: {
      'work-account': 'A work or school sign-in',
      'not-work-account': 'A personal sign-in, or no such account',
    },
    citations: [SECTIONS.signIn],
  },
  customer: {
    title: 'What the customer says',
    how: [
      'Record what the customer told you of the address, and when.',
      'It is their word: VL Central stays the authority, so validate there too before you submit.',
    ],
    ask: 'What they say',
    results: {
      confirmed: 'Confirmed: it is a work account of theirs',
      denied: 'Denied: it is none',
    },
    citations: [SECTIONS.validate],
  },
};
