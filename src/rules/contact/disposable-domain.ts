import { isDisposableDomain } from '../../policy/mail-domains.ts';
import type { ContactRule } from '../contact-rule.ts';

export const disposableDomain: ContactRule = {
  code: 'disposable-domain',
  aboutAddress: true,
  find: ({ address }) => (address && isDisposableDomain(address.domain) ? { domain: address.domain } : null),
};
