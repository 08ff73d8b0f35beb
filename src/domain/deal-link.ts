/** The path below which deals have their links. */
export const DEALS_PATH = '/deals';

/** The path of the web page with all deals. */
export const PAGE_PATH = '/tab';

/** The most characters of an id in a link: as many as a button may carry. */
const MOST_CHARACTERS = 500;

/**
 * The link of a deal, which says nothing of it but its id. Half surrogates, which no address can have, are replaced.
 * @param publicUrl origin, and perhaps path, without a slash at its end
 */
export function dealLink(publicUrl: string, dealId: string): string {
  return `${publicUrl}${DEALS_PATH}/${encodeURIComponent(dealId.replace(/\p{Cs}/gu, '\uFFFD'))}`;
}

/**
 * The id of the deal that a link leads to; null for every other address, and for one that is none. An id of nothing but
 * one or two dots has no link of its own, as a path with it leads elsewhere.
 */
export function dealIdOf(publicUrl: string, link: string): string | null {
  if (!URL.canParse(link) || !URL.canParse(publicUrl)) return null;
  const { origin, pathname, username, password } = new URL(link);
  const base = new URL(publicUrl);
  if (origin !== base.origin || username !== '' || password !== '') return null;
  const before = `${base.pathname.replace(/\/+$/, '')}${DEALS_PATH}/`;
  if (!pathname.startsWith(before)) return null;
  return dealIdInPath(pathname.slice(before.length));
}

/** The id of a deal that a segment of a path stands for; null where it stands for none. */
export function dealIdInPath(segment: string): string | null {
  if (segment === '' || segment.includes('/')) return null;
  try {
    const dealId = decodeURIComponent(segment);
    return dealId.trim() === '' || dealId.length > MOST_CHARACTERS ? null : dealId;
  } catch {
    return null;
  }
}
