import { alerted } from '../../../support/alerts/alerted.ts';
import { type TestPage, type TestPageOptions, usePages } from '../../../support/api/page.ts';
import { bookOf, type Row } from '../../../support/bot/bot-deals.ts';

export const PAT = 'pat@partner.example';
export const AMY = 'amy@partner.example';
export const CEM = 'cem@partner.example';
export const BO = 'bo@partner.example';
export const ROOT = 'root@partner.example';
export const CY = 'cy@partner.example';

/** Pat is PDM of, Amy AE and Cem CE of A-1; B-1 is Bo's. Critical ones are near their date. */
const ROWS: readonly Row[] = [
  deal('A-1', 'Acme', { pdm_email: PAT, ae_email: AMY, ce_email: CEM, close_date: '2026-06-12' }),
  deal('A-2', 'Acorn', { pdm_email: PAT, ae_email: PAT, close_date: '2026-07-20' }),
  deal('B-1', 'Borealis', { pdm_email: BO, ae_email: BO, close_date: '2026-06-12' }),
];

function deal(deal_id: string, customer: string, more: Row): Row {
  return { deal_id, customer, ...more };
}

/** The clock of the product at first; the digest of the afternoon goes out two hours later. */
const NOON = '2026-06-10T12:00:00.000Z';
const AFTERNOON = '2026-06-10T14:00:00.000Z';
const TWO_HOURS = 2 * 3_600_000;

/** The product with those deals, after their alerts were sent; with `isSilent`, before any was. */
export function useScenes(): (
  options?: TestPageOptions & { readonly isSilent?: boolean },
) => Promise<TestPage> {
  const start = usePages();
  return async ({ isSilent = false, ...options } = {}) => {
    const page = await start({ admins: [ROOT], fill: bookOf(ROWS), ...options });
    if (isSilent) return page;
    await alerted(page.bot.services.db, NOON, AFTERNOON);
    page.bot.wait(TWO_HOURS);
    return page;
  };
}
