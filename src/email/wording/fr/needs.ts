import type { NeedWording } from '../letter-wording.ts';
import { ACCOUNT_NEEDS } from './needs-account.ts';
import { ADDRESS_NEEDS } from './needs-address.ts';
import { CHECK_NEEDS } from './needs-check.ts';
import { PERSON_NEEDS } from './needs-person.ts';

/**
 * The French sentences for what a contact needs. The catalogue of the rules has the citation of each under the code of
 * the finding.
 */
export const NEEDS: NeedWording = { ...PERSON_NEEDS, ...ADDRESS_NEEDS, ...ACCOUNT_NEEDS, ...CHECK_NEEDS };
