import { contactRule } from '../contact-rule.ts';

export const evidenceStale = contactRule(
  'evidence-stale',
  ({ evidence }) => evidence.stale !== null && !evidence.vlCentral && !evidence.signIn,
);
