import { z } from 'zod';
import { momentWords } from '../../../cards/timeline/timeline-text.ts';
import { clockText } from '../../../src/domain/format.ts';
import { MOMENT_KINDS, type Moment } from '../../../src/domain/timeline.ts';
import { undoableUntil } from '../../../src/domain/undo.ts';
import { readerOf } from '../../../src/flows/deals/viewers.ts';
import { dealTimeline, type TimelinePlace } from '../../../src/flows/timeline/deal-timeline.ts';
import { CursorText, cursorOf, placeIn, RowId } from '../requests/cursor.ts';
import { route } from '../route.ts';
import { DealParams } from './get-deal.ts';
import { checkedDeal, LOOKED_AT_AGAIN } from './shown-deal.ts';

const TimelineSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(MOMENT_KINDS),
        at: z.iso.datetime(),
        symbol: z.string(),
        text: z.string(),
        who: z.string().nullable(),
        undo: z.string().nullable().describe('The edit that can be undone.'),
        undoCheck: z.string().nullable().describe('The check that you can undo (`undoCheck`).'),
        undoUntil: z
          .string()
          .nullable()
          .describe('Until when it can be undone, by your clock, in words; null where it can not.'),
        undoProposals: z
          .array(z.number().int())
          .describe('The decided proposals that can be opened again (`reopenProposals`).'),
      }),
    ),
    next: z.string().nullable().describe('The `cursor` of the page that follows.'),
  })
  .meta({ id: 'DealTimeline' });

export const getTimeline = route({
  method: 'GET',
  path: '/deals/:dealId/timeline',
  id: 'getDealTimeline',
  tag: 'deals',
  summary: 'What happened to a deal, the newest first',
  description:
    'Who looked at it is not told. Of alerts you see those that were sent to you; an admin sees all.',
  params: DealParams,
  query: z.object({
    cursor: z.string().max(400).optional(),
    size: z.coerce.number().int().min(1).max(100).default(20),
    kind: z
      .union([z.enum(MOMENT_KINDS), z.array(z.enum(MOMENT_KINDS))])
      .optional()
      .describe('Only of these kinds; left out, of all.'),
  }),
  answer: TimelineSchema,
  run: async ({ services, viewers, params: { dealId }, query: { cursor, size, kind } }) => {
    const after = placeIn(cursor, Place);
    const checked = await checkedDeal(services, viewers, dealId, LOOKED_AT_AGAIN);
    const kinds = kind === undefined ? undefined : [kind].flat();
    const { entries, next } = await dealTimeline(services, viewers, checked, { after, size, kinds });
    const reader = readerOf(viewers, services.now());
    return {
      body: {
        items: entries.map(({ id, at, moment }) => ({
          ...momentWords(moment, reader),
          id: `${moment.kind}-${id}`,
          kind: moment.kind,
          at: new Date(at).toISOString(),
          ...undoOf(moment),
          undoUntil: moment.kind === 'change' && moment.undo ? clockText(undoableUntil(at), reader) : null,
        })),
        next: next && cursorOf([next.at, next.id, next.kind]),
      },
    };
  },
});

function undoOf(moment: Moment) {
  const undo = moment.kind === 'change' ? moment.undo : null;
  return {
    undo: undo?.what === 'edit' ? undo.id : null,
    undoCheck: undo?.what === 'check' ? undo.id : null,
    undoProposals: undo?.what === 'proposals' ? [...undo.ids] : [],
  };
}

const Place = z
  .tuple([CursorText, RowId, z.enum(MOMENT_KINDS)])
  .transform(([at, id, kind]): TimelinePlace => ({ at, id, kind }));
