import type { ContactRule } from '../contact-rule.ts';
import { domainFit } from '../domain-fit.ts';

/** `detail.meant` is the customer's domain that the address's domain nearly equals. */
export const possibleTypo: ContactRule = {
  code: 'possible-typo',
  aboutAddress: true,
  find: ({ address, customerDomains }) => {
    const found = address && domainFit(address.domain, customerDomains);
    return found?.fit === 'typo' ? { meant: found.meant, domain: address?.domain ?? '' } : null;
  },
};
