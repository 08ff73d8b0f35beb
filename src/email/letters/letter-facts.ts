import { addressKey } from '../../domain/address.ts';
import { getOrAdd } from '../../domain/collections.ts';
import type { Day } from '../../domain/day.ts';
import type { Deal } from '../../domain/deal.ts';
import { targetDay } from '../../rules/risk.ts';
import { MOST_PEOPLE } from '../templates/fields.ts';
import { plain } from '../templates/plain-text.ts';
import type {
  LetterFacts,
  LetterPhase,
  LetterWeight,
  NamedContact,
  OpenGroup,
} from '../wording/letter-facts.ts';
import type { Reader } from '../wording/letter-readers.ts';
import type { Ask, Asked } from './asks.ts';
import type { Correspondent } from './correspondent.ts';
import { replyByDay } from './reply-by.ts';

/** The input of a letter's facts. */
export interface LetterMatter {
  readonly deal: Deal;
  readonly asked: Asked;
  readonly reader: Reader;
  readonly day: Day;
  readonly sender: Correspondent;
  readonly to: Correspondent;
  readonly note: string | null;
}

/** The facts of a letter, worked out once: whatever it says, in any language, rests on them. Pure. */
export function letterFacts({ deal, asked, reader, day, to }: LetterMatter): LetterFacts {
  const due = targetDay(deal);
  const deadline = asked.points.find(({ code }) => code === 'cocp-due')?.deadline ?? null;
  const named = (one: Pick<Ask, 'name' | 'email' | 'roles'>) => contactOf(one, to);
  const open = asked.asks.slice(0, MOST_PEOPLE);
  return {
    reader,
    recipientName: plain(to.name, 80),
    phase: phaseOf(deal),
    customer: plain(deal.customer),
    program: plain(deal.program, 40),
    transaction: deal.transaction,
    agreementNumber: plain(deal.agreementNumber, 60),
    packageId: plain(deal.packageId, 60),
    scope: deal.cloudScope,
    today: day,
    target:
      due === null
        ? null
        : { kind: deal.closeDate === null ? 'effective-date' : 'close-date', day: due, isPast: due < day },
    replyBy: replyByDay(day, due, deadline),
    open: groupsOf(open, named),
    more: asked.asks.length - open.length,
    points: asked.points,
    settled: asked.settled.map(named),
    confirmed: asked.confirmed.flatMap((one) =>
      one.confirmedOn === null ? [] : [{ ...named(one), confirmedOn: one.confirmedOn }],
    ),
    weight: weightOf(asked),
    isFullRequest: isFullRequest(asked),
    isRecipientAmong: asked.asks.some((one) => named(one).isRecipient),
  };
}

/** Things asked for, of which each is said by itself, from which on they say all that a full request would. */
const MANY = 6;

function isFullRequest({ asks, points, settled, confirmed }: Asked): boolean {
  return asks.length > 0 && settled.length + confirmed.length === 0 && asks.length + points.length < MANY;
}

function phaseOf({ stage }: Deal): LetterPhase {
  return stage === 'submitted' || stage === 'on-hold' ? stage : 'open';
}

function contactOf(
  { name, email, roles }: Pick<Ask, 'name' | 'email' | 'roles'>,
  to: Correspondent,
): NamedContact {
  return {
    name: plain(name, 80),
    email: plain(email, 320),
    roles,
    isRecipient: email !== null && (addressKey(email) === addressKey(to.address) || isNamesake(name, to)),
  };
}

/** Whether a contact has the recipient's name: a second address of theirs, as far as a letter can know. */
function isNamesake(name: string | null, to: Correspondent): boolean {
  const key = (text: string) => text.trim().toLowerCase();
  return name !== null && key(name) !== '' && key(name) === key(to.name);
}

/** Asks of which the same is to be said, together. */
function groupsOf(asks: readonly Ask[], named: (ask: Ask) => NamedContact): readonly OpenGroup[] {
  const groups = new Map<string, { readonly first: Ask; readonly people: NamedContact[] }>();
  for (const ask of asks) {
    const contact = named(ask);
    const group = getOrAdd(groups, sameKey(ask, contact), () => ({ first: ask, people: [] }));
    group.people.push(contact);
  }
  return [...groups.values()].map(({ first, people }) => {
    const { needs, confirmedOn, deniedOn, isDisputed, isOldNameUsed } = first;
    return { people, needs, confirmedOn, deniedOn, isDisputed, isOldNameUsed };
  });
}

function sameKey(
  { needs, confirmedOn, deniedOn, isDisputed, isOldNameUsed }: Ask,
  { isRecipient }: NamedContact,
): string {
  return JSON.stringify([needs.map(needKey), confirmedOn, deniedOn, isDisputed, isOldNameUsed, isRecipient]);
}

/** Needs whose sentences name the domain of the address. */
const NAMES_DOMAIN: ReadonlySet<string> = new Set([
  ...['possible-typo', 'cloud-mismatch-likely', 'domain-differs', 'tenant-not-found', 'disposable-domain'],
]);

function needKey({ code, domain, meant, letters }: Ask['needs'][number]): readonly unknown[] {
  return [code, NAMES_DOMAIN.has(code) ? domain : '', meant, letters];
}

function weightOf({ asks }: Asked): LetterWeight {
  if (asks.length === 0) return 'points';
  return asks.some(({ roles }) => roles.some(({ isRequired }) => isRequired)) ? 'required' : 'recommended';
}
