import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AuditDetail, DetailParameters } from '../../../domain/audit/detail.ts';
import type { BookChange } from '../../../domain/book/change.ts';
import type { Deal } from '../../../domain/deal.ts';
import { maySee } from '../../../domain/people/audience.ts';
import { nameOf, recordedAs } from '../../../domain/people/person.ts';
import { NAMED_COLUMNS, statedPeople } from '../../../domain/people/team.ts';
import { insertAudit } from '../../../store/queries/audit/audit.ts';
import {
  type ContactRow,
  contactsOf,
  deleteContacts,
  insertContacts,
} from '../../../store/queries/deals/contacts.ts';
import { insertDealEdit } from '../../../store/queries/deals/deal-edits.ts';
import { type DealRow, dealOfRow, notTakenOf } from '../../../store/queries/deals/deal-row.ts';
import { dealByKey, lockDeals, touchDeal, updateDeal } from '../../../store/queries/deals/deals.ts';
import { lockedDeals } from '../../../store/queries/deals/teams.ts';
import type { Schema } from '../../../store/schema/index.ts';
import { writeTeams } from '../namings/naming-writer.ts';
import type { Viewers } from '../viewers.ts';
import type { ShowingContext } from '../visible-deals.ts';
import { contentChanges, contentOf, type DealContent, placeKey } from './deal-content.ts';
import { EDITABLE_FIELDS, FIELD_COLUMNS } from './deal-edit.ts';
import { differingParts, type ReplacedContent } from './replaced-content.ts';

/** A stored deal that nobody else changes before the transaction ends. */
export interface LockedDeal {
  readonly row: DealRow;
  readonly deal: Deal;
  readonly contacts: readonly ContactRow[];
  readonly content: DealContent;
}

/** The deal with a key, locked; null where there is none any more. */
export async function lockedDeal(db: Transaction<Schema>, key: string): Promise<LockedDeal | null> {
  await lockDeals(db, [key]);
  const row = await dealByKey(db, key);
  if (!row) return null;
  const contacts = await contactsOf(db, [row.id]);
  const deal = dealOfRow(row);
  return { row, deal, contacts, content: contentOf(deal, contacts) };
}

/** Another content for a deal, and what becomes of those who have not taken it. */
export interface NewContent {
  readonly content: DealContent;
  /** Of an edit that customers' answers proposed: who wrote each, on which day, and the line that proposes it. */
  readonly proposed?: DetailParameters<'deal-edited'>['proposed'];
  /** Of an edit that undoes another one. */
  readonly undoing?: {
    readonly id: string;
    /** The name of who made that edit. */
    readonly by: string;
    readonly notTaken: ReplacedContent['notTaken'];
  };
}

/** An edit that was stored. */
export interface StoredEdit {
  readonly id: string;
  readonly changes: readonly BookChange[];
  readonly named: readonly string[];
}

/** Writes another content of a deal, what it replaces and the entries of the audit log, in the transaction of the caller. */
export async function writeContent(
  context: Pick<ShowingContext, 'audit' | 'now'>,
  db: Transaction<Schema>,
  viewers: Viewers,
  locked: LockedDeal,
  { content: after, undoing, proposed }: NewContent,
): Promise<StoredEdit> {
  const { row, deal, contacts, content: before } = locked;
  const { asker, viewer } = viewers;
  const at = new Date(context.now()).toISOString();
  const id = randomUUID();
  const parts = differingParts(before, after);
  await writeContacts(db, row.id, contacts, parts);
  const columns = columnsOf(parts.after.fields);
  const now = { ...deal, ...after.fields };
  if (columns.length > 0) await updateDeal(db, row.id, now, at);
  else await touchDeal(db, row.id, at);
  const team = columns.some((column) => NAMED.has(column))
    ? await writeTeam(db, viewers, { row, deal: now, columns, undoing, at })
    : null;
  const replaced: ReplacedContent = {
    ...parts,
    notTaken: team && { before: [...notTakenOf(row)], after: [...team.notTaken] },
  };
  await insertDealEdit(db, {
    id,
    deal_ref: row.id,
    at,
    by_id: recordedAs(asker),
    by_name: nameOf(asker),
    replaced: JSON.stringify(replaced),
    undoes: undoing?.id ?? null,
    author_may_return: maySee([viewer], deal) && !maySee([viewer], now) ? 1 : 0,
  });
  const edit = { id, changes: contentChanges(deal, before, after), named: team?.named ?? [] };
  await insertAudit(
    db,
    entriesOf(edit, { undoing, proposed }, team?.placed ?? []).map(([action, detail]) =>
      context.audit.row({
        actor: asker,
        action,
        dealId: deal.dealId,
        conversation: viewers.conversation,
        detail,
      }),
    ),
  );
  return edit;
}

const NAMED: ReadonlySet<string> = new Set(NAMED_COLUMNS);

/** The entries of the audit log about an edit. */
function entriesOf(
  { id, changes, named }: StoredEdit,
  { undoing, proposed }: { readonly [Of in 'undoing' | 'proposed']: NewContent[Of] },
  placed: readonly string[],
): readonly (readonly ['edit' | 'name', AuditDetail])[] {
  const told = { edit: id, changes, total: changes.length };
  return [
    [
      'edit',
      undoing
        ? { code: 'edit-undone', undone: undoing.id, by: undoing.by, ...told }
        : { code: 'deal-edited', ...told, ...(proposed ? { proposed } : {}) },
    ],
    ...(named.length > 0 ? [['name', { code: 'named-by-edit', people: named }] as const] : []),
    ...(placed.length > 0 ? [['name', { code: 'named-taken-by-edit', people: placed }] as const] : []),
  ];
}

/** Stores who has taken a deal whose team was changed. To undo a change puts nobody on it who was only named before. */
async function writeTeam(
  db: Transaction<Schema>,
  { asker, viewer }: Viewers,
  {
    row,
    deal,
    columns,
    undoing,
    at,
  }: {
    readonly row: DealRow;
    readonly deal: Deal;
    readonly columns: readonly string[];
    readonly undoing: NewContent['undoing'];
    readonly at: string;
  },
): Promise<{
  readonly named: readonly string[];
  readonly placed: readonly string[];
  readonly notTaken: readonly string[];
}> {
  const decided = undoing?.notTaken;
  const back = (now: readonly string[]) => {
    const left = new Set(decided ? takenBack(now, decided) : now);
    return [...statedPeople(deal)].filter((key) => left.has(key));
  };
  const { changes } = await writeTeams(
    db,
    [{ ref: row.id, before: row, deal, ...(decided ? { notTaken: back } : {}) }],
    columns,
    viewer.isAdmin && !undoing ? null : { person: asker, addresses: viewer.addresses },
    at,
  );
  const [written] = await lockedDeals(db, [row.id]);
  return {
    named: changes.flatMap(({ named }) => named),
    placed: changes.flatMap(({ placed }) => placed),
    notTaken: written ? notTakenOf(written) : [],
  };
}

function columnsOf(fields: ReplacedContent['after']['fields']): readonly string[] {
  return EDITABLE_FIELDS.flatMap((field) => (field in fields ? [FIELD_COLUMNS[field]] : []));
}

async function writeContacts(
  db: Transaction<Schema>,
  dealRef: number,
  stored: readonly ContactRow[],
  { before, after }: Pick<ReplacedContent, 'before' | 'after'>,
): Promise<void> {
  const gone = new Set(before.contacts.map(placeKey));
  await deleteContacts(
    db,
    stored.flatMap((row) => (gone.has(placeKey(row)) ? [row.id] : [])),
  );
  await insertContacts(
    db,
    after.contacts.map((contact) => ({ ...contact, dealRef })),
  );
}

/**
 * Who has not taken a deal once an edit of its team is undone: for those about whom the edit decided, as it was before it; what
 * others have answered since stays.
 */
function takenBack(
  now: readonly string[],
  { before, after }: NonNullable<ReplacedContent['notTaken']>,
): readonly string[] {
  const decided = new Set(
    [...before, ...after].filter((key) => before.includes(key) !== after.includes(key)),
  );
  return [...now.filter((key) => !decided.has(key)), ...before.filter((key) => decided.has(key))];
}
