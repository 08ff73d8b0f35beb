import type { Kysely } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import type { Evidence } from '../../domain/deal.ts';
import { speaksFor } from '../../domain/people/recorder.ts';
import type { AddressTrail } from '../../domain/trail.ts';
import type { SpeakingEvidence } from '../../domain/verdict.ts';
import { contactsOf } from '../../store/queries/deals/contacts.ts';
import { spokenForOf } from '../../store/queries/deals/deal-row.ts';
import { standingDesks } from '../../store/queries/deals/desks.ts';
import { evidenceOfRow } from '../../store/queries/deals/evidence.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import {
  type EvidenceWithWithdrawal,
  evidenceEverAbout,
  withdrawnOf,
} from '../../store/queries/deals/withdrawals.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { addedAt, isOfThisDeal } from '../deals/deal-input.ts';

/**
 * The stored evidence about the addresses of a deal, in its scope, that speaks for the deal or did until it was withdrawn. Recorder and note are given for pieces recorded since
 * the deal names the address, or with `seesAll` for all.
 */
export async function evidenceTrail(
  db: Kysely<Schema>,
  { deal, evaluation, ref }: CheckedDeal,
  seesAll: boolean,
): Promise<readonly AddressTrail[]> {
  const keys = [...new Set(evaluation.contacts.map(({ email }) => addressKey(email)))];
  const since = addedAt(await contactsOf(db, [ref]));
  const kept = new Map<string, EvidenceWithWithdrawal[]>();
  const desks = await standingDesks(db);
  const [asked] = (await dealsByRefs(db, [ref])).map((row) => spokenForOf(row, desks.addedTo(row)));
  for (const row of await evidenceEverAbout(db, deal.cloudScope, keys))
    if (asked && speaksFor(row, asked)) append(kept, row.email_key, row);
  return keys.map((key) => {
    const contacts = evaluation.contacts.filter(({ email }) => addressKey(email) === key);
    const [first] = contacts;
    const rows = (kept.get(key) ?? []).toSorted(
      (one, other) => other.validated_at.localeCompare(one.validated_at) || other.id - one.id,
    );
    return {
      email: first?.email ?? key,
      roles: contacts.map(({ role }) => role),
      pieces: rows.map((row) => {
        const told = seesAll || isOfThisDeal(row, since);
        const piece = evidenceOfRow(row);
        return {
          ...piece,
          note: told ? piece.note : null,
          recordedAt: row.recorded_at,
          recordedBy: told ? row.recorded_by : null,
          raw: row.raw,
          withdrawn: withdrawnOf(row, told),
          counts: row.withdrawal === null && first !== undefined && speaks(first.evidence, piece),
        };
      }),
    };
  });
}

function speaks(speaking: SpeakingEvidence, kept: Evidence): boolean {
  return Object.values(speaking).some(
    (piece) =>
      piece !== null &&
      piece.method === kept.method &&
      piece.result === kept.result &&
      piece.validatedAt === kept.validatedAt &&
      piece.validatedBy === kept.validatedBy &&
      piece.claimedBy === kept.claimedBy,
  );
}
