/** Stands before the id of a deal in the `subPageId` of a link. */
export const DEALS_PATH_ID = 'deal:';

/** Stands before the query of a view of all deals in the `subPageId` of a link. */
const VIEW_QUERY = 'deals:';

/** The `subPageId` of a view of all deals. @param query that of its address, without `?` */
export function subPageOfView(query: string): string {
  return `${VIEW_QUERY}${query}`;
}

/** The link that opens the page in Teams, leading to a sub-page of it. @param openInTeams the link to its first page */
export function linkToSubPage(openInTeams: string, subPageId: string): string {
  const link = new URL(openInTeams);
  link.searchParams.set('context', JSON.stringify({ subEntityId: subPageId }));
  // Teams reads a plus sign as itself.
  link.search = link.search.replaceAll('+', '%20');
  return link.href;
}

/** The path of all deals. @param query that of a view, without `?` */
export function dealsPath(query = ''): string {
  return query === '' ? '/deals' : `/deals?${query}`;
}

/** The path of the page that a `subPageId` asks for; null for one that is not known. */
export function pathOfSubPage(subPageId: string | null): string | null {
  if (subPageId?.startsWith(VIEW_QUERY) === true)
    return dealsPath(new URLSearchParams(subPageId.slice(VIEW_QUERY.length)).toString());
  if (subPageId?.startsWith(DEALS_PATH_ID) !== true) return null;
  const dealId = subPageId.slice(DEALS_PATH_ID.length);
  return dealId.trim() === '' ? null : dealPath(dealId);
}

/** The path of a deal's page. */
export function dealPath(dealId: string): string {
  return `/deals/${encodeURIComponent(dealId)}`;
}

/** The id of the deal whose page a path is, below the base of the page and as the address bar has it; null for another. */
export function dealIdOfPath(pathname: string): string | null {
  const segment = /\/deals\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (segment === undefined) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** The link into the bot's chat with a command typed and not yet sent. @param botChat the link to the chat */
export function linkToChat(botChat: string, command: string): string {
  const link = new URL(botChat);
  link.searchParams.set('message', command);
  // Teams reads a plus sign as itself.
  link.search = link.search.replaceAll('+', '%20');
  return link.href;
}
