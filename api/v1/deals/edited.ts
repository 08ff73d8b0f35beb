import { z } from 'zod';
import { changesWords } from '../../../cards/timeline/change-words.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { EditOutcome } from '../../../src/flows/deals/edit-deal.ts';
import { noSuchDeal, Problem, refusedFields } from '../problem.ts';
import type { Reply } from '../route.ts';

export const EditedSchema = z
  .object({
    dealId: z.string(),
    isChanged: z.boolean().describe('Whether anything was changed; it may have been so already.'),
    edit: z.string().nullable().describe('By which it can be undone.'),
    text: z.string().describe('What was changed, in one line.'),
    named: z.array(z.string()).describe('People who are only named on the deal until they take it.'),
    version: z.string().describe('The version of the deal now.'),
    isSeen: z.boolean().describe('Whether you may still see the deal.'),
  })
  .meta({ id: 'EditedDeal' });

/**
 * The answer for an edit.
 * @throws Problem for one that was not made
 */
export function editedReply(
  dealId: string,
  outcome: EditOutcome,
  reader: Reader,
): Reply<z.input<typeof EditedSchema>> {
  switch (outcome.kind) {
    case 'edited': {
      const { edit, changes, named, version, isSeen } = outcome;
      const text = changesWords(changes, reader);
      const body = {
        dealId: outcome.dealId,
        isChanged: true,
        edit,
        text,
        named: [...named],
        version,
        isSeen,
      };
      return { body, etag: version };
    }
    case 'unchanged': {
      const { version } = outcome;
      const text = 'It was so already.';
      const body = {
        dealId: outcome.dealId,
        isChanged: false,
        edit: null,
        text,
        named: [],
        version,
        isSeen: true,
      };
      return { body, etag: version };
    }
    case 'changed-since':
      throw new Problem('changed', 'Somebody has changed this deal since you looked at it.', {
        changes: changedSince(outcome, reader),
        current: outcome.version,
      });
    case 'refused':
      throw refusedFields(outcome.refused);
    case 'no-such-deal':
      throw noSuchDeal(dealId);
  }
}

function changedSince(
  { changes }: Extract<EditOutcome, { kind: 'changed-since' }>,
  reader: Reader,
): readonly string[] {
  if (changes === null || changes.length === 0)
    return ['What has changed since is not known: look at the deal again.'];
  return changes.map((change) => changesWords([change], reader));
}
