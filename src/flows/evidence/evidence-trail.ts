import { factsOfAnswer } from '../../directory/stored-facts.ts';
import { addressKey } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import { type Day, dayNumber } from '../../domain/day.ts';
import { speaksFor } from '../../domain/people/recorder.ts';
import type { AddressTrail } from '../../domain/trail.ts';
import { DEFAULT_THRESHOLDS } from '../../policy/thresholds.ts';
import { speakingEvidence } from '../../rules/evidence-facts.ts';
import { standingOf } from '../../rules/evidence-standing.ts';
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
import type { CheckedDeal, JudgingContext } from '../deals/check-deal.ts';
import { addedAt, isOfThisDeal } from '../deals/deal-input.ts';

/**
 * The stored evidence about the addresses of a deal, in its scope, that speaks for the deal or did until it was withdrawn. Recorder and note are given for pieces recorded since
 * the deal names the address, or with `seesAll` for all.
 */
export async function evidenceTrail(
  { db, thresholds }: Pick<JudgingContext, 'db' | 'thresholds'>,
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
  const asOf = dayNumber(evaluation.asOf as Day);
  const { freshDays } = thresholds ?? DEFAULT_THRESHOLDS;
  return keys.map((key) => {
    const contacts = evaluation.contacts.filter(({ email }) => addressKey(email) === key);
    const [first] = contacts;
    const pieces = (kept.get(key) ?? []).map((row) => ({ row, piece: evidenceOfRow(row) }));
    const standing = pieces.filter(({ row }) => row.withdrawal === null).map(({ piece }) => piece);
    const judged = {
      account: first?.account ?? 'unknown',
      evidence: speakingEvidence(standing, asOf, freshDays),
    } as const;
    const newestFirst = pieces.toSorted(
      ({ row: one }, { row: other }) =>
        other.validated_at.localeCompare(one.validated_at) || other.id - one.id,
    );
    return {
      email: first?.email ?? key,
      roles: contacts.map(({ role }) => role),
      pieces: newestFirst.map(({ row, piece }) => {
        const told = seesAll || isOfThisDeal(row, since);
        return {
          ...piece,
          note: told ? piece.note : null,
          recordedAt: row.recorded_at,
          recordedBy: told ? row.recorded_by : null,
          lookUp: factsOfAnswer(row.raw),
          withdrawn: withdrawnOf(row, told),
          standing: row.withdrawal === null ? standingOf(piece, judged, asOf, freshDays) : 'withdrawn',
        };
      }),
    };
  });
}
