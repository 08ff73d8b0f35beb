import type { ContactRule } from '../contact-rule.ts';
import { domainFit } from '../domain-fit.ts';

export const domainDiffers: ContactRule = {
  code: 'domain-differs',
  aboutAddress: true,
  find: ({ address, customerDomains }) =>
    address && domainFit(address.domain, customerDomains).fit === 'different'
      ? { domain: address.domain, expected: customerDomains.join(', ') }
      : null,
};
