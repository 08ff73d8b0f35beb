import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { addressKey, parseAddress } from '../../domain/address.ts';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import type { Day } from '../../domain/day.ts';
import { dealKey } from '../../domain/deal.ts';
import { partnerKey } from '../../domain/people/desk.ts';
import { nameOf, recordedAs } from '../../domain/people/person.ts';
import { parseDealQuestion } from '../../intent/parse-question.ts';
import { dealByKey } from '../../store/queries/deals/deals.ts';
import {
  countDealsOf,
  type DeskRow,
  type DeskTarget,
  deskById,
  desksOf,
  desksOfPartners,
  deskWith,
  insertDesk,
  removeDesk,
  restoreDesk,
  touchDealsOf,
} from '../../store/queries/deals/desks.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { Schema } from '../../store/schema/index.ts';
import { matchDeals } from './match-deals.ts';
import type { Viewers } from './viewers.ts';
import type { ShowingContext } from './visible-deals.ts';

/** That to which admins add addresses: one deal, or a partner and so all of its deals. */
export type DeskSubject =
  | { readonly kind: 'deal'; readonly dealId: string; readonly customer: string; readonly ref: number }
  /** `deals`: how many there are by now. */
  | { readonly kind: 'partner'; readonly name: string; readonly deals: number };

/** An address that an admin has added. */
export interface DeskEntry {
  readonly id: string;
  /** The partner to all of whose deals it is added; null for one deal. */
  readonly partner: string | null;
  readonly address: string;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
  readonly addedBy: string;
}

export type DeskChange =
  | { readonly kind: 'added' | 'removed' | 'restored'; readonly entry: DeskEntry }
  /** It is so already. */
  | { readonly kind: 'unchanged'; readonly entry: DeskEntry | null }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'none' };

type ChangingContext = Pick<ShowingContext, 'db' | 'audit' | 'now'>;

/** The deal with an id, or the partner with a name, whoever may see it: for admins. Null where there is none. */
export async function deskSubject(
  db: Kysely<Schema>,
  asked: { readonly dealId: string } | { readonly partner: string },
): Promise<DeskSubject | null> {
  if ('dealId' in asked) {
    const row = await dealByKey(db, dealKey(asked.dealId));
    return row ? { kind: 'deal', dealId: row.deal_id, customer: row.customer, ref: row.id } : null;
  }
  const key = partnerKey(asked.partner);
  const [deals, entries] = [await countDealsOf(db, key), await desksOf(db, { partnerKey: key })];
  const [first] = entries;
  if (deals === 0 && !first) return null;
  return { kind: 'partner', name: first?.partner ?? asked.partner.trim(), deals };
}

/**
 * What an admin means by a text: the deal with that id, the partner of that name, or the only deal that its words name. Null
 * where it is none of these.
 */
export async function deskSubjectOf(
  db: Kysely<Schema>,
  text: string,
  today: Day,
): Promise<DeskSubject | null> {
  const stated = (await deskSubject(db, { dealId: text })) ?? (await deskSubject(db, { partner: text }));
  if (stated) return stated;
  const [only, ...others] = await matchDeals(db, parseDealQuestion(text, today));
  return only && others.length === 0 ? deskSubject(db, { dealId: only.deal_id }) : null;
}

/** The addresses that admins have added, in the order added. */
export async function seeDesk(db: Kysely<Schema>, subject: DeskSubject): Promise<readonly DeskEntry[]> {
  return (await desksOf(db, targetOf(subject))).map(entryOf);
}

/** The most addresses of partners' desks that are listed. */
const MOST_LISTED = 500;

/** The addresses that are added to partners, by the partner. */
export async function seePartnerDesks(db: Kysely<Schema>): Promise<readonly DeskEntry[]> {
  return (await desksOfPartners(db, MOST_LISTED)).map(entryOf);
}

/**
 * Adds an address to a desk, for an admin: who has it sees the deal, or all deals of the partner, as its desk does. That they
 * are who they say is decided when they ask.
 * @param id of the entry, where it is new
 */
export async function addToDesk(
  context: ChangingContext,
  viewers: Viewers,
  subject: DeskSubject,
  { address: typed, id = randomUUID() }: { readonly address: string; readonly id?: string },
): Promise<DeskChange> {
  const address = typed.trim();
  if (parseAddress(address) === null) return { kind: 'no-address' };
  const row = {
    id,
    deal_ref: subject.kind === 'deal' ? subject.ref : null,
    partner: subject.kind === 'partner' ? subject.name : null,
    partner_key: subject.kind === 'partner' ? partnerKey(subject.name) : null,
    ...{ address, address_key: addressKey(address) },
    added_at: new Date(context.now()).toISOString(),
    ...{ added_by: recordedAs(viewers.asker), adder_name: nameOf(viewers.asker) },
  };
  const entry = entryOf({ ...row, removed_at: null });
  const isNew = await changed(context, viewers, row, 'desk-added', (transaction) =>
    insertDesk(transaction, row),
  );
  if (isNew) return { kind: 'added', entry };
  const there = await deskWith(context.db, targetOf(subject), addressKey(address));
  return { kind: 'unchanged', entry: there ? entryOf(there) : null };
}

/** Removes an address from a desk, for an admin. */
export async function takeOffDesk(
  context: ChangingContext,
  viewers: Viewers,
  subject: DeskSubject,
  address: string,
): Promise<DeskChange> {
  const row = await deskWith(context.db, targetOf(subject), addressKey(address));
  return row ? removeEntry(context, viewers, row.id) : { kind: 'none' };
}

/** Removes what was added, by its id, for an admin. */
export async function removeEntry(
  context: ChangingContext,
  viewers: Viewers,
  id: string,
): Promise<DeskChange> {
  const row = await deskById(context.db, id);
  if (!row) return { kind: 'none' };
  const at = new Date(context.now()).toISOString();
  const isNew = await changed(context, viewers, row, 'desk-removed', (transaction) =>
    removeDesk(transaction, id, at),
  );
  return { kind: isNew ? 'removed' : 'unchanged', entry: entryOf(row) };
}

/** Puts back what was removed, by its id, for an admin; nothing, where the address was added anew since. */
export async function restoreEntry(
  context: ChangingContext,
  viewers: Viewers,
  id: string,
): Promise<DeskChange> {
  const row = await deskById(context.db, id);
  if (!row) return { kind: 'none' };
  const target = row.deal_ref === null ? { partnerKey: row.partner_key ?? '' } : { dealRef: row.deal_ref };
  const isNew = await changed(context, viewers, row, 'desk-restored', async (transaction) => {
    if (await deskWith(transaction, target, row.address_key)) return false;
    return restoreDesk(transaction, id);
  });
  return { kind: isNew ? 'restored' : 'unchanged', entry: entryOf(row) };
}

/** Changes a desk, with the entry of the audit log, and has its deals judged anew; whether it was otherwise before. */
async function changed(
  { db, audit, now }: ChangingContext,
  { asker, conversation }: Viewers,
  row: Omit<DeskRow, 'removed_at'>,
  code: Extract<AuditDetail['code'], 'desk-added' | 'desk-removed' | 'desk-restored'>,
  change: (transaction: Transaction<Schema>) => Promise<boolean>,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!(await change(transaction))) return false;
    await touchDealsOf(transaction, row, new Date(now()).toISOString());
    const [deal] = row.deal_ref === null ? [] : await dealsByRefs(transaction, [row.deal_ref]);
    await audit.within(transaction, {
      ...{ actor: asker, action: 'desk', conversation },
      dealId: deal?.deal_id ?? null,
      detail: { code, desk: row.id, address: row.address, partner: row.partner },
    });
    return true;
  });
}

function targetOf(subject: DeskSubject): DeskTarget {
  return subject.kind === 'deal' ? { dealRef: subject.ref } : { partnerKey: partnerKey(subject.name) };
}

function entryOf({ id, partner, address, added_at, adder_name }: DeskRow): DeskEntry {
  return { id, partner, address, addedAt: added_at, addedBy: adder_name };
}
