import type { Deal } from '../../src/domain/deal.ts';
import type { DealDraft } from '../../src/domain/deal-draft.ts';
import type { ContactEvaluation, DealEvaluation } from '../../src/domain/verdict.ts';

/** What the deal card shows. */
export interface DealView {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  /** Tells this state of the deal from others; its buttons carry it. */
  readonly dealVersion: string;
  /** The first contact to show, counted from 0; one too far shows the last page. */
  readonly from: number;
  /** Whether the message it stands in is this card, and not another one it was drawn over. */
  readonly isDealCard?: boolean;
  /** E-mails about it that were drafted. */
  readonly drafts?: readonly DealDraft[];
  /** Whose drafts may be opened from it, as evidence names people: whoever alone sees the card. */
  readonly opensFor?: string | null;
  /** What is to be said first: what was done, what has changed meanwhile. */
  readonly notices?: readonly string[];
}

/** Contacts on one page; fewer where so many do not fit. */
export const CONTACTS_A_PAGE = 20;

/** The contacts of a page and where they stand among all. */
export interface ContactPage {
  readonly contacts: readonly ContactEvaluation[];
  readonly from: number;
  readonly total: number;
}

export function contactPageOf({ evaluation: { contacts }, from }: DealView, most: number): ContactPage {
  const lastStart = Math.max(0, Math.ceil(contacts.length / CONTACTS_A_PAGE) - 1) * CONTACTS_A_PAGE;
  const start = from >= contacts.length ? lastStart : Math.max(0, from);
  return { contacts: contacts.slice(start, start + most), from: start, total: contacts.length };
}
