import { z } from 'zod';
import { messageCard } from '../../cards/common/message.ts';
import { deskPeopleCard } from '../../cards/deals/desk/desk-people.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { DESK_UNDO } from '../../cards/verbs.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import {
  addToDesk,
  type DeskChange,
  type DeskSubject,
  deskSubjectOf,
  removeEntry,
  restoreEntry,
  seeDesk,
  seePartnerDesks,
  takeOffDesk,
} from '../../src/flows/deals/desks.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { refusedToOthers } from '../turn/admin-only.ts';
import { cardAction } from '../turn/card-action.ts';
import type { Command, Turn } from '../turn/turn.ts';

/** `<deal or partner> add <address>`, with the address as Teams may wrap it. */
const CHANGE = /^(?<whose>.+?)\s+(?<act>add|remove)\s+(?:mailto:)?(?<address>\S+)$/iu;

export const desk: Command = {
  words: ['desk'],
  usage: 'desk <deal or partner> [add <address> | remove <address>]',
  help: 'who of a partner works on its deals here, besides the contact in the book; for admins',
  takes: (argument) => CHANGE.test(argument),
  run: async (argument, turn) =>
    (await refusedToOthers('desks', turn)) ?? (argument === '' ? allCard(turn) : deskOf(argument, turn)),
};

async function deskOf(argument: string, turn: Turn): Promise<AdaptiveCard> {
  const { whose = argument, act, address = '' } = CHANGE.exec(argument)?.groups ?? {};
  const subject = await subjectOf(turn, whose);
  if (!subject) return noSubjectCard(whose);
  if (act === undefined) return subjectCard(turn, subject, []);
  const viewers = await turn.viewers();
  const change =
    act.toLowerCase() === 'add'
      ? await addToDesk(turn.services, viewers, subject, { address })
      : await takeOffDesk(turn.services, viewers, subject, address);
  return subjectCard(turn, subject, [noticeOf(change, subject, address)], doneBy(change));
}

function subjectOf({ services: { db, now } }: Turn, text: string): Promise<DeskSubject | null> {
  return deskSubjectOf(db, text, dayOfInstant(now()));
}

/** Undoes an addition or a removal. */
export const deskUndo = cardAction(
  DESK_UNDO,
  z.object({
    desk: z.string().min(1).max(100),
    act: z.enum(['add', 'remove']),
    of: z.string().min(1).max(500),
  }),
  async ({ desk: id, act, of }, press) => {
    const refusal = await refusedToOthers('desks', press);
    if (refusal) return { kind: 'replace', card: refusal };
    const undo = act === 'add' ? removeEntry : restoreEntry;
    const change = await undo(press.services, await press.viewers(), id);
    const subject = await subjectOf(press, of);
    if (!subject) return { kind: 'replace', card: noSubjectCard(of) };
    const notice = noticeOf(change, subject, '');
    return { kind: 'replace', card: await subjectCard(press, subject, [notice], doneBy(change)) };
  },
);

function noticeOf(change: DeskChange, subject: DeskSubject, address: string): string {
  const whose = subject.kind === 'deal' ? subject.dealId : subject.name;
  switch (change.kind) {
    case 'added':
      return `Added ${change.entry.address} to the desk of ${whose}. ${reach(subject)}`;
    case 'removed':
      return `Removed ${change.entry.address} from the desk of ${whose}. Checks they recorded count there no more.`;
    case 'restored':
      return `Put ${change.entry.address} back on the desk of ${whose}.`;
    case 'unchanged':
      return `Nothing was changed: that is so already${change.entry ? ` for ${change.entry.address}` : ''}.`;
    case 'no-address':
      return `Nothing was changed: "${address}" is no address. Of a guest, give the one they were invited with.`;
    case 'none':
      return `Nothing was changed: ${address === '' ? 'that' : address} was not added to this desk.`;
  }
}

function reach(subject: DeskSubject): string {
  if (subject.kind === 'deal') return 'Whoever signs in with it sees this deal as its partner’s desk.';
  const deals = subject.deals === 1 ? '1 deal' : `${subject.deals} deals`;
  return `Whoever signs in with it sees its deals as their desk: ${deals} now, and those to come.`;
}

/** What was done to which entry, which Undo takes back; null where nothing was. */
type Done = { readonly desk: string; readonly act: 'add' | 'remove' } | null;

function doneBy(change: DeskChange): Done {
  if (change.kind === 'added' || change.kind === 'restored') return { desk: change.entry.id, act: 'add' };
  return change.kind === 'removed' ? { desk: change.entry.id, act: 'remove' } : null;
}

async function subjectCard(
  turn: Turn,
  subject: DeskSubject,
  notices: readonly string[],
  done: Done = null,
): Promise<AdaptiveCard> {
  const { services } = turn;
  const named = subject.kind === 'deal' ? subject.dealId : subject.name;
  return deskPeopleCard({
    of: subject.kind === 'deal' ? `${subject.customer}, ${subject.dealId}` : subject.name,
    named,
    brings:
      subject.kind === 'deal'
        ? 'They see this deal without what is internal, beside the partner contact in the book.'
        : `They see all deals of this partner without what is internal: ${subject.deals} now.`,
    entries: await seeDesk(services.db, subject),
    notices,
    reader: readerOf(await turn.viewers(), services.now()),
    undo: done && { verb: DESK_UNDO, data: { ...done, of: named } },
  });
}

async function allCard({ viewers, services }: Turn): Promise<AdaptiveCard> {
  return deskPeopleCard({
    of: null,
    named: null,
    brings: 'They see all deals of their partner without what is internal. For one deal, say: desk <deal>',
    entries: await seePartnerDesks(services.db),
    reader: readerOf(await viewers(), services.now()),
  });
}

function noSubjectCard(text: string): AdaptiveCard {
  return messageCard({
    title: 'Which desk?',
    text: [
      `"${text}" is neither the id of a deal, nor the name of a partner in the book, nor a customer of one deal alone. Nothing was changed.`,
      'Say it like this: desk EA-2026-0042 add dee@partner.example, or with the name of the partner as the book has it.',
    ],
    commands: ['desk', 'help'],
  });
}
