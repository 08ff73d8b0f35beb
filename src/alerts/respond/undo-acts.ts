import { listText } from '../../domain/format.ts';
import type { Viewers } from '../../domain/people/audience.ts';
import { recordedAs } from '../../domain/people/person.ts';
import { isUndoable, UNDO_MINUTES } from '../../domain/undo.ts';
import { type AlertActRow, alertActsByIds, alertActsOf } from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import { actsInForce } from '../decide/overrides.ts';
import { type CarryingContext, carryOut } from './carry-out.ts';
import { pastAct, slotOf, undoOf } from './past-acts.ts';

/** What became of the undoing; `text` says it in a sentence. */
export interface UndoneActs {
  /** `undone`: at least one act was. */
  readonly kind: 'undone' | 'refused';
  readonly text: string;
}

/** An act that is to be undone, on its deal. */
interface Undoing {
  readonly row: AlertActRow;
  readonly dealId: string;
  readonly customer: string;
  /** The acts of the same person on the deal, the oldest first. */
  readonly acts: readonly AlertActRow[];
}

/**
 * Undoes acts on alerts within ten minutes, by acts that supersede them: nothing is deleted. Only who did them, or an admin,
 * may. An act stays that somebody has done something about since.
 * @param ids of the acts
 */
export async function undoActs(
  context: CarryingContext,
  viewers: Viewers,
  ids: readonly number[],
): Promise<UndoneActs> {
  const { db, now, audit } = context;
  const { asker, viewer, conversation } = viewers;
  const rows = await alertActsByIds(db, ids);
  const deals = new Map(
    (await dealsByRefs(db, [...new Set(rows.map(({ deal_ref }) => deal_ref))])).map((row) => [row.id, row]),
  );
  const known = await alertActsOf(db, [...deals.keys()]);
  const undoing = rows.flatMap((row): Undoing[] => {
    const deal = deals.get(row.deal_ref);
    const acts = known.filter(
      ({ deal_ref, person_key }) => deal_ref === row.deal_ref && person_key === row.person_key,
    );
    return deal ? [{ row, dealId: deal.deal_id, customer: deal.customer, acts }] : [];
  });
  const [first] = undoing;
  if (!first) return refused('That is not known any more: there is nothing to undo.');
  if (!viewer.isAdmin && undoing.some(({ row }) => row.by_id !== recordedAs(asker))) {
    const detail = { code: 'alert-act-refused' } as const;
    await audit.note([{ actor: asker, action: 'refuse', dealId: first.dealId, conversation, detail }]);
    return refused(`Only ${first.row.by_name}, who did it, or an admin can undo that.`);
  }
  if (!undoing.every(({ row }) => isUndoable(row.at, now())))
    return refused(
      `That was more than ${UNDO_MINUTES} minutes ago, so it stays. Change it on the alert itself.`,
    );
  const undone: Undoing[] = [];
  const kept: string[] = [];
  for (const one of undoing) {
    const why = await undoOne(context, viewers, one);
    if (why === null) undone.push(one);
    else kept.push(why);
  }
  return outcomeOf(undone, [...new Set(kept)]);
}

function outcomeOf(undone: readonly Undoing[], kept: readonly string[]): UndoneActs {
  if (undone.length === 0) return refused(kept.join(' '));
  const names = [...new Set(undone.map(({ customer }) => customer))];
  const text = [
    'Undone',
    names.length <= MOST_NAMED ? ` for ${listText(names)}.` : ` for ${names.length} deals.`,
  ];
  return { kind: 'undone', text: [text.join(''), ...kept].join(' ') };
}

const MOST_NAMED = 5;

function refused(text: string): UndoneActs {
  return { kind: 'refused', text };
}

/** Undoes one act. Resolves to why it stays, or null when it was undone. */
async function undoOne(
  context: CarryingContext,
  viewers: Viewers,
  { row, dealId, customer, acts }: Undoing,
): Promise<string | null> {
  const later = acts.find(({ id, act }) => id > row.id && slotOf(act) === slotOf(row.act));
  if (later) {
    const who = later.by_id === recordedAs(viewers.asker) ? 'You have' : `${later.by_name} has`;
    return `${who} changed that since for ${customer}, so it stays as it is.`;
  }
  const before = acts.filter(({ id }) => id < row.id).map(pastAct);
  const act = undoOf(actsInForce(before), row, context.now());
  if (act === null) return `There is nothing to go back to for ${customer}.`;
  const now = acts.map(pastAct);
  const on = { dealRef: row.deal_ref, dealId, person: row.person_key, acts: now, inForce: actsInForce(now) };
  const carried = await carryOut(context, viewers, on, act);
  if (carried.kind === 'refused') return carried.why;
  return null;
}
