import type { Deal } from '../../src/domain/deal.ts';
import type { DraftReasonCode } from '../../src/domain/drafts/reason.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { openInOutlook } from '../deals/draft-states.ts';
import { dealLine } from '../deals/labels.ts';
import type { Action, ActionData, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonRows, primary } from '../kit/button-rows.ts';
import { card, execute, executeAnyway, line, run, typed } from '../kit/elements.ts';
import { mayLeadTo } from '../kit/open-link.ts';
import { type CardPayload, wirePayload } from '../kit/payload.ts';
import type { UndoButton } from '../kit/undo-row.ts';
import { DRAFT_CREATE, DRAFT_FILE, DRAFT_FORM, DRAFT_FRESH, DRAFT_PREVIEW, SHOW_DEAL } from '../verbs.ts';
import { toChoice } from './letter-form.ts';
import { outcomeWords, type ShownOutcome } from './outcome-words.ts';

export interface DraftOutcomeView {
  readonly deal: Deal;
  readonly template: string;
  readonly outcome: ShownOutcome;
  readonly dealVersion: string;
  /** The first contact on the page of the deal's card, counted from 0. */
  readonly from: number;
  readonly isDealCard: boolean;
  /** By whose clock its times are; left out where it has none. */
  readonly reader?: Reader;
  /** What a press of Undo sends, which takes the draft away again; left out where none was made. */
  readonly undo?: UndoButton;
  /** Payload of a button that tries again, without the deal, the template and the card to go back to. */
  readonly again: CardPayload;
}

/** The card of the outcome of a request for a draft: what came of it, and what can be done next. */
export function draftOutcomeCard(view: DraftOutcomeView): AdaptiveCard {
  const { deal, template, dealVersion, from, isDealCard, undo, reader = null } = view;
  const { dealId } = deal;
  const { tone, title, text } = outcomeWords(view.outcome, template, reader);
  const again = wirePayload({ ...view.again, dealId, template, from, isDealCard });
  const { inputs = [], actions } = nextSteps(view.outcome, again);
  const about = `${typed(deal.customer)} · ${dealLine(deal)}`;
  const [goesTo, ...more] = text.map((one) => typed(one, 600));
  // To whom it goes stands beside whom it is about, where there is anything to say of that.
  const isMade = view.outcome.kind === 'drafted' || view.outcome.kind === 'filed';
  const below = isMade && goesTo ? `${goesTo} · ${typed(deal.customer)}` : about;
  const lines = isMade ? more : goesTo === undefined ? [] : [goesTo, ...more];
  const top: Container = {
    type: 'Container',
    style: tone,
    bleed: true,
    items: [line([run(title, { size: 'large', weight: 'bolder' })]), line([run(below)], { spacing: 'none' })],
  };
  const [first, ...others] = actions;
  const buttons = buttonRows([
    ...(first ? [primary(first)] : []),
    ...others,
    ...(undo ? [execute('Undo', undo.verb, undo.data)] : []),
    executeAnyway('Back', SHOW_DEAL, wirePayload({ dealId, from, dealVersion, isDealCard })),
  ]);
  return card(
    [title, below, ...lines].join('\n'),
    [top, ...lines.map((one) => line([run(one)], { spacing: 'small' })), ...inputs, ...buttons.slice(0, -1)],
    buttons.at(-1)?.actions,
  );
}

/** Reasons that another try does nothing about. */
const LASTING: ReadonlySet<DraftReasonCode> = new Set(['mailbox-full']);

/** The inputs and buttons of an outcome: what can be done next. */
function nextSteps(
  outcome: ShownOutcome,
  again: ActionData,
): { readonly inputs?: readonly Element[]; readonly actions: readonly Action[] } {
  switch (outcome.kind) {
    case 'drafted':
    case 'edited':
      return { actions: opening(outcome.webLink) };
    case 'over':
      return {
        actions: [execute('Make a fresh draft', DRAFT_FRESH, { ...again, generation: outcome.generation })],
      };
    case 'under-way':
      return { actions: [execute('Look again', DRAFT_CREATE, again)] };
    case 'failed': {
      const opened = outcome.before ? opening(outcome.before.webLink) : [];
      const file = execute('Save as file', DRAFT_FILE, again);
      if (LASTING.has(outcome.reason.code)) return { actions: [file, ...opened] };
      return { actions: [execute('Try again', DRAFT_CREATE, again), ...opened, file] };
    }
    case 'filed':
      return { actions: outboxPage(outcome.page) };
    case 'missing':
      if (outcome.choices.length === 0) return { actions: [execute('Look again', DRAFT_FORM, again)] };
      return {
        inputs: [toChoice(outcome.choices, '')],
        actions: [execute('Update preview', DRAFT_PREVIEW, again)],
      };
    case 'saved':
    case 'nothing-to-ask':
      return { actions: [] };
  }
}

function opening(webLink: string | null): readonly Action[] {
  const action = openInOutlook(webLink);
  return action ? [action] : [];
}

/** The button to the outbox, which is served on this machine only, without TLS. */
function outboxPage(page: string | null): readonly Action[] {
  return mayLeadTo(page) ? [{ type: 'Action.OpenUrl', title: 'Open the outbox', url: page }] : [];
}
