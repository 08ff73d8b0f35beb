import { afterEach } from '@jest/globals';
import type { Row } from '../bot/bot-deals.ts';
import { bookOf } from '../bot/bot-deals.ts';
import { type Outlook, startOutlook } from '../graph/mail.ts';
import {
  type Answered,
  type PageUser,
  type TestPage,
  type TestPageOptions,
  usePages,
  versionOf,
} from './page.ts';
import { objectIdOf } from './page-tokens.ts';

export const ANN = 'ann@account.example';
export const BOB = 'bob@account.example';
export const EVE = 'eve@account.example';
export const LETTER = 'customer-action-required';

/** A deal of Ann's and Bob's whose contacts nobody has checked. */
export const DEAL: Row = {
  deal_id: 'D-1',
  customer: 'Contoso',
  partner: 'Meridian',
  program: 'EA',
  transaction: 'renewal',
  cloud_scope: 'commercial',
  close_date: '2026-06-20',
  ae_email: ANN,
  pdm_email: BOB,
  customer_contact_name: 'Cara Lane',
  customer_contact_email: 'cara@contoso.com',
  partner_contact_name: 'Tom Hill',
  partner_contact_email: 'tom@meridian.example',
  contact_role: 'NTC',
  contact_email: 'nora@contoso.com',
  contact_name: 'Nora Berg',
};

/** The product in production: its API, with an Outlook in which everybody is signed in. */
export interface LetterPage extends TestPage {
  readonly outlook: Outlook;
  /** The drafts in the mailbox of somebody. */
  drafts(address: string): ReturnType<Outlook['server']['drafts']>;
}

/** Starts products with letters in Outlook; each stops with its test file, its Outlook with its test. */
export function useLetterPages(): (rows?: readonly Row[], options?: TestPageOptions) => Promise<LetterPage> {
  const start = usePages();
  const outlooks: Outlook[] = [];
  afterEach(async () => {
    for (const outlook of outlooks.splice(0)) await outlook.stop();
  });
  return async (rows = [DEAL], options = {}) => {
    const outlook = await startOutlook();
    outlooks.push(outlook);
    const { mail, userTokens } = outlook;
    const page = await start({ mail, userTokens, fill: bookOf(rows), ...options });
    return { ...page, outlook, drafts: (address) => outlook.server.drafts(objectIdOf(address)) };
  };
}

/** What somebody chooses of a letter. */
export interface Choice {
  readonly language?: string;
  readonly to?: string;
  readonly cc?: readonly string[];
  readonly note?: string;
  readonly template?: string;
  readonly freshAfter?: number;
}

export function preview(
  user: PageUser,
  { template = LETTER, ...chosen }: Choice = {},
  dealId = 'D-1',
): Promise<Answered> {
  return user.post(`/deals/${dealId}/letters/${template}/preview`, chosen);
}

/** Looks at a letter and creates its draft, as somebody who presses the one button after the other. */
export async function create(user: PageUser, chosen: Choice = {}, dealId = 'D-1'): Promise<Answered> {
  const { freshAfter: _, ...choice } = chosen;
  return createSeen(user, versionOf(await preview(user, choice, dealId)), chosen, { dealId });
}

/** Creates the draft of a letter that was looked at before. */
export function createSeen(
  user: PageUser,
  ifMatch: string,
  chosen: Choice = {},
  { dealId = 'D-1', key }: { readonly dealId?: string; readonly key?: string } = {},
): Promise<Answered> {
  const body = { template: LETTER, ...chosen };
  return user.post(`/deals/${dealId}/drafts`, body, { ifMatch, ...(key === undefined ? {} : { key }) });
}
