import { z } from 'zod';
import { outcomeMoments, outcomeWords } from '../../../cards/drafts/outcome-words.ts';
import type { DraftResult } from '../../../src/domain/drafts/draft-result.ts';
import { createDraft as createLetterDraft } from '../../../src/flows/drafts/create-draft.ts';
import { choiceShape, dealId, MomentSchema, template } from '../letters/letter-schemas.ts';
import { notAsSeen } from '../letters/not-as-seen.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';
import { personKey } from '../viewer/signed-in.ts';

const DraftResultSchema = z
  .object({
    kind: z
      .enum(['drafted', 'filed', 'edited', 'over', 'under-way', 'failed'])
      .describe(
        'What came of it. `edited`, `over`: your draft was left alone; `under-way`: another request makes it; `failed`: see `mayHaveHappened`.',
      ),
    how: z
      .enum(['created', 'found', 'updated', 'unchanged'])
      .nullable()
      .describe('How it came to be there, if it is `drafted`.'),
    title: z.string(),
    lines: z.array(z.string()).describe('What to know and to do.'),
    times: z.array(MomentSchema).describe('When an earlier draft was edited or sent.'),
    webLink: z.string().nullable().describe('Opens the draft in Outlook.'),
    page: z.string().nullable().describe('In local mode, the page of the file.'),
    generation: z
      .number()
      .int()
      .nullable()
      .describe(
        'If `over`: state it as `freshAfter` for a fresh draft beside the one that was sent or deleted.',
      ),
    mayHaveHappened: z.boolean().describe('Whether Outlook may have made the draft although it failed.'),
  })
  .meta({ id: 'DraftResult' });

export const createDraft = route({
  method: 'POST',
  path: '/deals/:dealId/drafts',
  id: 'createDraft',
  tag: 'drafts',
  summary: 'Put a letter that was looked through into your Outlook drafts; nothing is ever sent',
  description:
    'There is one draft of each letter, deal and sender, however often it is asked for. In local mode the draft is a file.',
  params: z.object({ dealId }),
  body: z.object({
    template,
    ...choiceShape,
    freshAfter: z.number().int().min(1).max(1_000_000).optional(),
  }),
  needsVersion: true,
  answer: DraftResultSchema,
  run: async ({ services, viewers, ports, params, body, ifMatch, mailbox }) => {
    const { freshAfter, ...choice } = body;
    const wish = {
      ...params,
      ...choice,
      previewVersion: ifMatch ?? '',
      ...(freshAfter === undefined ? {} : { generation: freshAfter }),
    };
    let created = await createLetterDraft(services, viewers, wish, mailbox);
    // A stored sign-in may have been taken back, and the one of the page be good.
    if (created.kind === 'result' && created.isSignedOut)
      created = await createLetterDraft(services, viewers, wish, () => mailbox(true));
    if (created.kind !== 'result') throw notAsSeen({ ...params, template: body.template }, created);
    const { result, isSignedOut } = created;
    if (isSignedOut)
      throw new Problem('sign-in-needed', 'Outlook does not take your sign-in any more. Sign in again.', {
        signInLink: null,
      });
    ports.events.publish(personKey(viewers.asker), { name: 'drafts', data: { dealId: params.dealId } });
    return { body: viewOf(result, body.template) };
  },
});

function viewOf(result: DraftResult, name: string): z.input<typeof DraftResultSchema> {
  const { title, text } = outcomeWords(result, name);
  return {
    kind: result.kind,
    how: result.kind === 'drafted' ? result.how : null,
    title,
    lines: [...text],
    times: outcomeMoments(result),
    webLink: linkOf(result),
    page: result.kind === 'filed' ? result.page : null,
    generation: result.kind === 'over' ? result.generation : null,
    mayHaveHappened: result.kind === 'failed' && result.mayHaveHappened,
  };
}

function linkOf(result: DraftResult): string | null {
  if (result.kind === 'drafted' || result.kind === 'edited') return result.webLink;
  return result.kind === 'failed' ? (result.before?.webLink ?? null) : null;
}
