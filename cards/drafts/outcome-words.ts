import type { DraftResult } from '../../src/domain/drafts/draft-result.ts';
import type { MissingField } from '../../src/domain/drafts/reason.ts';
import { momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { openInOutlook } from '../deals/draft-states.ts';
import type { Container } from '../kit/adaptive-card.ts';
import { typed } from '../kit/elements.ts';
import {
  DRAFT_STATE,
  type DraftMoment,
  letterName,
  missingFieldText,
  recipientText,
} from '../kit/letter-labels.ts';
import { draftReasonText } from './draft-reason-text.ts';
import type { RecipientChoice } from './letter-form.ts';

/** The outcome of a request for a draft, as its card shows it. */
export type ShownOutcome =
  | DraftResult
  /** The letter is a file elsewhere on this machine. */
  | { readonly kind: 'saved'; readonly file: string }
  | {
      readonly kind: 'missing';
      readonly fields: readonly MissingField[];
      /** Other possible recipients if only the recipient is missing; else empty. */
      readonly choices: readonly RecipientChoice[];
    }
  | { readonly kind: 'nothing-to-ask' };

/** What is said of an outcome. The lines may hold text of others: a card escapes and cuts them (`typed`). */
export interface OutcomeWords {
  readonly tone: NonNullable<Container['style']>;
  readonly title: string;
  readonly text: readonly string[];
}

const SEND = 'Read it in Outlook and send it from there; nothing was sent.';

const APART = 'The first letter is not in your mailbox, so this one is no reply to it.';

const HOW = {
  created: { title: 'The draft is in your Outlook', text: SEND },
  found: { title: 'The draft was in your Outlook already', text: SEND },
  updated: { title: 'Your draft was brought up to date', text: SEND },
  unchanged: { title: 'Your draft is there already', text: SEND },
} as const;

/** When what an outcome tells of was noted; empty for what has just come about. */
export function outcomeMoments(outcome: ShownOutcome): DraftMoment[] {
  if (outcome.kind === 'edited') return [{ what: 'seen edited', at: outcome.changedAt }];
  if (outcome.kind === 'over' && outcome.sentAt !== null) return [{ what: 'sent', at: outcome.sentAt }];
  return [];
}

/**
 * The words of an outcome, for the card and for the page.
 * @param reader by whose clock the times stand in the words; null leaves them to `outcomeMoments`
 */
export function outcomeWords(
  outcome: ShownOutcome,
  template: string,
  reader: Reader | null = null,
): OutcomeWords {
  const letter = letterName(template);
  switch (outcome.kind) {
    case 'drafted': {
      const { title, text } = HOW[outcome.how];
      return {
        tone: 'good',
        title,
        text: [
          toLine(outcome.to),
          text,
          ...(outcome.isApart ? [APART] : []),
          ...withoutLink(outcome.webLink),
        ],
      };
    }
    case 'edited':
      return {
        tone: 'emphasis',
        title: 'You have edited your draft, so it was left alone',
        text: [
          `${reader ? `Seen edited ${momentText(outcome.changedAt, reader)}. ` : ''}Delete it in Outlook if you want a fresh one.`,
          ...withoutLink(outcome.webLink),
        ],
      };
    case 'over':
      return {
        tone: 'emphasis',
        title: `Your ${letter} was ${DRAFT_STATE[outcome.state].word}`,
        text: [
          ...(outcome.sentAt === null || !reader ? [] : [`Sent ${momentText(outcome.sentAt, reader)}.`]),
          outcome.state === 'deleted'
            ? 'Nothing was made now. You can have a fresh draft.'
            : 'Nothing was made now. You can have a fresh draft beside it: answers to either are read.',
        ],
      };
    case 'under-way':
      return {
        tone: 'emphasis',
        title: 'The draft is being made',
        text: ['It is already being made. Try again in up to two minutes.'],
      };
    case 'failed':
      return { tone: 'warning', ...failedWords(outcome) };
    case 'filed':
      return {
        tone: 'good',
        title: 'The draft is in the outbox of this machine',
        text: [toLine(outcome.to), `${outcome.name} opens in Outlook as a draft; nothing was sent.`],
      };
    case 'saved':
      return {
        tone: 'good',
        title: 'The letter is a file on this machine',
        text: [outcome.file, 'It opens in Outlook as a draft.'],
      };
    case 'missing': {
      const { fields, choices } = outcome;
      return {
        tone: 'warning',
        title: `The ${letter} can not be written yet`,
        text:
          choices.length === 0
            ? fields.map(missingFieldText)
            : [...fields.map(recipientText), 'Choose whom it goes to instead.'],
      };
    }
    case 'nothing-to-ask':
      return {
        tone: 'good',
        title: `There is nothing to ask for in the ${letter}`,
        text: ['Nothing this reader can do is open on the deal, so no letter was written.'],
      };
  }
}

function failedWords({
  reason,
  before,
  mayHaveHappened,
}: Extract<ShownOutcome, { kind: 'failed' }>): Pick<OutcomeWords, 'title' | 'text'> {
  const whatToDo = draftReasonText(reason);
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
      text: [whatToDo, 'The letter as a file may be a second one.'],
    };
  return { title: 'No draft was made', text: [whatToDo] };
}

function toLine(to: readonly string[]): string {
  return `To ${to.map((address) => typed(address, 120)).join(', ')}`;
}

/** The lines on finding the draft without a link to it; empty with a link. */
function withoutLink(webLink: string | null): readonly string[] {
  return openInOutlook(webLink) ? [] : ['It is in the folder Drafts of your mailbox.'];
}
