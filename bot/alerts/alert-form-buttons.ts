import { z } from 'zod';
import { handOverConfirm, handOverForm } from '../../cards/alerts/single/hand-over-forms.ts';
import { MOST_SNOOZE_REASON, snoozeForm } from '../../cards/alerts/single/snooze-form.ts';
import { ALERT_HAND_OVER, ALERT_HAND_OVER_SAVE, ALERT_SNOOZE, ALERT_SNOOZE_SAVE } from '../../cards/verbs.ts';
import { CONCERNS } from '../../src/alerts/respond/hand-over-concerns.ts';
import { capSnooze, lastSnoozeDay, snoozeDays, snoozeEnd } from '../../src/alerts/respond/snooze.ts';
import { type SnoozeTarget, snoozeTarget } from '../../src/alerts/respond/snooze-target.ts';
import { pickedPerson } from '../../src/flows/people/picked-person.ts';
import type { Services } from '../../src/services.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealRef, delivery } from '../turn/payload.ts';
import type { ActionReply } from '../turn/turn.ts';
import { actOn, alertToActOn, drawn, type PressedAlert } from './pressed-alert.ts';

const form = z.object({ delivery, deal: dealRef });

/** A text typed into a form, as one line. It may be longer than is accepted, so that it can be refused and shown again. */
const typedLine = z
  .string()
  .max(4000)
  .nullish()
  .transform((text) => (text ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim());

interface SnoozeForm extends SnoozeTarget {
  readonly filled: { readonly day: string; readonly reason: string } | null;
  readonly notices: readonly string[];
}

function snoozeReply(
  { now }: Services,
  { message, alert }: PressedAlert,
  { target, zone, ...form }: SnoozeForm,
): ActionReply {
  const last = lastSnoozeDay(target);
  const offered = snoozeDays(now(), zone, last);
  return { kind: 'replace', card: snoozeForm({ message, alert, offered, last, ...form }) };
}

export const alertSnooze = cardAction(ALERT_SNOOZE, form, async (named, press) => {
  const pressed = await alertToActOn(press, named);
  if (pressed.kind === 'refused') return pressed.reply;
  const { services } = press;
  const on = await snoozeTarget(services, pressed.alert.dealRef, pressed.person);
  const end = capSnooze(Number.MAX_SAFE_INTEGER, on.target, services.now(), on.zone);
  if (end.kind === 'refused') return drawn(press, pressed.message, { deal: named.deal }, [end.why]);
  return snoozeReply(services, pressed, { ...on, filled: null, notices: [] });
});

const filledSnooze = form.extend({
  days: z.coerce.number().int().min(0).max(366),
  day: typedLine,
  reason: typedLine,
});

/** Snoozes the deal; where that is refused, the form comes back with the text that was typed. */
export const alertSnoozeSave = cardAction(ALERT_SNOOZE_SAVE, filledSnooze, async (filled, press) => {
  const pressed = await alertToActOn(press, filled);
  if (pressed.kind === 'refused') return pressed.reply;
  const { services } = press;
  const { day, reason } = filled;
  const on = await snoozeTarget(services, pressed.alert.dealRef, pressed.person);
  const again = (why: string) =>
    snoozeReply(services, pressed, { ...on, filled: { day, reason }, notices: [`Not snoozed yet. ${why}`] });
  const end = snoozeEnd(filled, services.now(), on.zone);
  if (end.kind === 'refused') return again(end.why);
  if (reason.length > MOST_SNOOZE_REASON)
    return again(`The reason has ${reason.length} characters; it may have ${MOST_SNOOZE_REASON}.`);
  return actOn(press, pressed, { act: 'snooze', until: end.until, reason }, { refused: again });
});

export const alertHandOver = cardAction(ALERT_HAND_OVER, form, async (named, press) => {
  const pressed = await alertToActOn(press, named);
  if (pressed.kind === 'refused') return pressed.reply;
  const { message, alert } = pressed;
  return { kind: 'replace', card: handOverForm({ message, alert, filled: null, notices: [] }) };
});

/** What the person who hands over has confirmed, with commas between. */
const confirmed = z
  .string()
  .max(100)
  .catch('')
  .transform((text) => CONCERNS.filter((concern) => text.split(',').includes(concern)));

export const alertHandOverSave = cardAction(
  ALERT_HAND_OVER_SAVE,
  form.extend({ pick: typedLine, to: typedLine, confirmed }),
  async ({ pick, to, confirmed: told, ...named }, press) => {
    const pressed = await alertToActOn(press, named);
    if (pressed.kind === 'refused') return pressed.reply;
    const { message, alert } = pressed;
    const refused = (why: string, problem?: string): ActionReply => {
      const notices = [`Not handed over yet. ${why}`.trim()];
      const form = { message, alert, filled: { pick, to }, notices };
      return { kind: 'replace', card: handOverForm(problem === undefined ? form : { ...form, problem }) };
    };
    const whom = await pickedPerson(press.services, { pick, typed: to });
    if (whom.kind === 'nobody') return refused('Pick the colleague who takes over, or give their address.');
    if (whom.kind === 'refused') return refused('', whom.why);
    const act = { act: 'hand-over', to: whom.address, confirmed: told } as const;
    return actOn(press, pressed, act, {
      refused,
      asks: (concerns, asked) => ({
        kind: 'replace',
        card: handOverConfirm({ message, alert, to: asked, concerns: [...told, ...concerns] }),
      }),
    });
  },
);
