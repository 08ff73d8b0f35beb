import { letterNotices } from '../../../cards/drafts/letter-notices.ts';
import { outcomeWords } from '../../../cards/drafts/outcome-words.ts';
import type { LetterName } from '../../../src/domain/drafts/letter.ts';
import type { LetterAsSeen } from '../../../src/flows/drafts/seen-letter.ts';
import { noSuchDeal, Problem } from '../problem.ts';

/** The problem of a request that was decided on a preview whose letter is another one by now. */
export function notAsSeen(
  { dealId, template }: { readonly dealId: string; readonly template: LetterName },
  seen: Exclude<LetterAsSeen, { readonly kind: 'seen' }>,
): Problem {
  switch (seen.kind) {
    case 'none':
    case 'asker-only':
      return noSuchDeal(dealId);
    case 'changed': {
      const { gone, letter, previewVersion } = seen.found;
      const changes = [...seen.changes, ...letterNotices(gone, letter.about.problems.length)];
      return new Problem('changed', 'Nothing was made yet: look the letter through once more.', {
        changes: changes.length > 0 ? changes : ['The letter reads differently now.'],
        current: previewVersion,
      });
    }
    default: {
      const { title, text } = outcomeWords(seen, template);
      return new Problem('changed', `${title}. Nothing was made.`, { changes: text });
    }
  }
}
