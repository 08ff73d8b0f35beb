import { FIRST_LETTERS } from '../../src/domain/drafts/letter.ts';
import type { RecordableMethod } from '../../src/domain/ids.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import type { Action, ActionData } from '../kit/adaptive-card.ts';
import { behindDots, primary } from '../kit/button-rows.ts';
import { execute } from '../kit/elements.ts';
import { draftTitle } from '../kit/letter-labels.ts';
import { openPage } from '../kit/open-page.ts';
import { unfold } from '../kit/row.ts';
import { DRAFT_FORM, RECORD_FORM, SAY, SHOW_DEAL } from '../verbs.ts';
import type { DealView } from './deal-view.ts';
import { nextStepButton } from './next-step-button.ts';
import { RECORD_CHECKS } from './next-step-text.ts';
import { SOURCES_ID } from './sources.ts';

/** The folded list of all that is to be done. */
export const STEPS_ID = 'steps';
/** The folded list of the drafts of letters. */
export const LETTERS_ID = 'letters';

export interface ButtonsOf {
  readonly view: DealView;
  /** What brings a button back to the card. */
  readonly place: ActionData;
  readonly hasSteps: boolean;
  /** Whether there is room for the buttons that the card can do without. */
  readonly isRoomy: boolean;
}

/** The buttons of a deal's card: that of the next step, two more, and the others behind the dots. */
export function dealButtons({ view, place, hasSteps, isRoomy }: ButtonsOf): readonly Action[] {
  const first = nextStepButton(view.next, { dealId: view.deal.dealId, place, reader: view.reader });
  const more = [...shownButtons(view, place, hasSteps)];
  const rest = isRoomy
    ? [...otherButtons(view, place), ...lastButtons(view, place)]
    : lastButtons(view, place);
  const shown = without(first, more);
  return [...first.map(primary), ...shown, ...without([...first, ...shown], rest).map(behindDots)];
}

/** The button with which checks are recorded: of everybody, or of one address. */
export function recordButton(
  title: string,
  method: RecordableMethod,
  place: ActionData,
  email?: string,
): Action {
  return execute(title, RECORD_FORM, { ...place, method, ...(email === undefined ? {} : { email }) });
}

/** The button below what has put a contact on the deal: the form of a check of theirs in VL Central. */
export function validateButton(place: ActionData, email?: string): Action {
  return recordButton('Validate now', 'vl-central', place, email);
}

function shownButtons({ evaluation }: DealView, place: ActionData, hasSteps: boolean): readonly Action[] {
  return [
    ...(evaluation.contacts.length > 0 ? [recordButton(RECORD_CHECKS, 'vl-central', place)] : []),
    ...(hasSteps ? [unfold('All steps', STEPS_ID)] : []),
  ];
}

/** The buttons of letters and playbooks. */
function otherButtons({ deal }: DealView, place: ActionData): readonly Action[] {
  const say = (title: string, command: string) => execute(title, SAY, { text: `${command} ${deal.dealId}` });
  // Behind the dots, not in a split button: a host that does not know `menuActions` draws its first act alone, without a fallback.
  const letters = FIRST_LETTERS.map((template) =>
    execute(draftTitle(template), DRAFT_FORM, { ...place, template }),
  );
  return [
    ...letters,
    say('Plan', 'plan'),
    ...(deal.submission === 'manual-form' ? [say('Manual form', 'form')] : []),
    ...(deal.transaction === 'cocp' ? [say('Change of partner', 'cocp')] : []),
    say('Support case', 'case'),
  ];
}

/** The buttons for what is known, which every card has. */
function lastButtons(
  { deal, evaluation, drafts = [], link }: DealView,
  place: ActionData,
): readonly Action[] {
  const hasContacts = evaluation.contacts.length > 0;
  const canSignIn = cloudScopeOf(deal.cloudScope).portal !== null;
  const text = `evidence ${deal.dealId}`;
  return [
    ...(drafts.length > 0 ? [unfold('Letters', LETTERS_ID)] : []),
    ...(hasContacts && canSignIn ? [recordButton('Record a sign-in check', 'sign-in', place)] : []),
    ...(hasContacts ? [execute('Evidence', SAY, { text })] : []),
    unfold('Sources', SOURCES_ID),
    execute('Look up again', SHOW_DEAL, place),
    ...openPage(link),
  ];
}

/** The buttons that do something else than those before them, whatever either is called. */
function without(before: readonly Action[], actions: readonly Action[]): readonly Action[] {
  return actions.filter((action) => !before.some((one) => isSame(one, action)));
}

function isSame(one: Action, other: Action): boolean {
  if (one.type !== 'Action.Execute' || other.type !== 'Action.Execute') return false;
  const [data, others] = [Object.entries(one.data), other.data];
  return (
    one.verb === other.verb &&
    data.length === Object.keys(others).length &&
    data.every(([key, value]) => others[key] === value)
  );
}
