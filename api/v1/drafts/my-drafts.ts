import { z } from 'zod';
import { DRAFT_STATE, draftMoments, letterName } from '../../../cards/kit/letter-labels.ts';
import {
  type DraftGroup,
  myDrafts,
  myLetterFiles,
  type OwnLetterFile,
} from '../../../src/flows/drafts/my-drafts.ts';
import { MomentSchema } from '../letters/letter-schemas.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';

const OwnDraftSchema = z
  .object({
    id: z.string(),
    dealId: z.string(),
    customer: z.string(),
    template: z.string(),
    name: z.string().describe('The letter in words: `customer e-mail`.'),
    state: z.enum(['making', 'drafted', 'edited', 'sent', 'replied', 'deleted', 'failed', 'filed']),
    stateText: z.string(),
    times: z.array(MomentSchema),
    to: z.array(z.string()).describe('The recipients of a sent letter, or of a file.'),
    subject: z.string().nullable().describe('Of a sent letter, or of a file.'),
    webLink: z.string().nullable(),
    page: z.string().nullable().describe('In local mode, the page of the file.'),
    answeredAt: z.string().nullable().describe('When the last answer to it was received.'),
    proposals: z.number().int().describe('Contacts that its answers propose and nobody has decided about.'),
  })
  .meta({ id: 'OwnDraft' });

type OwnDraftView = z.input<typeof OwnDraftSchema>;

const PAGE = 50;
const CURSOR = /^d([1-9]\d{0,9})$/;
/** Ids of rows are no greater in any database. */
const MOST_ID = 2 ** 31 - 1;

export const listMyDrafts = route({
  method: 'GET',
  path: '/drafts',
  id: 'listMyDrafts',
  tag: 'drafts',
  summary: 'Your drafts and what became of them, those begun last first',
  description:
    'Of deals that you may still see. In local mode they are the files of the outbox, which all wait.',
  query: z.object({
    group: z
      .enum(['waiting', 'sent', 'deleted'])
      .default('waiting')
      .describe('Those that wait for you, that went out, or that are no more.'),
    cursor: z.string().max(200).optional(),
  }),
  answer: z.object({ items: z.array(OwnDraftSchema), next: z.string().nullable() }),
  run: async ({ services, viewers, query: { group, cursor } }) => {
    const { drafts } = services.mail;
    const before = cursor === undefined ? null : beforeOf(cursor);
    if (drafts.kind === 'outbox') {
      const kept = group === 'waiting' ? await myLetterFiles(services, viewers, drafts.outbox) : [];
      return { body: { items: kept.map(fileView), next: null } };
    }
    return { body: await pageOf(services, viewers, group, before) };
  },
});

async function pageOf(
  services: Parameters<typeof myDrafts>[0],
  viewers: Parameters<typeof myDrafts>[1],
  group: DraftGroup,
  before: number | null,
) {
  const { drafts, next } = await myDrafts(services, viewers, { group, before, most: PAGE });
  const items = drafts.map((row): OwnDraftView => {
    const { template, state } = row;
    const { made_at: madeAt, changed_at: changedAt, sent_at: sentAt } = row;
    return {
      id: String(row.id),
      dealId: row.deal_id,
      customer: row.customer,
      template,
      name: letterName(template),
      state,
      stateText: DRAFT_STATE[state].word,
      times: draftMoments({ state, madeAt, changedAt, sentAt }),
      to: (row.sent_to ?? '').split('\n').filter(Boolean),
      subject: row.sent_subject,
      webLink: row.web_link,
      page: null,
      answeredAt: row.answered_at,
      proposals: row.proposals,
    };
  });
  return { items, next: next === null ? null : `d${next}` };
}

function fileView({ name, madeAt, page, customer, words }: OwnLetterFile): OwnDraftView {
  const { dealId, template, to, subject } = words;
  return {
    id: name,
    dealId,
    customer,
    template,
    name: letterName(template),
    state: 'filed',
    stateText: 'a file on this machine',
    times: [{ what: 'made', at: madeAt }],
    to: to.map(({ address }) => address),
    subject,
    webLink: null,
    page,
    answeredAt: null,
    proposals: 0,
  };
}

/** @throws Problem `malformed` */
function beforeOf(cursor: string): number {
  const id = Number(CURSOR.exec(cursor)?.[1]);
  if (id <= MOST_ID) return id;
  throw new Problem('malformed', 'This is no cursor of this list. Begin without one.', {
    errors: [{ pointer: 'query/cursor', detail: 'no cursor of this list' }],
  });
}
