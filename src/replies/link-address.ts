import { WRITING_PAGES } from '../policy/link-hosts.ts';
import { unwrappedLink } from './wrapped-link.ts';

/** The most characters of an address, with the names that may stand beside it. */
const MOST_ADDRESS = 320;

/** Links to a person, by mail or by chat: the address follows the protocol. */
const TO_SOMEBODY: ReadonlySet<string> = new Set(['mailto:', 'sip:', 'sips:', 'im:', 'xmpp:']);

/**
 * The addresses of whoever a link leads to: a mailto link, a chat, or a page that writes to somebody, Safe Links
 * unwrapped. Empty for every other link.
 */
export function addressOfLink(href: string): string {
  const link = unwrappedLink(href.trim());
  const [protocol = ''] = /^[a-z]+:/i.exec(link) ?? [];
  if (TO_SOMEBODY.has(protocol.toLowerCase()))
    return decoded(link.slice(protocol.length).split('?')[0] ?? '');
  if (!URL.canParse(link)) return '';
  const { hostname, pathname, searchParams } = new URL(link);
  const writing = WRITING_PAGES.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  const to = writing ? (searchParams.get(writing.parameter) ?? '') : '';
  return to.includes('@') ? to.slice(0, MOST_ADDRESS) : '';
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address).slice(0, MOST_ADDRESS);
  } catch {
    return address.slice(0, MOST_ADDRESS);
  }
}
