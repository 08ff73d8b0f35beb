import { WRAPPING_HOST, WRAPPING_PAGE } from '../policy/link-hosts.ts';

/** How often one may wrap another. */
const MOST_WRAPPED = 3;

/** An address of the web in a text, up to what ends it. */
const LINKS = /https?:\/\/[^\s<>"]+/gi;

/** The link that one of Microsoft Defender's Safe Links stands for; every other link as it is. */
export function unwrappedLink(link: string): string {
  let inner = link;
  for (let wraps = 0; wraps < MOST_WRAPPED; wraps++) {
    const url = wrappedIn(inner);
    if (url === null) return inner;
    inner = url;
  }
  return inner;
}

/**
 * A text with what its Safe Links stand for. They name whom they were sent to, so that an address in them is nobody's that the
 * text is about.
 */
export function withLinksUnwrapped(text: string): string {
  return text.replace(LINKS, (link) => unwrappedLink(link));
}

function wrappedIn(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const isTeams = WRAPPING_PAGE.host.test(hostname) && WRAPPING_PAGE.path.test(pathname);
  return WRAPPING_HOST.test(hostname) || isTeams ? searchParams.get('url') : null;
}
