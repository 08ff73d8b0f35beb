import { CLOUD_HOSTS, type Cloud } from './cloud-hosts.ts';

/** The id of the web page among the app's tabs, in the manifest and in links. */
export const TAB_ENTITY = 'book';

/** Stands before the id of a deal in what a link says of the page it leads to. */
const DEAL = 'deal:';

/**
 * The link that opens the app's web page in Teams, at a deal or at its first page (learn.microsoft.com/microsoftteams/platform/
 * concepts/build-and-test/deep-link-application). For an app of the organisation's catalog the id is that of the catalog.
 * @param webUrl the same page in a browser, for clients that show no tabs
 */
export function teamsTabLink(
  cloud: Cloud,
  teamsAppId: string,
  { dealId, webUrl }: { readonly dealId?: string; readonly webUrl: string | null },
): string {
  const query = new URLSearchParams({
    ...(webUrl === null ? {} : { webUrl }),
    ...(dealId === undefined
      ? {}
      : { context: JSON.stringify({ subEntityId: `${DEAL}${dealId.replace(/\p{Cs}/gu, '\uFFFD')}` }) }),
  });
  const text = query.toString().replaceAll('+', '%20');
  return `https://${CLOUD_HOSTS[cloud].teams}/l/entity/${encodeURIComponent(teamsAppId)}/${TAB_ENTITY}${text === '' ? '' : `?${text}`}`;
}
