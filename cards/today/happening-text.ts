import type { RecordedDetail } from '../../src/domain/audit/detail.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { letterName } from '../kit/letter-labels.ts';
import { changeDetailWords } from '../timeline/change-words.ts';

/** One thing that somebody did on a deal. */
export type SaidHappening =
  | { readonly kind: 'act'; readonly detail: RecordedDetail }
  | { readonly kind: 'reply' | 'sent'; readonly template: string };

/** What somebody did, after their name: `sent the request to the customer`; it may have what people typed. */
export function happeningText(happening: SaidHappening, reader: Reader): string {
  if (happening.kind === 'act') return changeDetailWords(happening.detail, reader);
  const did = happening.kind === 'sent' ? 'sent' : 'answered';
  return `${did} the ${letterName(happening.template)}`;
}
