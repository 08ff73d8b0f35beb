import { z } from 'zod';
import { MOST_TYPED } from '../../cards/alerts/settings-form.ts';
import { ALERTS_SAVE } from '../../cards/verbs.ts';
import { saveOwnSettings } from '../../src/alerts/preferences/save-settings.ts';
import type { FilledSettings } from '../../src/domain/alerts/settings-form.ts';
import { addressOf } from '../../src/domain/people/person.ts';
import { cardAction } from '../turn/card-action.ts';
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
}) satisfies z.ZodType<FilledSettings>;

/** Stores the settings of whoever presses; a form that is refused comes back with the text that was typed. */
export const alertsSave = cardAction(ALERTS_SAVE, form, async (filled, press) => {
  if (!press.isPersonal)
    return { kind: 'notice', notice: 'Say "alerts" to me in a chat of our own: there you can set them.' };
  const viewers = await press.viewers();
  if (addressOf(viewers.asker) === null) return { kind: 'replace', card: await ownAlertsCard(press) };
  const outcome = await saveOwnSettings(press.services, viewers, filled);
  if (outcome.kind === 'refused') {
    const notices = ['Nothing is saved yet.', ...outcome.problems.map(({ text }) => text)];
    return { kind: 'replace', card: await ownAlertsCard(press, { filled, notices }) };
  }
  // A card replaces whatever is set.
  if (outcome.kind === 'changed') throw new Error('a card names no version of settings');
  const notice = outcome.settings.isOn
    ? 'Saved. You are told of what happens from now on; "my deals" shows how things stand.'
    : 'Saved. You are told nothing any more until you turn alerts on again.';
  const card = await ownAlertsCard(press, { notices: [notice] });
  return { kind: 'redraw', card, forAll: card };
});
