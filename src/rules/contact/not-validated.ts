import { contactRule } from '../contact-rule.ts';

/** Nobody has checked this address at Microsoft, lately or long ago, and the address alone does not settle it. */
export const notValidated = contactRule(
  'not-validated',
  ({ account, evidence }) =>
    account !== 'malformed' &&
    account !== 'personal' &&
    !evidence.vlCentral &&
    !evidence.signIn &&
    !evidence.stale,
);
