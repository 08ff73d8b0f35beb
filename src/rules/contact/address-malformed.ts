import type { FindingDetail } from '../../domain/verdict.ts';
import { type ContactRule, NO_DETAIL } from '../contact-rule.ts';

/** What Entra ID makes of the address of a guest: `jane_fabrikam.com#EXT#@contoso.onmicrosoft.com`. */
const GUEST = /#EXT#@/i;

export const addressMalformed: ContactRule = {
  code: 'address-malformed',
  aboutAddress: false,
  find: ({ account, email }) => (account === 'malformed' ? formOf(email) : null),
};

/** Why it is none, where that can be told. */
function formOf(email: string): FindingDetail {
  if (GUEST.test(email)) return { form: 'guest' };
  const local = email.slice(0, Math.max(0, email.lastIndexOf('@')));
  return /\P{ASCII}/u.test(local) ? { form: 'beyond-ascii' } : NO_DETAIL;
}
