import type { Kysely } from 'kysely';
import { headerOfBook, rowsOfDeal } from '../../book/write-csv.ts';
import { addressKey } from '../../domain/address.ts';
import { append, getOrAdd } from '../../domain/collections.ts';
import { type Contact, type Deal, dealKey } from '../../domain/deal.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import { speaksFor } from '../../domain/people/recorder.ts';
import { type TakenTeam, takenTeam } from '../../domain/people/team.ts';
import { contactsOf } from '../../store/queries/deals/contacts.ts';
import {
  type DealRow,
  dealOfRow,
  notTakenOf,
  spokenForOf,
  teamOf,
} from '../../store/queries/deals/deal-row.ts';
import { dealsByKeys } from '../../store/queries/deals/deals.ts';
import { standingDesks } from '../../store/queries/deals/desks.ts';
import { type EvidenceRow, evidenceAbout, evidenceOfRow } from '../../store/queries/deals/evidence.ts';
import { dealsAfter } from '../../store/queries/deals/pages.ts';
import type { Schema } from '../../store/schema/index.ts';

export interface ExportOptions {
  readonly db: Kysely<Schema>;
  /** Ids of the deals to export, in this order; left out, all deals. Unknown ids are skipped. */
  readonly dealIds?: readonly string[];
  /** Whether a deal is exported, given those of its team who have taken it, too; left out, every one is. */
  readonly visible?: (deal: Deal, team: TakenTeam) => boolean;
}

/** Deals loaded at a time. */
const PAGE = 200;

/**
 * Writes deals as a book, in pieces of CSV text and bounded memory. Importing it again changes nothing. A book has no
 * columns for the person who recorded a check and their note.
 */
export async function* exportBook({ db, dealIds, visible }: ExportOptions): AsyncGenerator<string> {
  yield headerOfBook();
  for await (const page of dealIds ? pagesOf(db, dealIds) : allPages(db)) {
    const rows = visible
      ? page.filter((row) => visible(dealOfRow(row), takenTeam(teamOf(row), notTakenOf(row))))
      : page;
    const text = await textOf(db, rows);
    if (text !== '') yield text;
  }
}

async function* allPages(db: Kysely<Schema>): AsyncGenerator<readonly DealRow[]> {
  let after = 0;
  for (;;) {
    const page = await dealsAfter(db, after, PAGE);
    yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? after;
  }
}

async function* pagesOf(db: Kysely<Schema>, dealIds: readonly string[]): AsyncGenerator<readonly DealRow[]> {
  const keys = [...new Set(dealIds.map(dealKey))];
  for (let from = 0; from < keys.length; from += PAGE) {
    const some = keys.slice(from, from + PAGE);
    const rows = new Map((await dealsByKeys(db, some)).map((row) => [row.deal_key, row]));
    yield some.flatMap((key) => rows.get(key) ?? []);
  }
}

async function textOf(db: Kysely<Schema>, rows: readonly DealRow[]): Promise<string> {
  const contacts = new Map<number, Contact[]>();
  const addresses = new Map<CloudScopeId, Set<string>>();
  const scopes = new Map(rows.map(({ id, cloud_scope }) => [id, cloud_scope]));
  for (const row of await contactsOf(db, [...scopes.keys()])) {
    append(contacts, row.deal_ref, { role: row.role, name: row.name, email: row.email });
    const scope = scopes.get(row.deal_ref);
    if (scope) getOrAdd(addresses, scope, () => new Set<string>()).add(row.email_key);
  }
  const evidence = new Map<CloudScopeId, Map<string, EvidenceRow[]>>();
  for (const [scope, keys] of addresses) {
    const ofScope = new Map<string, EvidenceRow[]>();
    for (const row of await evidenceAbout(db, scope, [...keys])) append(ofScope, row.email_key, row);
    evidence.set(scope, ofScope);
  }
  const desks = await standingDesks(db);
  return rows
    .map((row) => {
      const deal = dealOfRow(row);
      const asked = spokenForOf(row, desks.addedTo(row));
      const people = contacts.get(row.id) ?? [];
      const about = (email: string) => evidence.get(row.cloud_scope)?.get(addressKey(email)) ?? [];
      const spoken = people.map(({ email }) => {
        const pieces = about(email).filter((piece) => speaksFor(piece, asked));
        return [addressKey(email), pieces.map(evidenceOfRow)] as const;
      });
      return rowsOfDeal({ deal, contacts: people, evidence: new Map(spoken) });
    })
    .join('');
}
