/** How an address's domain relates to the customer's known domains. */
export type DomainFit =
  | { readonly fit: 'same' | 'subdomain' | 'tenant-default' | 'different' | 'nothing-to-compare' }
  | { readonly fit: 'typo'; readonly meant: string };

const TENANT_DEFAULT = /.\.onmicrosoft\.(?:com|us)$/;

/** The fit of a domain; both arguments lower-case. */
export function domainFit(domain: string, customerDomains: readonly string[]): DomainFit {
  if (customerDomains.length === 0) return { fit: 'nothing-to-compare' };
  if (customerDomains.includes(domain)) return { fit: 'same' };
  for (const meant of customerDomains) if (withinOneEdit(domain, meant)) return { fit: 'typo', meant };
  if (customerDomains.some((own) => domain.endsWith(`.${own}`))) return { fit: 'subdomain' };
  if (TENANT_DEFAULT.test(domain)) return { fit: 'tenant-default' };
  return { fit: 'different' };
}

/** Whether two different words are one insertion, deletion, substitution or transposition apart. */
export function withinOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let endOne = one.length;
  let endOther = other.length;
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne--;
    endOther--;
  }
  const restOne = one.slice(start, endOne);
  const restOther = other.slice(start, endOther);
  if (restOne.length <= 1 && restOther.length <= 1) return true;
  return (
    restOne.length === 2 &&
    restOther.length === 2 &&
    restOne[0] === restOther[1] &&
    restOne[1] === restOther[0]
  );
}
