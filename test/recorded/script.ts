import type { DirectoryFinding } from '../../src/directory/finding.ts';
import type { Services } from '../../src/services.ts';
import type { Row } from '../support/bot/bot-deals.ts';
import type { Person } from './book.ts';

interface Common {
  /** Who does it; left out, the first of the cast. */
  readonly by?: Person;
  /** Where it can be done; left out, everywhere. In a chat of one's own there are no others, and no button for them. */
  readonly only?: 'personal' | 'shared';
  /** So many messages the bot changes by itself afterwards. */
  readonly later?: number;
}

export type Step = Common &
  (
    | { readonly kind: 'install' }
    /** With `times` it is typed so often, and the answers are left out. */
    | { readonly kind: 'type'; readonly text: string; readonly times?: number }
    | PressStep
    /** A button that no card has any more. */
    | { readonly kind: 'press-gone'; readonly verb: string; readonly data: object }
    /** The client asks for the newest card anew by itself, as it comes into view. */
    | { readonly kind: 'refresh' }
    | { readonly kind: 'drop'; readonly name: string; readonly body: string }
    /** Answers the offer of a file. */
    | { readonly kind: 'consent'; readonly action: 'accept' | 'decline' }
    /** A look-up of a domain that is under way comes to an end. */
    | { readonly kind: 'look-up'; readonly domain: string; readonly result: DirectoryFinding['result'] }
    | { readonly kind: 'wait'; readonly hours: number }
    /** The messages of alerts that went to somebody before the script began stand in their chat. */
    | { readonly kind: 'alerted' }
    /** Somebody does something with the newest of their drafts in Outlook, or Outlook refuses the next one. */
    | { readonly kind: 'outlook'; readonly does: OutlookDoes }
  );

export type OutlookDoes = 'edits' | 'sends' | 'deletes' | 'refuses';

export interface PressStep {
  readonly kind: 'press';
  readonly title: string;
  /** Inputs by their id; those left out are sent as the card proposes them. */
  readonly fill?: Readonly<Record<string, string>>;
  /** A line of the card that is meant; left out, it is the newest card. */
  readonly on?: string;
  /** So many cards with that line are newer than the one that is meant. */
  readonly newer?: number;
}

/** A conversation: who is there, what the book has, and what they do. */
export interface Script {
  readonly name: string;
  readonly cast: readonly [Person, ...Person[]];
  readonly steps: readonly Step[];
  /** Left out, it is the small book of one deal of each kind. */
  readonly book?: readonly Row[];
  /** What has happened before it begins, beside the book. */
  readonly fill?: (services: Services) => Promise<unknown>;
  /** Domains are looked up; the script says when an answer comes. */
  readonly looksUp?: true;
  /** As on one machine, where the chat has no place for files. */
  readonly local?: true;
  /** Drafts go into Outlook; left out, they are files. */
  readonly outlook?: true;
  /** Left out, it is played everywhere. */
  readonly only?: Common['only'];
  /** What one person alone may see goes to them alone. */
  readonly onlyYou?: true;
}

type More = Omit<Common, 'kind'>;

/** The steps as a script writes them. */
export const installs = (): Step => ({ kind: 'install' });
export const types = (text: string, more: More & { readonly times?: number } = {}): Step => ({
  kind: 'type',
  text,
  ...more,
});
export const presses = (title: string, more: More & Omit<PressStep, 'kind' | 'title'> = {}): Step => ({
  kind: 'press',
  title,
  ...more,
});
export const pressesGone = (verb: string, data: object = {}): Step => ({ kind: 'press-gone', verb, data });
export const refreshes = (more: More = {}): Step => ({ kind: 'refresh', ...more });
export const drops = (name: string, body: string, more: More = {}): Step => ({
  kind: 'drop',
  name,
  body,
  ...more,
});
export const answersOffer = (action: 'accept' | 'decline', more: More = {}): Step => ({
  kind: 'consent',
  action,
  ...more,
});
export const lookUpEnds = (domain: string, result: DirectoryFinding['result'], more: More = {}): Step => ({
  kind: 'look-up',
  domain,
  result,
  ...more,
});
export const outlook = (does: OutlookDoes, more: More = {}): Step => ({ kind: 'outlook', does, ...more });
export const waits = (hours: number): Step => ({ kind: 'wait', hours });
export const isAlerted = (more: More = {}): Step => ({ kind: 'alerted', ...more });
