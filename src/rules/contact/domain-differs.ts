import { isConsumerDomain, isDisposableDomain } from '../../policy/mail-domains.ts';
import type { ContactRule } from '../contact-rule.ts';
import { domainFit } from '../domain-fit.ts';

export const domainDiffers: ContactRule = {
  code: 'domain-differs',
  aboutAddress: true,
  find: ({ address, customerDomains }) =>
    address && !isSaidAnyway(address.domain) && domainFit(address.domain, customerDomains).fit === 'different'
      ? { domain: address.domain, expected: customerDomains.join(', ') }
      : null,
};

/** Whether another finding about the domain says enough: it belongs to no organisation. */
function isSaidAnyway(domain: string): boolean {
  return isConsumerDomain(domain) || isDisposableDomain(domain);
}
