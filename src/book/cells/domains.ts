import { asciiDomain } from '../../domain/address.ts';
import { withoutUnseen } from '../../domain/look-alike.ts';

/** The domains of a cell, lower-case, and whether one of them is written otherwise than as a domain. */
export interface DomainCell {
  readonly domains: readonly string[];
  readonly isOtherwise: boolean;
}

/** Reads a list of domains: each may be a web address, have `www.` or `@` before it, and be in either form of an international name. */
export function readDomains(cell: string): DomainCell {
  const text = withoutUnseen(cell);
  const written = text
    .split(/[;,\s|]+/)
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');
  const domains = written.map(domainOf).filter((domain) => domain !== '');
  const plain = written.map((part) => part.replace(/^@/, ''));
  const isOtherwise =
    text !== cell || plain.some((part) => !domains.includes(part) && asciiDomain(part) === part);
  return { domains: [...new Set(domains)], isOtherwise };
}

function domainOf(part: string): string {
  const host = part
    .replace(/^<|>$/g, '')
    .replace(/^(?:mailto:|[a-z][a-z0-9+.-]*:\/\/|\/\/)/, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '');
  const bare = /^www\d?\.[^.]+\./.test(host) ? host.replace(/^www\d?\./, '') : host;
  return asciiDomain(bare);
}
