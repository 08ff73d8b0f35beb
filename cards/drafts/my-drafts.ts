import type { DraftState } from '../../src/domain/drafts/deal-draft.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Row as ListRow } from '../common/list-row.ts';
import type { Action, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows } from '../kit/button-rows.ts';
import { capitalise } from '../kit/capitalise.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { DRAFT_STATE, letterName } from '../kit/letter-labels.ts';
import { mayLeadTo } from '../kit/open-link.ts';
import { pageOf } from '../kit/paging.ts';
import { row } from '../kit/row.ts';
import { BATCHES_PAGE, MY_DRAFTS_PAGE, SAY } from '../verbs.ts';
import { batchRow, type ListedBatch } from './batch-list.ts';

/** A draft of the reader's: in their mailbox, or as a file of this machine. */
export interface MyDraft {
  readonly dealId: string;
  readonly customer: string;
  readonly template: string;
  readonly state: DraftState | 'filed';
  /** When its state began: ISO 8601, UTC. */
  readonly since: string;
  /** Where it opens; null where nothing does. */
  readonly link: string | null;
  /** Number of contacts that its answers propose and nobody has decided about. */
  readonly proposals: number;
}

export interface MyDraftsView {
  readonly drafts: readonly MyDraft[];
  /** Whether there are more than these. */
  readonly isPart: boolean;
  /** The batches of drafts, the last first. */
  readonly batches: readonly ListedBatch[];
  /** The first draft to show, counted from 0. */
  readonly from: number;
  readonly reader: Reader;
}

const MOST_BATCHES = 2;

/** The reader's own drafts, a row each: its state, its age and what comes next; a press opens it. */
export function myDraftsCard(view: MyDraftsView): AdaptiveCard {
  return firstThatFits([8, 6, 4, 2].map((most) => () => build(view, most)));
}

function build({ drafts, isPart, batches, from, reader }: MyDraftsView, most: number): AdaptiveCard {
  const page = pageOf(drafts, from, most);
  const title = `My drafts${page.part}`;
  const waiting = drafts.filter(({ state }) => UNSENT.has(state)).length;
  const sum = `${waiting === 0 ? 'None' : waiting} to send, ${drafts.length - waiting} sent.${isPart ? ' Older ones are on the page.' : ''}`;
  const rows = page.rows.map((draft) => draftRow(draft, reader));
  const many = batches.slice(0, MOST_BATCHES).map((batch) => batchRow(batch, reader));
  const body: readonly Element[] = [
    heading(title, { size: 'large' }),
    line([run(sum, { isSubtle: true })], { spacing: 'none' }),
    ...rows.map(({ element }) => element),
    ...(many.length > 0 ? [heading('For many deals'), ...many.map(({ element }) => element)] : []),
    ...buttonRows([
      ...page.turning(MY_DRAFTS_PAGE, {}),
      ...(batches.length > MOST_BATCHES
        ? [behindDots(execute('All for many deals', BATCHES_PAGE, { from: 0 }))]
        : []),
    ]),
  ];
  return card([title, sum, ...[...rows, ...many].map(({ text }) => text)].join('\n'), body);
}

const UNSENT: ReadonlySet<MyDraft['state']> = new Set(['making', 'drafted', 'edited', 'failed', 'filed']);

const FILED = { symbol: '✎', word: 'a file, not sent', colour: 'default' } as const;

function draftRow(draft: MyDraft, reader: Reader): ListRow {
  const { dealId, customer, template, state, link, since } = draft;
  const sign = state === 'filed' ? FILED : DRAFT_STATE[state];
  const title = `${typed(customer, 60)} · ${letterName(template)}`;
  const below = `${capitalise(sign.word)} · ${ageText(since, reader)} · ${nextText(draft)}`;
  const check = execute('Open deal', SAY, { text: `check ${dealId}` });
  const button = openingOf(draft);
  return {
    text: `- ${title}: ${below}`,
    element: row({ sign, title, below, press: check, ...(button ? { button } : {}) }),
  };

  function openingOf({ proposals }: MyDraft): Action | null {
    if (proposals > 0) return execute('Decide', SAY, { text: `replies ${dealId}` });
    return mayLeadTo(link) ? { type: 'Action.OpenUrl', title: 'Open', url: link } : null;
  }
}

/** What the reader does next about a draft. */
function nextText({ state, proposals }: MyDraft): string {
  if (proposals > 0) return proposals === 1 ? 'decide on 1 proposal' : `decide on ${proposals} proposals`;
  switch (state) {
    case 'drafted':
    case 'edited':
    case 'filed':
      return 'read and send';
    case 'sent':
      return 'wait for the answer';
    case 'replied':
      return 'read the answer';
    case 'making':
      // It may be on its way in this moment.
      return 'create it again if it stays so';
    case 'failed':
      return 'create it again';
    case 'deleted':
      return 'nothing is left to do';
  }
}

const DAY_MS = 24 * 60 * 60_000;

/** `today`, `1 day ago`, `12 days ago` */
function ageText(since: string, { now }: Reader): string {
  const days = Math.max(0, Math.floor((now - Date.parse(since)) / DAY_MS));
  if (days === 0) return 'today';
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
