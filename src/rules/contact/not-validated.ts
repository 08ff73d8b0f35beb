import { contactRule } from '../contact-rule.ts';

/** No check by a person exists, fresh or stale, and the address alone does not settle the account. */
export const notValidated = contactRule(
  'not-validated',
  ({ account, evidence }) =>
    account !== 'malformed' &&
    account !== 'personal' &&
    !evidence.vlCentral &&
    !evidence.signIn &&
    !evidence.stale,
);
