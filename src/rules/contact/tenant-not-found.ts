import { contactRule } from '../contact-rule.ts';

export const tenantNotFound = contactRule(
  'tenant-not-found',
  ({ verdict, evidence }) => verdict === 'unverified' && evidence.directory?.result === 'not-found',
);
