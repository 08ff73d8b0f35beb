import { BlockList, isIP, isIPv4 } from 'node:net';

/** IPv4 networks without public hosts (IANA special-purpose registry). */
const NOT_PUBLIC_V4 = networks('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]);

/** The public IPv6 network, and the reserved parts of it. */
const GLOBAL_V6 = networks('ipv6', [['2000::', 3]]);
const NOT_PUBLIC_V6 = networks('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

/** The NAT64 network; the last 32 bits are the IPv4 address. */
const TRANSLATED = networks('ipv6', [['64:ff9b::', 96]]);

function networks(family: 'ipv4' | 'ipv6', list: readonly (readonly [string, number])[]): BlockList {
  const found = new BlockList();
  for (const [network, bits] of list) found.addSubnet(network, bits, family);
  return found;
}

/** Whether an IP address is on the public internet: not private, loopback, link-local or otherwise reserved. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC_V4.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  if (TRANSLATED.check(address, 'ipv6')) {
    const embedded = lastFourBytes(address);
    return embedded !== null && !NOT_PUBLIC_V4.check(embedded, 'ipv4');
  }
  return GLOBAL_V6.check(address, 'ipv6') && !NOT_PUBLIC_V6.check(address, 'ipv6');
}

/** The IPv4 address in a NAT64 address: `64:ff9b::808:808` is 8.8.8.8. */
function lastFourBytes(address: string): string | null {
  const dotted = /:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  const host = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const groups = /::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})?$/.exec(host);
  if (!groups) return null;
  const [high, low] = [Number.parseInt(groups[1] ?? '0', 16), Number.parseInt(groups[2] ?? '0', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
