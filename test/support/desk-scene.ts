import type { Services } from '../../src/services.ts';
import { objectIdOf } from './api/page-tokens.ts';
import { bookOf, type Row } from './bot/bot-deals.ts';
import { TENANT } from './teams/activities.ts';

/** What stands in every internal field of the deals of the scene, in one case or another. */
export const INTERNAL = /zqx/i;
/** The value of the deal, as it is stored and as it may be written. */
export const VALUE = /918[,. ]?273/;

const guest = (name: string, email: string, invited = email) => ({
  ...{ name, email, userRole: 'guest', tenantId: TENANT },
  userPrincipalName: `${invited.replace('@', '_')}#EXT#@org.example`,
  aadObjectId: objectIdOf(invited),
});
const member = (name: string, address: string) => ({
  ...{ name, email: address, userPrincipalName: address, tenantId: TENANT },
  aadObjectId: objectIdOf(address),
});

/** Ann is AE, Pat the partner's contact, Dee whom an admin adds, Eve of another team, Root admin. */
export const PEOPLE = {
  '29:ann': member('Ann', 'ann.zqx@team.example'),
  '29:eve': member('Eve', 'eve@team.example'),
  '29:root': member('Root', 'root@team.example'),
  '29:pat': guest('Pat', 'pat@partner.example'),
  '29:dee': guest('Dee', 'dee@partner.example'),
} as const;

/** A guest in whose mail attribute the address of the partner's contact stands, and who was invited as somebody else. */
export const CLAIM = guest('Claim', 'pat@partner.example', 'claim@elsewhere.example');
/** Somebody of another tenant under the address of the partner's contact. */
export const FAR = { ...member('Far', 'pat@partner.example'), tenantId: 'another-tenant' };

const DEAL = {
  ...{ deal_id: 'D-1', customer: 'Contoso', customer_domain: 'contoso.com', partner: 'Meridian Licensing' },
  ...{ program: 'EA', transaction: 'renewal', cloud_scope: 'gcc-high', stage: 'on-hold' },
  ...{ close_date: '2026-06-13', effective_date: '2026-07-01', package_created: '2026-06-02' },
  ...{ country: 'Zqxland', pcn: 'PCN-ZQX', agreement_number: 'AGR-ZQX', package_id: 'PKG-ZQX' },
  ...{ lead_deal_id: 'ZQX-LEAD', value_usd: '918273' },
  ...{ ae_email: 'ann.zqx@team.example', pdm_email: 'pia.zqx@team.example', ce_email: 'cy.zqx@team.example' },
  ...{ partner_contact_name: 'Pat', partner_contact_email: 'pat@partner.example' },
  ...{ customer_contact_name: 'Zqx Buyer', customer_contact_email: 'buyer.zqx@contoso.com' },
};

const ROWS: readonly Row[] = [
  {
    ...DEAL,
    ...{ contact_role: 'NTC', contact_name: 'Nina Novak', contact_email: 'nina@contoso.com' },
    ...{ validation_method: 'vl-central', validation_result: 'valid', validated_at: '2026-06-08' },
    validated_by: 'Ann Lee <ann.zqx@team.example>',
  },
  { ...DEAL, contact_role: 'OA', contact_name: 'Otto Orth', contact_email: 'otto@contoso.com' },
  // Of the same number in another cloud, and the lead: what is found of them is none of the desk's.
  {
    deal_id: 'ZQX-PCN',
    customer: 'Zqx Labs',
    pcn: 'PCN-ZQX',
    cloud_scope: 'gcc',
    ae_email: 'eve@team.example',
  },
  { deal_id: 'ZQX-LEAD', customer: 'Zqx Lead', cloud_scope: 'gcc', ae_email: 'ann.zqx@team.example' },
  {
    ...{ deal_id: 'D-2', customer: 'Fabrikam', partner: 'MERIDIAN licensing', cloud_scope: 'commercial' },
    ...{ ae_email: 'ann.zqx@team.example', close_date: '2026-08-01' },
    ...{ contact_role: 'NTC', contact_email: 'fay@fabrikam.example' },
  },
];

/** Fills a store with the deals, and what the team has done about the first of them. */
export async function fillDeskScene(services: Services): Promise<void> {
  await bookOf(ROWS)(services);
  const { db, now } = services;
  const at = new Date(now()).toISOString();
  const { id } = await db
    .selectFrom('deals')
    .select('id')
    .where('deal_id', '=', 'D-1')
    .executeTakeFirstOrThrow();
  const draft = {
    ...{ deal_ref: id, sender_id: 'person:object-ann', mailbox: 'zqx', generation: 1, fence: 1 },
    ...{ message_id: 'm', conversation_id: 'c', internet_message_id: null, web_link: 'https://zqx.example' },
    ...{ letter_hash: null, pending_hash: null, content_hash: null, change_key: null },
    ...{ sent_subject: null, sent_to: null, lease_until: null, last_error: 'zqx', deal_mark: null },
    ...{ made_at: at, changed_at: at, sent_from: 'ann.zqx@team.example' },
  };
  await db
    .insertInto('drafts')
    .values([
      {
        ...{ ...draft, template: 'customer-action-required', draft_key: 'one', state: 'replied' },
        ...{ made_by: 'Zqx', sent_at: '2026-06-09T07:00:00.000Z' },
      },
      {
        ...{ ...draft, template: 'partner-action-required', draft_key: 'two', state: 'sent' },
        ...{ made_by: 'Ann', sent_at: '2026-06-09T08:00:00.000Z' },
      },
    ])
    .execute();
  const { id: letter } = await db
    .selectFrom('drafts')
    .select('id')
    .where('draft_key', '=', 'one')
    .executeTakeFirstOrThrow();
  const { id: reply } = await db
    .insertInto('replies')
    .values({
      draft_ref: letter,
      message_id: 'r',
      from_address: 'zqx@contoso.com',
      received_at: at,
      read_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('proposed_contacts')
    .values({
      ...{ reply_ref: reply, deal_ref: id, position: 0, role: null, name: 'Zqx', email: 'zqx@contoso.com' },
      ...{ email_key: 'zqx@contoso.com', found_in: 'zqx', state: 'proposed' },
      ...{ decided_role: null, decided_at: null, decided_by: null },
    })
    .execute();
  const act = {
    deal_ref: id,
    person_key: 'pia.zqx@team.example',
    risk: null,
    by_id: 'person:zqx',
    by_name: 'Zqx',
    at,
  };
  await db
    .insertInto('alert_acts')
    .values([
      { ...act, act: 'snooze', until: '2026-06-20', reason: 'zqx', to_key: null },
      { ...act, act: 'hand-over', until: null, reason: null, to_key: 'zqx@team.example' },
    ])
    .execute();
}
