import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { useApi } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { reasonOf } from '../../parts/states.tsx';
import { type Happened, useToast } from '../../parts/toasts.tsx';
import { canBeShown, dealLettersQuery, type LetterTemplateName } from '../letters/letters-data.ts';
import { type Deal, isWaiting, useShownDeal } from './deal-data.ts';
import type { Opened } from './opened.tsx';

type Role = components['schemas']['NewContact']['role'];
type ActionKind = components['schemas']['NextAction']['kind'];

/** What an address asks for: something to open, the draft that waits, nothing, or why it can't be done any more. */
interface Answer {
  readonly open?: Opened;
  readonly showDraft?: true;
  /** The role to add somebody for. */
  readonly add?: Role;
  /** Does the deal's one next step. */
  readonly doNext?: true;
  readonly tell?: Happened;
}

interface Ways {
  readonly open: (opened: Opened) => void;
  /** Leads to the draft of one's own that waits. */
  readonly showDraft: () => void;
  /** Begins to add a contact in a role. */
  readonly add: (role: Role) => void;
  /** Does the deal's one next step, as its button does. */
  readonly doNext: () => void;
}

const LETTERS = {
  'draft-customer': 'customer-action-required',
  'draft-admin': 'customer-it-admin',
  'draft-partner': 'partner-action-required',
  'follow-up': 'follow-up',
} as const satisfies Partial<Record<ActionKind, LetterTemplateName>>;

/**
 * Does once what the address asks for by `do`, a next action of Today, and `about`, an address. Both go from the address, so
 * that neither a reload nor the way back does it again.
 * @param isCurrent whether the shown deal has been read anew
 */
export function useAsked(isCurrent: boolean, ways: Ways): void {
  const { dealId: atPath } = useParams<{ dealId: string }>();
  const [search, setSearch] = useSearchParams();
  const deal = useShownDeal();
  const answerTo = useAnswer(deal);
  const toast = useToast();
  const asked = search.get('do');
  const about = search.get('about');
  const isDue = asked !== null && isCurrent && atPath === deal.dealId;
  const begin = useEffectEvent(async (hasGone: () => boolean) => {
    if (asked === null) return;
    const answer = await answerTo(asked, about);
    if (hasGone()) return;
    setSearch(
      (last) => [...new URLSearchParams(last)].filter(([name]) => name !== 'do' && name !== 'about'),
      { replace: true },
    );
    if (answer.open) ways.open(answer.open);
    if (answer.showDraft) ways.showDraft();
    if (answer.add) ways.add(answer.add);
    if (answer.doNext) ways.doNext();
    if (answer.tell) toast(answer.tell);
  });
  useEffect(() => {
    if (!isDue) return;
    let hasGone = false;
    void begin(() => hasGone);
    return () => {
      hasGone = true;
    };
  }, [isDue]);
}

function useAnswer(deal: Deal): (asked: string, about: string | null) => Promise<Answer> {
  const api = useApi();
  const queries = useQueryClient();
  const letter = async (template: LetterTemplateName): Promise<Answer> => {
    try {
      const query = { ...dealLettersQuery(api, deal.dealId), staleTime: 0 };
      const { letters } = await queries.fetchQuery(query);
      const found = letters.find((one) => one.template === template);
      if (!found) return {};
      const { name, lines } = found;
      if (canBeShown(found)) return { open: { kind: 'letter', letter: found } };
      return told(`There is no ${name} to draft any more`, lines.join(' '));
    } catch (error) {
      return { tell: { title: 'The letter could not be opened', detail: reasonOf(error), intent: 'error' } };
    }
  };
  const missing = deal.findings.find(({ code }) => code === 'role-missing')?.role;
  return async (asked, about) => {
    switch (asked as ActionKind) {
      case 'check':
        return checkOf(deal, about);
      case 'draft-customer':
      case 'draft-admin':
      case 'draft-partner':
      case 'follow-up':
        return letter(LETTERS[asked as keyof typeof LETTERS]);
      case 'decide-proposals':
        return deal.proposals.length > 0
          ? { open: { kind: 'answers' } }
          : told('Nothing is left to decide', 'No answer proposes a contact of this deal any more.');
      case 'send-draft':
        return deal.drafts.some(isWaiting)
          ? { showDraft: true }
          : told('No draft of yours waits', 'It was sent or deleted meanwhile.');
      case 'add-contact':
        return missing
          ? { add: missing.id }
          : told('Nobody is left to add', 'Somebody is named in each role that asks for one.');
      // The deal is open by now.
      case 'open':
        // Of a deal whose date is over and on which nothing is to be done, it is a look at it.
        return deal.primary?.kind === 'open' ? { doNext: true } : {};
      default:
        return {};
    }
  };
}

function checkOf({ contacts }: Deal, about: string | null): Answer {
  if (contacts.length === 0) return told('Nobody is left to check', 'This deal names no contact any more.');
  if (about === null) return { open: { kind: 'check', email: null } };
  const contact = contacts.find(({ email }) => email.toLowerCase() === about.toLowerCase());
  return contact
    ? { open: { kind: 'check', email: contact.email } }
    : told('There is nothing to check any more', `${about} is not a contact of this deal.`);
}

function told(title: string, detail: string): Answer {
  return { tell: { title, detail, intent: 'info' } };
}
