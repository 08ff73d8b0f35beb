import { dateOfText, momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Row } from '../common/list-row.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { pageOf } from '../kit/paging.ts';
import { row } from '../kit/row.ts';
import { BATCHES_PAGE, DRAFTS_RESUME, DRAFTS_SHOW } from '../verbs.ts';
import { type BulkBatchView, draftsText, OUTCOME, totalOf } from './batch-parts.ts';

/** The batches of a person: first those that can be resumed, then the others, the newest first. */
export interface BulkBatchesView {
  readonly batches: readonly ListedBatch[];
  /** The first batch to show, counted from 0. */
  readonly from: number;
  readonly reader: Reader;
}

export interface ListedBatch extends BulkBatchView {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly lastAt: string;
}

/** The batches of a person, a row each; a press of one shows what came of it. */
export function bulkBatchesCard({ batches, from, reader }: BulkBatchesView): AdaptiveCard {
  return firstThatFits(
    [6, 4, 2].map((most) => () => {
      const page = pageOf(batches, from, most);
      const title = `Drafts for many deals${page.part}`;
      const open = page.rows.filter(({ state }) => state === 'open').map((one) => batchRow(one, reader));
      const over = page.rows.filter(({ state }) => state !== 'open').map((one) => batchRow(one, reader));
      const body = [
        heading(title, { size: 'large' }),
        ...(open.length > 0 ? [heading('To be finished'), ...open.map(({ element }) => element)] : []),
        ...(over.length > 0 ? [heading('Finished or cancelled'), ...over.map(({ element }) => element)] : []),
        ...buttonRows(page.turning(BATCHES_PAGE, {})),
      ];
      return card([title, ...[...open, ...over].map(({ text }) => text)].join('\n'), body);
    }),
  );
}

const ENDED = { done: 'finished', cancelled: 'cancelled' } as const;

export function batchRow(view: ListedBatch, reader: Reader): Row {
  const { batch, state, madeAt, lastAt } = view;
  // Two batches may have as many drafts of one letter; when they were asked for tells them apart.
  const title = `${draftsText(totalOf(view))} · ${momentText(madeAt, reader)}`;
  const counts = `${letterName(view.template)}: ${shortCounts(view)}`;
  const show = execute('Show', DRAFTS_SHOW, { batch, from: 0 });
  if (state === 'open') {
    const button = execute('Resume', DRAFTS_RESUME, { batch });
    return {
      text: `- ${title}: ${counts}`,
      element: row({ sign: OUTCOME.waiting, title, below: counts, press: show, button }),
    };
  }
  const right = { value: dateOfText(lastAt, reader), below: ENDED[state] };
  return {
    text: `- ${title}: ${counts}; ${right.below} ${right.value}`,
    element: row({
      sign: state === 'done' ? OUTCOME.drafted : OUTCOME.skipped,
      title,
      below: counts,
      right,
      press: show,
    }),
  };
}

/** What counts most of a batch: what was made, what failed and what is left. */
function shortCounts({ counts: { drafted, failed, waiting }, state }: ListedBatch): string {
  return [
    `${drafted} made`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(waiting > 0 ? [`${waiting} ${state === 'open' ? 'to go' : 'not made'}`] : []),
  ].join(', ');
}
