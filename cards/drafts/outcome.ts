import type { Deal } from '../../src/domain/deal.ts';
import type { DraftState } from '../../src/domain/drafts/deal-draft.ts';
import type { MissingField } from '../../src/domain/drafts/reason.ts';
import { openInOutlook } from '../deals/draft-states.ts';
import { dealLine } from '../deals/labels.ts';
import type { Action, ActionData, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { card, execute, executeAnyway, line, run, typed } from '../kit/elements.ts';
import { DRAFT_STATE, letterName, missingFieldText, recipientText, timeText } from '../kit/letter-labels.ts';
import { type CardPayload, wirePayload } from '../kit/payload.ts';
import { DRAFT_CREATE, DRAFT_FILE, DRAFT_FORM, DRAFT_FRESH, DRAFT_PREVIEW, SHOW_DEAL } from '../verbs.ts';
import { type RecipientChoice, toChoice } from './preview.ts';

/** The outcome of a request for a draft, as its card shows it. */
export type ShownOutcome =
  | {
      readonly kind: 'drafted';
      readonly how: 'created' | 'found' | 'updated' | 'unchanged';
      readonly to: readonly string[];
      readonly webLink: string | null;
    }
  | { readonly kind: 'edited'; readonly changedAt: string; readonly webLink: string | null }
  | {
      readonly kind: 'over';
      readonly state: DraftState;
      /** The instant at which the draft was sent: ISO 8601, UTC; null when it is unknown, and for a deleted draft. */
      readonly sentAt: string | null;
      readonly generation: number;
    }
  | { readonly kind: 'under-way' }
  | {
      readonly kind: 'failed';
      readonly whatToDo: string;
      /** An earlier draft in Outlook; null without one. */
      readonly before: { readonly webLink: string | null } | null;
      /** Whether Outlook may have made the draft although the call failed. */
      readonly mayHaveHappened: boolean;
    }
  /** The letter is a file in the outbox of this machine. */
  | {
      readonly kind: 'filed';
      readonly name: string;
      readonly to: readonly string[];
      readonly page: string | null;
    }
  /** The letter is a file elsewhere on this machine. */
  | { readonly kind: 'saved'; readonly file: string }
  | {
      readonly kind: 'missing';
      readonly fields: readonly MissingField[];
      /** Other possible recipients if only the recipient is missing; else empty. */
      readonly choices: readonly RecipientChoice[];
    }
  | { readonly kind: 'nothing-to-ask' };

export interface DraftOutcomeView {
  readonly deal: Deal;
  readonly template: string;
  readonly outcome: ShownOutcome;
  readonly dealVersion: string;
  /** The first contact on the page of the deal's card, counted from 0. */
  readonly from: number;
  readonly isDealCard: boolean;
  /** Payload of a button that tries again, without the deal, the template and the card to go back to. */
  readonly again: CardPayload;
}

interface Said {
  readonly tone: NonNullable<Container['style']>;
  readonly title: string;
  readonly text: readonly string[];
  readonly inputs?: readonly Element[];
  readonly actions: readonly Action[];
}

/** The card of the outcome of a request for a draft, with the next possible steps. */
export function draftOutcomeCard(view: DraftOutcomeView): AdaptiveCard {
  const { deal, template, dealVersion, from, isDealCard } = view;
  const { dealId } = deal;
  const {
    tone,
    title,
    text,
    inputs = [],
    actions,
  } = said(view.outcome, {
    template,
    again: wirePayload({ ...view.again, dealId, template, from, isDealCard }),
  });
  const about = `${typed(deal.customer)} · ${dealLine(deal)}`;
  const lines = text.map((one) => typed(one, 600));
  const top: Container = {
    type: 'Container',
    style: tone,
    bleed: true,
    items: [line([run(title, { size: 'large', weight: 'bolder' })]), line([run(about)], { spacing: 'none' })],
  };
  return card(
    [title, about, ...lines].join('\n'),
    [top, ...lines.map((one) => line([run(one)], { spacing: 'small' })), ...inputs],
    [
      ...actions,
      executeAnyway('Back to the deal', SHOW_DEAL, wirePayload({ dealId, from, dealVersion, isDealCard })),
    ],
  );
}

interface Words {
  readonly template: string;
  /** Payload of a button that tries again. */
  readonly again: ActionData;
}

const HOW = {
  created: {
    title: 'The draft is in your Outlook',
    text: 'Look it through in Outlook and send it from there.',
  },
  found: {
    title: 'The draft was in your Outlook already',
    text: 'An earlier try had made it. Look it through in Outlook and send it from there.',
  },
  updated: {
    title: 'Your draft was brought up to date',
    text: 'You had not edited it, so it says now what the preview showed. Send it from Outlook.',
  },
  unchanged: {
    title: 'Your draft is there already',
    text: 'It says what the preview showed. Send it from Outlook.',
  },
} as const;

function said(outcome: ShownOutcome, { again, template }: Words): Said {
  const letter = letterName(template);
  switch (outcome.kind) {
    case 'drafted': {
      const { title, text } = HOW[outcome.how];
      return {
        tone: 'good',
        title,
        text: [toLine(outcome.to), text, ...withoutLink(outcome.webLink), NEVER_SENT],
        actions: opening(outcome.webLink),
      };
    }
    case 'edited':
      return {
        tone: 'emphasis',
        title: 'You have edited your draft, so it was left alone',
        text: [
          `Seen edited ${timeText(outcome.changedAt)} UTC. Nothing of it was changed; delete it in Outlook if you want a fresh one.`,
          ...withoutLink(outcome.webLink),
        ],
        actions: opening(outcome.webLink),
      };
    case 'over':
      return {
        tone: 'emphasis',
        title: `Your ${letter} was ${DRAFT_STATE[outcome.state].word}`,
        text: [
          ...(outcome.sentAt === null ? [] : [`Sent ${timeText(outcome.sentAt)} UTC.`]),
          outcome.state === 'deleted'
            ? 'Nothing was made now. You can have a fresh draft.'
            : 'Nothing was made now. You can have a fresh draft beside it: answers to either are read.',
        ],
        actions: [execute('Make a fresh draft', DRAFT_FRESH, { ...again, generation: outcome.generation })],
      };
    case 'under-way':
      return {
        tone: 'emphasis',
        title: 'The draft is being made',
        text: ['It is already being made. Try again in up to two minutes.'],
        actions: [execute('Look again', DRAFT_CREATE, again)],
      };
    case 'failed':
      return {
        tone: 'warning',
        ...failedWords(outcome),
        actions: [
          execute('Try again', DRAFT_CREATE, again),
          ...(outcome.before ? opening(outcome.before.webLink) : []),
          execute('Save as file instead', DRAFT_FILE, again),
        ],
      };
    case 'filed':
      return {
        tone: 'good',
        title: 'The draft is in the outbox of this machine',
        text: [toLine(outcome.to), `${outcome.name} opens in Outlook as a draft.`, NEVER_SENT],
        actions: outboxPage(outcome.page),
      };
    case 'saved':
      return {
        tone: 'good',
        title: 'The letter is a file on this machine',
        text: [outcome.file, 'It opens in Outlook as a draft.'],
        actions: [],
      };
    case 'missing':
      return {
        tone: 'warning',
        title: `The ${letter} can not be written yet`,
        ...missingWords(outcome, again),
      };
    case 'nothing-to-ask':
      return {
        tone: 'good',
        title: `There is nothing to ask for in the ${letter}`,
        text: ['Nothing this reader can do is open on the deal, so no letter was written.'],
        actions: [],
      };
  }
}

function failedWords({
  whatToDo,
  before,
  mayHaveHappened,
}: Extract<ShownOutcome, { kind: 'failed' }>): Pick<Said, 'title' | 'text'> {
  const file = 'You can have the letter as a file that Outlook opens as a draft.';
  if (before && mayHaveHappened)
    return {
      title: 'It is not known whether your draft was brought up to date',
      text: [whatToDo, 'Look it through in Outlook before you send it.', ...withoutLink(before.webLink)],
    };
  if (before)
    return {
      title: 'Your draft could not be brought up to date',
      text: [whatToDo, 'It is in your Outlook as it was.', ...withoutLink(before.webLink)],
    };
  if (mayHaveHappened)
    return {
      title: 'It is not known whether the draft was made',
      text: [whatToDo, `The deal is as it was. ${file} It may be a second one.`],
    };
  return { title: 'No draft was made', text: [whatToDo, `The deal is as it was. ${file}`] };
}

/** The text and buttons for missing fields; if only the recipient is missing, another one can be chosen. */
function missingWords(
  { fields, choices }: Extract<ShownOutcome, { kind: 'missing' }>,
  again: ActionData,
): Pick<Said, 'text' | 'inputs' | 'actions'> {
  if (choices.length === 0)
    return { text: fields.map(missingFieldText), actions: [execute('Look again', DRAFT_FORM, again)] };
  return {
    text: [...fields.map(recipientText), 'Choose whom it goes to instead.'],
    inputs: [toChoice(choices, '')],
    actions: [execute('Update preview', DRAFT_PREVIEW, again)],
  };
}

const NEVER_SENT = 'Nothing was sent.';

function toLine(to: readonly string[]): string {
  return `To ${to.map((address) => typed(address, 120)).join(', ')}`;
}

/** The lines on finding the draft without a link to it; empty with a link. */
function withoutLink(webLink: string | null): readonly string[] {
  return openInOutlook(webLink) ? [] : ['It is in the folder Drafts of your mailbox.'];
}

function opening(webLink: string | null): readonly Action[] {
  const action = openInOutlook(webLink);
  return action ? [action] : [];
}

/** The button to the outbox, which is served on this machine only, without TLS. */
function outboxPage(page: string | null): readonly Action[] {
  const isHere = page !== null && /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?\//.test(page);
  return isHere ? [{ type: 'Action.OpenUrl', title: 'Open the outbox', url: page }] : [];
}
