import { z } from 'zod';
import { MOST_TYPED } from '../../cards/alerts/settings/settings-fields.ts';
import { ALERTS_SAVE, ALERTS_UNDO } from '../../cards/verbs.ts';
import { pickedBackup } from '../../src/alerts/preferences/picked-backup.ts';
import { saveOwnSettings } from '../../src/alerts/preferences/save-settings.ts';
import { settingsChange, undoSettings } from '../../src/alerts/preferences/undo-settings.ts';
import type { FilledSettings } from '../../src/domain/alerts/settings-form.ts';
import { addressOf } from '../../src/domain/people/person.ts';
import { cardAction } from '../turn/card-action.ts';
import type { ActionReply } from '../turn/turn.ts';
import { ownAlertsCard } from './my-alerts.ts';

/** A field of the form; one that was cleared comes as null, as an empty text, or not at all. */
const filledText = z
  .string()
  .catch('')
  .transform((text) => text.slice(0, MOST_TYPED));

const form = z.object({
  on: filledText,
  digest: filledText,
  zone: filledText,
  otherZone: filledText,
  quiet: filledText,
  from: filledText,
  to: filledText,
  risk: filledText,
  programs: filledText,
  backup: filledText,
  pick: filledText,
}) satisfies z.ZodType<FilledSettings & { pick: string }>;

const ELSEWHERE = 'Say "alerts" to me in a chat of our own: there you can set them.';

/** Stores the settings of whoever presses; a form that is refused comes back with the text that was typed. */
export const alertsSave = cardAction(ALERTS_SAVE, form, async ({ pick, ...filled }, press) => {
  if (!press.isPersonal) return { kind: 'notice', notice: ELSEWHERE };
  const viewers = await press.viewers();
  if (addressOf(viewers.asker) === null) return { kind: 'replace', card: await ownAlertsCard(press) };
  const refused = async (
    problems: readonly string[],
    pickProblem: string | null = null,
  ): Promise<ActionReply> => {
    const notices = ['Nothing is saved yet.', ...problems];
    const card = await ownAlertsCard(press, { filled, pick, pickProblem, notices });
    return { kind: 'replace', card };
  };
  const backup = await pickedBackup(press.services, viewers.asker, { pick, typed: filled.backup });
  if (backup.kind === 'refused') return refused([], backup.why);
  const meant = { ...filled, backup: backup.kind === 'address' ? backup.address : '' };
  const outcome = await saveOwnSettings(press.services, viewers, meant);
  if (outcome.kind === 'refused') return refused(outcome.problems.map(({ text }) => text));
  // A card replaces whatever is set.
  if (outcome.kind === 'changed') throw new Error('a card names no version of settings');
  const notice = outcome.settings.isOn
    ? 'Saved. You are told of what happens from now on; "my deals" shows how things stand.'
    : 'Saved. You are told nothing any more until you turn alerts on again.';
  const data = { ...settingsChange(outcome.before, outcome.settings) };
  const done = { text: notice, undo: { verb: ALERTS_UNDO, data } };
  const card = await ownAlertsCard(press, { done });
  return { kind: 'redraw', card, forAll: card };
});

/** Undoes a change of the settings of whoever presses. */
export const alertsUndo = cardAction(
  ALERTS_UNDO,
  z.object({ before: z.string().max(4000), version: z.string().max(100) }),
  async (change, press) => {
    if (!press.isPersonal) return { kind: 'notice', notice: ELSEWHERE };
    const outcome = await undoSettings(press.services, await press.viewers(), change);
    if (outcome.kind === 'refused')
      return { kind: 'replace', card: await ownAlertsCard(press, { notices: [outcome.why] }) };
    const text = 'Undone: your alerts are set as they were before.';
    const card = await ownAlertsCard(press, { done: { text } });
    return { kind: 'redraw', card, forAll: card };
  },
);
