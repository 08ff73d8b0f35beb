import { isIPv6 } from 'node:net';

/**
 * The peer that an address belongs to: one with IPv6 has a network of 64 bits to itself, and so as many addresses as it
 * likes. An IPv4 address that is written as IPv6 is itself.
 */
export function peerOf(address = ''): string {
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  const groups = groupsOf(new URL(`http://[${bare}]/`).hostname.slice(1, -1));
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return `${groups.slice(0, 4).join(':')}::/64`;
  const bytes = groups.slice(6).flatMap((group) => {
    const bits = Number.parseInt(group, 16);
    return [bits >> 8, bits & 255];
  });
  return bytes.join('.');
}

/** The eight groups of an address in the shortened form of a URL. */
function groupsOf(shortened: string): string[] {
  const [before = '', after = ''] = shortened.split('::');
  const [first, last] = [before, after].map((part) => (part === '' ? [] : part.split(':')));
  const missing = 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return [...(first ?? []), ...Array<string>(missing).fill('0'), ...(last ?? [])];
}
