/** Draws a deal card anew in place. Its payload: `dealId`, `from`. */
export const SHOW_DEAL = 'deal.show';

/** Opens a deal's card below. Its payload: `dealId`. */
export const OPEN_DEAL = 'deal.open';
