import { ROLE_MAILBOX_NAMES } from '../../policy/mailbox-words.ts';
import { type ContactRule, NO_DETAIL } from '../contact-rule.ts';

export const roleMailbox: ContactRule = {
  code: 'role-mailbox',
  aboutAddress: true,
  find: ({ address }) => (address && ROLE_MAILBOX_NAMES.has(address.local.toLowerCase()) ? NO_DETAIL : null),
};
