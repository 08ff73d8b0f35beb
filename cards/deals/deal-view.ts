import type { Deal } from '../../src/domain/deal.ts';
import type { DealDraft } from '../../src/domain/drafts/deal-draft.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ContactEvaluation, DealEvaluation } from '../../src/domain/verdict.ts';
import type { NextStep } from '../../src/rules/next-step.ts';
import type { UndoButton } from '../kit/undo-row.ts';
import type { NotTakenView } from './namings/not-taken.ts';
import type { SinceLookView } from './status-line.ts';

/** A judged deal on its card. */
export interface DealView {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  /** By whose clock it is written. */
  readonly reader: Reader;
  /** Version of the deal, as in `CheckedDeal`; the card's buttons carry it. */
  readonly dealVersion: string;
  /** First contact of the page, counted from 0; past the end means the last page. */
  readonly from: number;
  /** Whether the message is this deal's own card, and not another card it was drawn over. */
  readonly isDealCard?: boolean;
  /** Drafts of letters about the deal. */
  readonly drafts?: readonly DealDraft[];
  /** Person id (`person:…`) of the card's only viewer, whose drafts it links to; null if there are several. */
  readonly opensFor?: string | null;
  /** The link that leads to the page of the deal; null or left out where there is none. */
  readonly link?: string | null;
  /** Notices above the card: what was done, what has changed meanwhile. */
  readonly notices?: readonly string[];
  /** The button beside the notices that undoes what was done; null or left out where nothing can be undone. */
  readonly undo?: UndoButton | null;
  /** The addresses of contacts who have just come, whom a press validates; left out, nobody has. */
  readonly validate?: readonly string[];
  /** What has changed since the reader looked last; null or left out where that is not known, or several read. */
  readonly sinceLook?: SinceLookView | null;
  /** The one thing to do next; null or left out where nothing is left. */
  readonly next?: NextStep | null;
  /** Who was named on the deal and has not taken it; null or left out when everybody has. */
  readonly namings?: NotTakenView | null;
}

/** Most contacts on one page; a large card has fewer. */
export const CONTACTS_A_PAGE = 20;

/** The contacts of a page, worst first; `from` counts from 0, `total` is the number of all contacts. */
export interface ContactPage {
  readonly contacts: readonly ContactEvaluation[];
  readonly from: number;
  readonly total: number;
}

export function contactPageOf({ evaluation, from }: DealView, most: number): ContactPage {
  const contacts = evaluation.contacts.toSorted(byGravity);
  const lastStart = Math.max(0, Math.ceil(contacts.length / CONTACTS_A_PAGE) - 1) * CONTACTS_A_PAGE;
  const start = from >= contacts.length ? lastStart : Math.max(0, from);
  return { contacts: contacts.slice(start, start + most), from: start, total: contacts.length };
}

const GRAVITY: Readonly<Record<ContactEvaluation['verdict'], number>> = {
  'not-ready': 0,
  unverified: 1,
  ready: 2,
};
const NEED: Readonly<Record<ContactEvaluation['requirement'], number>> = {
  mandatory: 0,
  recommended: 1,
  none: 2,
  retired: 3,
};

function byGravity(one: ContactEvaluation, other: ContactEvaluation): number {
  return GRAVITY[one.verdict] - GRAVITY[other.verdict] || NEED[one.requirement] - NEED[other.requirement];
}
