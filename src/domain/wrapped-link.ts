/** Hosts of the mail filters that put a link of their own in the place of each, with the link it stands for as `url`. */
const WRAPPING_HOST = /(?:^|\.)safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$/;

/** The page by which Teams does the same. */
const WRAPPING_PAGE = /\/safelinks\/\d+\/atp-safelinks\.html$/;

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
  const isTeams = hostname.endsWith('.office.net') && WRAPPING_PAGE.test(pathname);
  return WRAPPING_HOST.test(hostname) || isTeams ? searchParams.get('url') : null;
}
