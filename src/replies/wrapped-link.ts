import { WRAPPING_FILTERS, WRAPPING_HOST, WRAPPING_PAGE } from '../policy/link-hosts.ts';

/** How often one may wrap another. */
const MOST_WRAPPED = 3;

/** An address of the web in a text, up to what ends it. */
const LINKS = /https?:\/\/[^\s<>"]+/gi;

/** The link that one of Microsoft Defender's Safe Links stands for, or another filter's; every other link as it is. */
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
  if (WRAPPING_HOST.test(hostname) || isTeams) return searchParams.get('url');
  for (const { host, inPath, inQuery, code } of WRAPPING_FILTERS) {
    if (!host.test(hostname)) continue;
    const inner = inPath ? inPath.exec(pathname)?.[1] : searchParams.get(inQuery ?? '');
    const link = inner ? decodedAs(inner, code) : '';
    if (/^(?:https?:\/\/|mailto:)/i.test(link)) return link;
  }
  return null;
}

function decodedAs(inner: string, code: string | undefined): string {
  try {
    if (code === 'base64') return Buffer.from(inner, 'base64url').toString('utf8');
    if (code === 'proofpoint-2')
      return decodeURIComponent(inner.replaceAll('_', '/').replace(/-(?=[0-9A-F]{2})/g, '%'));
    return code === 'encoded' ? decodeURIComponent(inner) : inner;
  } catch {
    return '';
  }
}
