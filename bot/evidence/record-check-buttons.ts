import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { overNegativeLines } from '../../cards/evidence/over-negative.ts';
import {
  recordForm as formCard,
  MOST_CHECK_NOTE,
  type RecordFormView,
} from '../../cards/evidence/record-check-form.ts';
import { wirePayload } from '../../cards/kit/payload.ts';
import { CHECK_UNDO, RECORD_FORM, RECORD_SAVE } from '../../cards/verbs.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { STATED_METHODS } from '../../src/domain/ids.ts';
import { changesSince } from '../../src/flows/deals/changes-since.ts';
import { type DeskDeal, sightOfDeal } from '../../src/flows/deals/sight-of-deal.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { type RecordOutcome, recordCheck } from '../../src/flows/evidence/record-check.ts';
import { type UndoCheckOutcome, undoCheck } from '../../src/flows/evidence/undo-check.ts';
import { type DealDrawing, dealAnswer, noSuchDealCard } from '../deals/deal-response.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, dealVersion, isDealCard, pageStart, payloadOf } from '../turn/payload.ts';
import type { Press } from '../turn/turn.ts';

const method = z.enum(STATED_METHODS);
const email = z.string().max(320).catch('');
const formShape = { dealId, method, from: pageStart, dealVersion, isDealCard, email };

/** Opens the form; from an outdated card, redraws the deal instead, with notices of the changes. */
export const recordForm = cardAction(RECORD_FORM, payloadOf(formShape), async (opened, press) => {
  const { inPlace } = press;
  const visible = await sightOfDeal(inPlace.services, await inPlace.viewers(), opened.dealId);
  if (visible.kind === 'asker-only')
    return { kind: 'replace', card: askerOnlyCard(`check ${opened.dealId}`) };
  const today = dayOfInstant(inPlace.services.now());
  const { method, from, isDealCard } = opened;
  const blank = {
    ...{ method, from, isDealCard, today, email: opened.email || null },
    ...{ form: randomUUID(), confirm: null, filled: null, notices: [] },
  };
  if (visible.kind === 'desk') return { kind: 'replace', card: formCard({ ...deskForm(visible), ...blank }) };
  if (visible.kind !== 'deal') return { kind: 'replace', card: noSuchDealCard(opened.dealId) };
  const changes = await changesSince(inPlace.services.db, opened.dealVersion, visible.checked);
  if (changes.length > 0) {
    const answer = await dealAnswer(inPlace, opened.dealId, opened);
    return { kind: 'replace', card: answer ?? noSuchDealCard(opened.dealId) };
  }
  return { kind: 'replace', card: formCard({ ...visible.checked, ...blank }) };
});

/** Of a deal, what the form shows to its partner's desk. */
function deskForm({ sight }: DeskDeal) {
  return { deal: sight.deal, evaluation: sight, dealVersion: '' };
}

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '');
const filledForm = payloadOf({
  ...formShape,
  form: z.string().min(8).max(60),
  confirm: z.string().max(60).nullish(),
  emails: z.string().max(20_000).catch(''),
  result: z.string().max(60).catch(''),
  day: z.string().max(40).catch(''),
  portal: optionalText.pipe(z.string().max(200)),
  note: optionalText.transform((text) => text.slice(0, MOST_CHECK_NOTE)),
});
type FilledForm = z.infer<typeof filledForm>;

/** Records a filled-in check and redraws the deal for everybody who sees its card. */
export const recordSave = cardAction(RECORD_SAVE, filledForm, async (filled, press) => {
  const emails = filled.emails
    .split(',')
    .map((email) => email.trim())
    .filter(Boolean);
  const { services } = press;
  const outcome = await recordCheck(services, await press.viewers(), {
    ...filled,
    emails,
    portal: filled.portal || null,
    note: filled.note || null,
    confirm: filled.confirm ?? null,
  });
  if (outcome.kind === 'no-such-deal') return { kind: 'replace', card: noSuchDealCard(filled.dealId) };
  if (outcome.kind === 'refused') return formAgain(filled, emails, refusal(outcome), press);
  if (outcome.kind === 'to-confirm') {
    const { negatives, confirm } = outcome;
    const reader = readerOf(await press.viewers(), services.now());
    const notices = overNegativeLines(negatives, filled, reader);
    return formAgain(filled, emails, { notices, confirm }, press);
  }
  const { dealId, from, isDealCard } = filled;
  const { check, notice } = outcome;
  const data = wirePayload({ dealId, check, from, isDealCard });
  return drawnAnew(filled, { notices: [notice], undo: { verb: CHECK_UNDO, data } }, press);
});

const undone = payloadOf({ dealId, check: z.string().min(1).max(60), from: pageStart, isDealCard });

/** Undoes a recorded check and redraws the deal for everybody who sees its card. */
export const checkUndo = cardAction(CHECK_UNDO, undone, async (pressed, press) => {
  const { dealId, from } = pressed;
  const outcome = await undoCheck(press.services, await press.viewers(), {
    ...pressed,
  });
  if (outcome.kind === 'undone') return drawnAnew(pressed, { notices: [outcome.notice] }, press);
  if (outcome.kind === 'no-such-deal') return { kind: 'replace', card: noSuchDealCard(dealId) };
  const notices = [noticeOf(outcome)];
  const card = await dealAnswer(press.inPlace, outcome.dealId, { from, notices });
  return { kind: 'replace', card: card ?? noSuchDealCard(dealId) };
});

function noticeOf(outcome: Exclude<UndoCheckOutcome, { readonly kind: 'undone' | 'no-such-deal' }>): string {
  if (outcome.kind === 'already-undone') return outcome.notice;
  return outcome.kind === 'not-yours' || outcome.kind === 'over'
    ? outcome.why
    : 'There is no such check on the deal.';
}

/** What is told of a refused form: at each field that it is about. */
function refusal({ field, why, others = [] }: Extract<RecordOutcome, { readonly kind: 'refused' }>): Told {
  const text = `Not recorded yet. ${why}`;
  return field === null
    ? { notices: [text], confirm: null }
    : { notices: [], errors: [{ field, why: text }, ...others], confirm: null };
}

type Told = Pick<RecordFormView, 'notices' | 'errors' | 'confirm'>;

/** The form again, with its inputs, and notices of what to change or to confirm. */
async function formAgain(filled: FilledForm, emails: readonly string[], told: Told, { inPlace }: Press) {
  const visible = await sightOfDeal(inPlace.services, await inPlace.viewers(), filled.dealId);
  if (visible.kind !== 'deal' && visible.kind !== 'desk')
    return { kind: 'replace', card: noSuchDealCard(filled.dealId) } as const;
  const today = dayOfInstant(inPlace.services.now());
  const { method, from, isDealCard, form, result, day, portal, note } = filled;
  const shown = visible.kind === 'desk' ? deskForm(visible) : visible.checked;
  const view = { ...shown, method, from, isDealCard, form, today, email: filled.email || null };
  const again = { emails, result, day, portal, note };
  return {
    kind: 'replace',
    card: formCard({ ...view, ...told, filled: again }),
  } as const;
}

/** The redrawn deal; for everybody only if the message is this deal's card, and not a list it was drawn over. */
async function drawnAnew(
  { dealId, from, isDealCard }: Pick<FilledForm, 'dealId' | 'from' | 'isDealCard'>,
  told: Pick<DealDrawing, 'notices' | 'undo'>,
  press: Press,
) {
  const drawn = { from, isDealCard, ...told };
  const card = (await dealAnswer(press.inPlace, dealId, drawn)) ?? noSuchDealCard(dealId);
  const forAll = isDealCard ? await dealAnswer(press, dealId, drawn) : null;
  return { kind: 'redraw', card, forAll } as const;
}
