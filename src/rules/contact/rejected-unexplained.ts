import { contactRule } from '../contact-rule.ts';

export const rejectedUnexplained = contactRule(
  'rejected-unexplained',
  ({ account }) => account === 'rejected',
);
