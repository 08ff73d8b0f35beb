import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOfInstant } from '../../../src/domain/day.ts';
import type { Deal, DealInput, Evidence } from '../../../src/domain/deal.ts';
import { importerOf, organisation } from '../../../src/domain/people/recorder.ts';
import type { DealEvaluation } from '../../../src/domain/verdict.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { importBook } from '../../../src/flows/book/import-book.ts';
import { checkDeals } from '../../../src/flows/deals/check-deal.ts';
import { recordCheck } from '../../../src/flows/evidence/record-check.ts';
import { evaluateDeal } from '../../../src/rules/evaluate-deal.ts';
import { toWire } from '../../../src/rules/wire.ts';
import type { Store } from '../../../src/store/open.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { contact, deal } from '../../support/deals.ts';
import { viewersAt } from '../../support/viewers.ts';
import { type BookRow, bytes, csv } from '../book/books.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const MINUTE = 60_000;
const PEOPLE = ['ae@team.example', 'pdm@team.example', 'eve@other.example', 'desk@partner.example'] as const;
const CONTACTS = ['ann@contoso.com', 'bob@contoso.com'] as const;
const SCOPES = ['commercial', 'gcc'] as const;
const RESULTS = ['valid', 'no-wsa', 'wrong-cloud'] as const;

interface TeamOfDeal {
  readonly ae: string | null;
  readonly pdm: string | null;
  readonly partner: string | null;
  readonly scope: (typeof SCOPES)[number];
  readonly contacts: readonly string[];
}

interface Statement {
  /** Who states it; null for the command line. */
  readonly by: string | null;
  readonly way: 'book' | 'chat';
  /** The number of the deal, modulo the number of deals. */
  readonly on: number;
  readonly contact: number;
  readonly result: (typeof RESULTS)[number];
}

const some = (...of: readonly string[]) => fc.option(fc.constantFrom(...of));
const deals: fc.Arbitrary<readonly TeamOfDeal[]> = fc.array(
  fc.record({
    ae: some(...PEOPLE),
    pdm: some(...PEOPLE),
    partner: some(...PEOPLE),
    scope: fc.constantFrom(...SCOPES),
    contacts: fc.subarray([...CONTACTS], { minLength: 1 }),
  }),
  { minLength: 2, maxLength: 5 },
);
const statements: fc.Arbitrary<readonly Statement[]> = fc.array(
  fc.record({
    by: some(...PEOPLE),
    way: fc.constantFrom('book' as const, 'chat' as const),
    on: fc.nat(),
    contact: fc.nat(),
    result: fc.constantFrom(...RESULTS),
  }),
  { maxLength: 8 },
);

const idOf = (nth: number) => `D-${nth + 1}`;

function rowsOf(team: TeamOfDeal, nth: number): BookRow[] {
  const stated: BookRow = {
    deal_id: idOf(nth),
    customer: 'Contoso',
    program: 'EA',
    cloud_scope: team.scope,
    ae_email: team.ae ?? '',
    pdm_email: team.pdm ?? '',
    partner_contact_email: team.partner ?? '',
  };
  return team.contacts.map((email) => ({ ...stated, contact_role: 'NTC', contact_email: email }));
}

/** A statement that was accepted, as a reading of section 5 needs it. */
interface Accepted {
  readonly by: string | null;
  readonly on: number;
  readonly email: string;
  readonly scope: string;
  readonly piece: Evidence;
}

/** What the pieces are that speak for a deal, read from the specification and nothing else. */
function spoken(accepted: readonly Accepted[], team: TeamOfDeal, nth: number): Map<string, Evidence[]> {
  const all = new Map<string, Evidence[]>();
  for (const { by, on, email, scope, piece } of accepted) {
    const may = by === null || on === nth || [team.ae, team.pdm, team.partner].includes(by);
    if (scope === team.scope && may) all.set(email, [...(all.get(email) ?? []), piece]);
  }
  return all;
}

async function takeBook({ db }: Store, book: Buffer, by: string | null, at: number): Promise<void> {
  const audit = auditOf(db);
  const { asker: actor } = viewersAt(by);
  await importBook({
    db,
    source: bytes(book),
    importer: by === null ? organisation('cli') : importerOf(viewersAt(by)),
    now: () => at,
    onProblem: ({ severity, message }) => expect([severity, message]).toEqual(['', '']),
    onDeal: () => {},
    audit: {
      file: 'book.csv',
      row: (dealId, detail) => audit.row({ actor, action: 'import', dealId, conversation: null, detail }),
    },
  });
}

function auditOf(db: Store['db']): AuditLog {
  return new AuditLog(db, { error: (...what) => expect(what).toEqual([]) }, () => NOW);
}

async function state(
  store: Store,
  teams: readonly TeamOfDeal[],
  { by, way, on, contact: who, result }: Statement,
  nth: number,
): Promise<Accepted | null> {
  const number = on % teams.length;
  const team = teams[number] as TeamOfDeal;
  const email = team.contacts[who % team.contacts.length] as string;
  // Somebody can state something only where they are on the deal, but through no other deal.
  if (by !== null && ![team.ae, team.pdm].includes(by)) return null;
  const at = NOW + nth * MINUTE;
  const piece = { method: 'vl-central', result, validatedAt: at, portal: null } as const;
  if (way === 'book' || by === null) {
    const row = { deal_id: idOf(number), customer: 'Contoso', contact_role: 'NTC', contact_email: email };
    const check = { validation_method: 'vl-central', validation_result: result };
    const columns = [...Object.keys(row), ...Object.keys(check), 'validated_at'] as (keyof BookRow)[];
    // Only what the row states: the other columns of a deal stay as they are.
    const stated = { ...row, ...check, validated_at: new Date(at).toISOString() };
    const others = team.contacts.filter((one) => one !== email);
    const rest = others.map((one) => ({ ...row, contact_email: one }));
    await takeBook(store, csv([stated, ...rest], columns), by, at);
    return { by, on: number, email, scope: team.scope, piece: { ...piece, validatedBy: null } };
  }
  const context = { db: store.db, now: () => at, audit: auditOf(store.db) };
  const filled = { method: 'vl-central', result, day: dayOfInstant(at), portal: null, note: null } as const;
  const form = { ...filled, dealId: idOf(number), emails: [email], form: `form ${nth}` };
  const asked = await recordCheck(context, viewersAt(by), form);
  const outcome =
    asked.kind === 'to-confirm'
      ? await recordCheck(context, viewersAt(by), { ...form, confirm: asked.confirm })
      : asked;
  expect(outcome.kind).toBe('recorded');
  return { by, on: number, email, scope: team.scope, piece: { ...piece, validatedBy: by } };
}

function inputOf(team: TeamOfDeal, nth: number, evidence: ReadonlyMap<string, Evidence[]>): DealInput {
  const stated: Deal = deal({
    dealId: idOf(nth),
    customer: 'Contoso',
    program: 'EA',
    cloudScope: team.scope,
    aeEmail: team.ae,
    pdmEmail: team.pdm,
    partnerContactEmail: team.partner,
  });
  const contacts = team.contacts.map((email) => contact('notices-contact', email));
  return { deal: stated, contacts, evidence, samePcn: [], lead: null };
}

/** A book that names one contact first moves them to the front, which is no concern here. */
function verdictsOf(evaluation: DealEvaluation) {
  const { verdict, contacts } = toWire(evaluation);
  return { verdict, contacts: contacts.toSorted((one, other) => one.email.localeCompare(other.email)) };
}

describe('the evidence that speaks for a deal', () => {
  onEachDatabase((database) => {
    it('is that of who may see the deal, and of nobody else', async () => {
      await fc.assert(
        fc.asyncProperty(deals, statements, async (teams, said) => {
          const store = await database.store();
          await takeBook(store, csv(teams.flatMap(rowsOf)), null, NOW - MINUTE);
          const accepted: Accepted[] = [];
          for (const [nth, one] of said.entries()) {
            const taken = await state(store, teams, one, nth);
            if (taken) accepted.push(taken);
          }
          const rows = await store.db.selectFrom('deals').select('id').orderBy('id').execute();
          const at = NOW + said.length * MINUTE;
          const judged = await checkDeals({ db: store.db, now: () => at }, rows);
          for (const [nth, team] of teams.entries()) {
            const wanted = evaluateDeal(inputOf(team, nth, spoken(accepted, team, nth)), dayOfInstant(at));
            const found = judged.find(({ deal: { dealId } }) => dealId === idOf(nth));
            expect(found && verdictsOf(found.evaluation)).toEqual(verdictsOf(wanted));
          }
        }),
        { numRuns: 40 },
      );
    }, 120_000);

    it('is, of an address in capitals and with spaces, that of the same person', async () => {
      const store = await database.store();
      const team = { ae: ' AE@Team.Example', pdm: null, partner: null, scope: 'commercial' } as const;
      const rows = [0, 1].flatMap((nth) => rowsOf({ ...team, contacts: [CONTACTS[0]] }, nth));
      await takeBook(store, csv(rows), null, NOW);
      const on = { by: 'ae@team.example', way: 'chat', on: 0, contact: 0, result: 'no-wsa' } as const;
      await state(store, [{ ...team, ae: 'ae@team.example', contacts: [CONTACTS[0]] }], on, 0);
      const refs = await store.db.selectFrom('deals').select('id').orderBy('id').execute();
      const judged = await checkDeals({ db: store.db, now: () => NOW }, refs);
      expect(judged.map(({ evaluation }) => evaluation.contacts[0]?.account)).toEqual(['absent', 'absent']);
    });
  });
});
