/** The verbs of the buttons that this folder puts on lists; the cards name their own. */

/** Turns the page of a choice of deals. Its payload: `text`, `from`. */
export const MATCHES_PAGE = 'matches.page';

/** Turns the page of `my deals`. Its payload: `from`. */
export const MY_DEALS_PAGE = 'my-deals.page';

/** Turns the page of a list that was asked for. Its payload: `text`, `from`; `key` of the group that is listed. */
export const LIST_PAGE = 'list.page';
