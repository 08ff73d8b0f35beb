import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { buttonsOf, linesOf, partsOf, titleOf } from '../support/teams/card-text.ts';
import { PARTS, type Part } from './parts.ts';
import type { Act, ExpectedList, Utterance } from './utterances.ts';

/** The kinds of utterances that are about deals. */
export type DealUtterance = Extract<Utterance, { readonly kind: 'deal' | 'list' | 'act' | 'both' }>;

export function isOfDeals(said: Utterance): said is DealUtterance {
  return ['deal', 'list', 'act', 'both'].includes(said.kind);
}

/** Whether the answer to an utterance is as expected. */
export function isAsExpected(said: DealUtterance, [card]: readonly AdaptiveCard[]): boolean {
  if (!card) return false;
  switch (said.kind) {
    case 'deal':
      return showsDeals(card, said.expect.deals);
    case 'both':
      return said.expect.deals.every((id) => opens(card).includes(id)) && !isDealCard(card);
    case 'list':
      return isList(card, said.expect.any);
    case 'act':
      return (
        isAct(card, said.expect.act) && (said.expect.deal === undefined || mentions(card, said.expect.deal))
      );
  }
}

function showsDeals(card: AdaptiveCard, ids: readonly string[]): boolean {
  if (/^No such deal|did not get/.test(titleOf(card))) return false;
  const [id = '', ...others] = ids;
  if (others.length === 0 && isDealCard(card)) return dealsOn(card).has(id);
  return ids.every((one) => opens(card).includes(one));
}

/** The deals whose buttons or links are on a card. */
function dealsOn(card: AdaptiveCard): ReadonlySet<string> {
  return new Set(
    partsOf(card).flatMap(({ part }) => {
      const data = part.data as { dealId?: unknown } | undefined;
      return typeof data?.dealId === 'string' ? [data.dealId] : [];
    }),
  );
}

function isDealCard(card: AdaptiveCard): boolean {
  return buttonsOf(card).some(({ verb }) => /record|showDeal|show-deal|deal.show/i.test(verb));
}

function opens(card: AdaptiveCard): readonly string[] {
  return buttonsOf(card).flatMap(({ data }) => {
    const { dealId } = (data ?? {}) as { dealId?: unknown };
    return typeof dealId === 'string' ? [dealId] : [];
  });
}

function mentions(card: AdaptiveCard, id: string): boolean {
  return JSON.stringify(card).includes(id);
}

/** The words with which a list says what it has: as in `listWords`. */
function isList(card: AdaptiveCard, list: ExpectedList): boolean {
  const title = titleOf(card);
  if (!/deals/i.test(title) || /^(No such deal|Which deal)/.test(title)) return false;
  const lines = linesOf(card);
  const words = `${title}\n${lines.slice(0, 4).join('\n')}`.toLowerCase();
  const sought: readonly (readonly [isSought: boolean, words: RegExp])[] = [
    [list.atRisk === true, /at risk/],
    [list.mine === true, /your deals|own/],
    [list.program !== undefined, new RegExp(`\\b${list.program?.toLowerCase()}\\b`)],
    [list.scope !== undefined, /in |cloud/],
    [list.verdict !== undefined, new RegExp((list.verdict ?? '').replace('-', '.'))],
    [list.by !== undefined, new RegExp(list.by ?? '')],
    [list.orderedBy !== undefined, /largest|value/],
    [list.window !== undefined, /due|overdue|closing|clos|week|month|tomorrow|quarter|days/],
    [list.missing !== undefined, /without|no |nobody|missing|not/],
  ];
  return sought.every(([isSought, met]) => !isSought || met.test(words));
}

/** The title of the card that begins each act, or asks what is missing for it. */
const ACTS: Readonly<Record<Act, RegExp>> = {
  'record-check': /^Record a (VL Central|sign-in) check$/,
  'record-word': /^What the customer says$/,
  'add-contact': /^Add a contact\?$/,
  'replace-contact': /^Replace a contact\?$/,
  'remove-contact': /^Remove a contact\?$/,
  'set-date': /^Change the close date\?$/,
  'set-scope': /^Change the cloud\?$/,
  'set-stage': /^Change the stage\?$/,
  acknowledge: /^Acknowledge the alert\?$/,
  snooze: /^Snooze this deal\?$/,
  mute: /^Mute this deal\?$/,
  'hand-over': /^Hand over this deal\?$/,
  remind: /^Remind you of this deal\?$/,
  draft: /^Write to /,
  'follow-up': /^(Write a reminder|The follow-up|Follow)/,
  export: /^(Export|In a chat of our own|No files here)/,
  evidence: /evidence|checks|address/i,
  today: /^(Hello|Good|Today|What changed)/,
  thanks: /^You are welcome$/,
  greeting: /^(Hello|Good|Today)/,
};

function isAct(card: AdaptiveCard, act: Act): boolean {
  const title = titleOf(card);
  if (/did not get|no answer|No such deal/.test(title)) return false;
  return ACTS[act].test(title);
}

export interface Score {
  readonly kind: string;
  readonly part: Part;
  readonly asExpected: number;
  readonly of: number;
}

/** How many of each kind come out as expected, by part. */
export function tally(
  rows: readonly { readonly part: Part; readonly kind: string; readonly isMet: boolean }[],
): Score[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    PARTS.flatMap((part) => {
      const some = rows.filter((row) => row.kind === kind && row.part === part);
      return some.length === 0
        ? []
        : [{ kind, part, asExpected: some.filter(({ isMet }) => isMet).length, of: some.length }];
    }),
  );
}

/** The least share of each kind that comes out as expected: of either half, and of what came later. All, if not said. */
export type Least = Readonly<Record<string, { readonly halves: number; readonly later?: number }>>;

export function below(least: Least, table: readonly Score[]): Score[] {
  return table.filter(({ kind, part, asExpected, of }) => {
    const { halves, later = 1 } = least[kind] ?? { halves: 1 };
    return asExpected < of * (part === 'later' ? later : halves);
  });
}

export function printed(table: readonly Score[]): string {
  return table.map(({ kind, part, asExpected, of }) => `${kind}, ${part}: ${asExpected} of ${of}\n`).join('');
}
