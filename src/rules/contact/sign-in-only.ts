import { contactRule } from '../contact-rule.ts';

export const signInOnly = contactRule(
  'sign-in-only',
  ({ verdict, evidence }) => verdict === 'ready' && !evidence.vlCentral,
);
