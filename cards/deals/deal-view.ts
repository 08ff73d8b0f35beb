import { getOrAdd } from '../../src/domain/collections.ts';
import type { Deal } from '../../src/domain/deal.ts';
import type { DealDraft } from '../../src/domain/deal-draft.ts';
import type { ContactEvaluation, DealEvaluation } from '../../src/domain/verdict.ts';
import type { Citation } from '../../src/policy/citations.ts';
import { citationText } from '../../src/policy/citations.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { typed } from '../kit/elements.ts';
import { STAGE, TRANSACTION } from '../kit/labels.ts';

/** What the deal card shows. */
export interface DealView {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  /** Tells this state of the deal from others; its buttons carry it. */
  readonly mark: string;
  /** The first contact to show, counted from 0; one too far shows the last page. */
  readonly from: number;
  /** Whether the message it stands in is this card, and not another one it was drawn over. */
  readonly own?: boolean;
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

export function pageOf({ evaluation: { contacts }, from }: DealView, most: number): ContactPage {
  const lastStart = Math.max(0, Math.ceil(contacts.length / CONTACTS_A_PAGE) - 1) * CONTACTS_A_PAGE;
  const start = from >= contacts.length ? lastStart : Math.max(0, from);
  return { contacts: contacts.slice(start, start + most), from: start, total: contacts.length };
}

/** `EA renewal · GCC High · EA-2026-0042` */
export function dealLine({ program, transaction, cloudScope, dealId, stage }: Deal): string {
  const what = [typed(program, 40), transaction === null ? '' : TRANSACTION[transaction]]
    .filter(Boolean)
    .join(' ');
  const state = stage === 'open' ? '' : STAGE[stage];
  return [what, cloudScopeOf(cloudScope).name, state, typed(dealId, 60)].filter(Boolean).join(' · ');
}

/** `12 days left`, `today`, `3 days past`, `no date`. */
export function daysText(daysLeft: number | null): string {
  if (daysLeft === null) return 'No date';
  if (daysLeft === 0) return 'Today';
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `${days} left` : `${days} past`;
}

/** Numbers the citations of a card in the order in which they are met. */
export class Footnotes {
  readonly #numbers = new Map<Citation, number>();

  /** ` [1][4]` for the places a statement rests on. */
  marks(citations: readonly Citation[]): string {
    let marks = citations.length === 0 ? '' : ' ';
    for (const citation of citations) {
      marks += `[${getOrAdd(this.#numbers, citation, () => this.#numbers.size + 1)}]`;
    }
    return marks;
  }

  get texts(): readonly string[] {
    return [...this.#numbers.keys()].map(citationText);
  }
}
