import type { Kysely } from 'kysely';
import { changeText } from '../../book/change-text.ts';
import type { DealStatement, StatedEvidence } from '../../book/deal-builder.ts';
import { type BookScope, type DealChange, diffDeal, type StoredContact } from '../../book/diff.ts';
import { type Problem, printable } from '../../book/problem.ts';
import { addressKey } from '../../domain/address.ts';
import type { BookChange } from '../../domain/book/change.ts';
import { append, getOrAdd } from '../../domain/collections.ts';
import { dayOfInstant } from '../../domain/day.ts';
import { type Deal, dealKey } from '../../domain/deal.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import { IMPORTED, type Recorder, type SpokenFor, speaksFor } from '../../domain/people/recorder.ts';
import { statedPeople } from '../../domain/people/team.ts';
import { type ContactRow, contactsOf } from '../../store/queries/deals/contacts.ts';
import { claimOf, type DealRow, dealOfRow, spokenForOf } from '../../store/queries/deals/deal-row.ts';
import { dealsByKeys } from '../../store/queries/deals/deals.ts';
import { standingDesks } from '../../store/queries/deals/desks.ts';
import {
  type EvidenceRow,
  evidenceOfRow,
  fingerprintOf,
  knownFingerprints,
  recorderOfRow,
} from '../../store/queries/deals/evidence.ts';
import { type EvidenceWithWithdrawal, evidenceEverAbout } from '../../store/queries/deals/withdrawals.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { ImportOutcome } from './batches.ts';

/** The changes that importing one deal makes; none for a new deal, which has nothing stored. */
export interface DealPlan {
  readonly statement: DealStatement;
  readonly kept: { readonly row: DealRow; readonly change: DealChange } | null;
  /** Empty for a new deal. */
  readonly changes: readonly BookChange[];
  readonly outcome: ImportOutcome;
}

/** Evidence that the importer has not stated yet, in the scope it is to be stored in. */
export interface FreshEvidence extends StatedEvidence {
  readonly scope: CloudScopeId;
  readonly fingerprint: string;
  readonly statement: DealStatement;
  /** False when the deal has it from somebody else: then it is stored, and is no change of the deal. */
  readonly isNews: boolean;
}

/** Why a deal may not be imported; null if it may. `kept` is the stored deal of the same id. */
export type MayTake = (kept: Deal | null, stated: Deal) => string | null;

/** The planned import of some deals; planning writes nothing. */
export interface ImportPlan {
  /** Outcomes of the deals that may not be imported. */
  readonly refused: readonly ImportOutcome[];
  readonly deals: readonly DealPlan[];
  /** In the order of the book. */
  readonly evidence: readonly FreshEvidence[];
  /** What to say of stated evidence that is left out, as it was undone here. */
  readonly undone: readonly Problem[];
}

export interface PlanOptions {
  /** Fingerprints of evidence that counts as stored although it is only planned. */
  readonly planned?: ReadonlySet<string>;
  readonly importer: Recorder;
  readonly mayTake?: MayTake | undefined;
}

/**
 * Plans the import of some deals of a book, by comparison with the stored ones.
 */
export async function planImport(
  db: Kysely<Schema>,
  stated: readonly DealStatement[],
  scope: BookScope,
  { planned = new Set(), importer, mayTake = () => null }: PlanOptions,
): Promise<ImportPlan> {
  const rows = await dealsByKeys(
    db,
    stated.map(({ deal }) => dealKey(deal.dealId)),
  );
  const kept = new Map(rows.map((row) => [row.deal_key, row]));
  const refused: ImportOutcome[] = [];
  const batch = stated.filter(({ deal }) => {
    const row = kept.get(dealKey(deal.dealId));
    const why = mayTake(row ? dealOfRow(row) : null, deal);
    if (why !== null)
      refused.push({ dealId: deal.dealId, customer: deal.customer, kind: 'refused', changes: [why] });
    return why === null;
  });
  const contacts = new Map<number, StoredContact[]>();
  const leavers = leaversOf(rows, batch, importer);
  for (const row of await contactsOf(
    db,
    rows.map(({ id }) => id),
  ))
    append(contacts, row.deal_ref, keptContact(row, leavers.get(row.deal_ref)));
  const { evidence, undone } = await freshEvidence(db, batch, { kept, scope, planned, importer });
  const checks = new Map<DealStatement, number>();
  for (const { statement, isNews } of evidence)
    if (isNews) checks.set(statement, (checks.get(statement) ?? 0) + 1);
  const deals = batch.map((statement) => {
    const row = kept.get(dealKey(statement.deal.dealId));
    const change = row
      ? diffDeal({ deal: dealOfRow(row), contacts: contacts.get(row.id) ?? [] }, statement, scope)
      : null;
    const changes = change ? changesOf(change, checks.get(statement) ?? 0) : [];
    return {
      statement,
      kept: row && change ? { row, change } : null,
      changes,
      outcome: outcomeOf(statement, row === undefined, changes),
    };
  });
  return { refused, deals, evidence, undone };
}

function changesOf({ changes }: DealChange, newChecks: number): readonly BookChange[] {
  return newChecks > 0 ? [...changes, { kind: 'checks-added', count: newChecks }] : changes;
}

function outcomeOf(
  { deal: { dealId, customer } }: DealStatement,
  isNew: boolean,
  changes: readonly BookChange[],
): ImportOutcome {
  if (isNew) return { dealId, customer, kind: 'new', changes: [] };
  const kind = changes.length > 0 ? 'changed' : 'unchanged';
  return { dealId, customer, kind, changes: changes.map(changeText) };
}

/**
 * The stated evidence that the importer has not stated yet, in the order of the book. It belongs to an address in the
 * deal's current scope. A piece stated twice has its last place: of two checks of the same time the later row counts. A book
 * that was exported before a check was undone does not bring it back: what equals undone evidence alone is left out.
 */
async function freshEvidence(
  db: Kysely<Schema>,
  batch: readonly DealStatement[],
  against: {
    readonly kept: ReadonlyMap<string, DealRow>;
    readonly scope: BookScope;
    readonly planned: ReadonlySet<string>;
    readonly importer: Recorder;
  },
): Promise<Pick<ImportPlan, 'evidence' | 'undone'>> {
  const statesScope = against.scope.columns.includes('cloud_scope');
  const pieces = batch.flatMap((statement) => {
    const row = against.kept.get(dealKey(statement.deal.dealId)) ?? null;
    const scope = row && !statesScope ? row.cloud_scope : statement.deal.cloudScope;
    return statement.evidence.map((stated) => ({
      ...stated,
      statement,
      row,
      scope,
      fingerprint: fingerprintOf(stated.email, scope, stated.evidence, against.importer),
    }));
  });
  pieces.sort((one, other) => one.line - other.line);
  const stated = new Map(pieces.map((piece) => [piece.fingerprint, piece]));
  const known = await knownFingerprints(db, [...stated.keys()]);
  const fresh = [...stated.values()].filter(
    ({ fingerprint }) => !known.has(fingerprint) && !against.planned.has(fingerprint),
  );
  const stored = await storedStatements(db, fresh);
  const desks = await standingDesks(db);
  const undone: Problem[] = [];
  const standing = fresh.filter((piece) => {
    const withdrawn = stored.withdrawn.get(contentOf(piece));
    if (!withdrawn || stored.standing.has(contentOf(piece))) return true;
    undone.push(undoneProblem(piece, withdrawn, against.importer));
    return false;
  });
  const evidence = standing
    .filter(({ fingerprint, ...piece }) => {
      const same = stored.standing.get(contentOf(piece)) ?? [];
      return !same.some((row) => row.speaksForAll || row.fingerprint === fingerprint);
    })
    .map(({ row, ...piece }) => {
      const asked = row && spokenForOf(row, desks.addedTo(row));
      const same = stored.standing.get(contentOf(piece)) ?? [];
      return { ...piece, isNews: !asked || !same.some((one) => speaksFor(one.row, asked)) };
    })
    .sort((one, other) => one.line - other.line);
  return { evidence, undone };
}

/** A stored piece of evidence as the statement of its recorder. */
interface StoredStatement {
  readonly row: EvidenceRow;
  /**
   * As of a statement in a book. Checks that people recorded are stored under the fingerprint of their form; an exported
   * book states them once more.
   */
  readonly fingerprint: string;
  readonly speaksForAll: boolean;
}

/** The stored evidence about the pieces' addresses, by its content whoever recorded it; of what was undone, one piece each. */
async function storedStatements(
  db: Kysely<Schema>,
  pieces: readonly (StatedEvidence & { readonly scope: CloudScopeId })[],
): Promise<{
  readonly standing: ReadonlyMap<string, readonly StoredStatement[]>;
  readonly withdrawn: ReadonlyMap<string, EvidenceWithWithdrawal>;
}> {
  const addresses = new Map<CloudScopeId, Set<string>>();
  for (const { scope, email } of pieces)
    getOrAdd(addresses, scope, () => new Set<string>()).add(addressKey(email));
  const standing = new Map<string, StoredStatement[]>();
  const withdrawn = new Map<string, EvidenceWithWithdrawal>();
  for (const [scope, keys] of addresses) {
    for (const row of await evidenceEverAbout(db, scope, [...keys])) {
      const evidence = evidenceOfRow(row);
      const content = contentOf({ email: row.email_key, scope, evidence });
      if (row.withdrawal) {
        withdrawn.set(content, row);
        continue;
      }
      append(standing, content, {
        row,
        fingerprint: fingerprintOf(row.email_key, scope, evidence, recorderOfRow(row)),
        speaksForAll: speaksFor(row, NO_DEAL),
      });
    }
  }
  return { standing, withdrawn };
}

/** Says that a stated check was undone; by whom only on the deal it was recorded on, or to whoever speaks for every deal. */
function undoneProblem(
  { email, line, row }: StatedEvidence & { readonly row: DealRow | null },
  { recorded_on, withdrawal }: EvidenceWithWithdrawal,
  { sees }: Recorder,
): Problem {
  const isTold = sees === 'every-deal' || (row !== null && row.id === recorded_on);
  const who = isTold && withdrawal ? ` by ${printable(withdrawal.withdrawer_name)}` : '';
  const day = withdrawal ? dayOfInstant(Date.parse(withdrawal.withdrawn_at)) : '';
  return {
    severity: 'warning',
    line,
    column: 'validation_result',
    message: `this check of ${printable(email)} was undone${who} on ${day}, and is left out`,
  };
}

/** A deal that nobody is on: only the evidence that speaks for every deal speaks for it. */
const NO_DEAL: SpokenFor = { ref: 0, people: new Set(), named: new Set() };

/** A key that is equal for equal statements, whoever makes them. */
function contentOf({ email, scope, evidence }: Pick<FreshEvidence, 'email' | 'scope' | 'evidence'>): string {
  return fingerprintOf(email, scope, evidence, { id: '', sees: new Set() });
}

/**
 * By deal, the person who made it by a book of theirs and is not on it any more as the organisation states it now, for the
 * first time. What such a person added in chat is no more part of the deal than what their book stated.
 */
function leaversOf(
  rows: readonly DealRow[],
  batch: readonly DealStatement[],
  importer: Recorder,
): ReadonlyMap<number, string> {
  const leavers = new Map<number, string>();
  if (importer.sees !== 'every-deal') return leavers;
  const stated = new Map(batch.map(({ deal }) => [dealKey(deal.dealId), deal]));
  for (const row of rows) {
    const claim = claimOf(row);
    const deal = stated.get(row.deal_key);
    if (!claim || !deal) continue;
    const people = statedPeople(deal);
    if (!claim.addresses.some((key) => people.has(key))) leavers.set(row.id, claim.person);
  }
  return leavers;
}

/** @param leaver whose contacts count as those of a book */
function keptContact(
  { id, position, role, name, email, added_by, stated_at }: ContactRow,
  leaver: string | undefined,
): StoredContact {
  const isAdded = added_by.startsWith(IMPORTED);
  const fromBook = isAdded || added_by === leaver;
  return { id, position, role, name, email, fromBook, isStated: isAdded || stated_at !== null };
}
