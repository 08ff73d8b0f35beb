import { typed } from '../kit/elements.ts';

/** What a check of addresses has to say besides. */
interface Noticed {
  /** The typed scope if it is none. */
  readonly notAScope: string | null;
  readonly leftOut: readonly string[];
  readonly unread: readonly string[];
  /** Number of addresses with evidence that only the asker may see. */
  readonly askerOnly: number;
  readonly lookUps: readonly { readonly remarks: readonly string[] }[];
}

/** Most remarks on look-ups shown in full; the others are counted. */
const MOST_REMARKS = 4;

/** What was left out of a check of addresses, or could not be told, each in a sentence. */
export function addressNotices({ notAScope, leftOut, unread, askerOnly, lookUps }: Noticed): string[] {
  const notices: string[] = [];
  if (notAScope !== null) notices.push(`“${typed(notAScope, 60)}” is no cloud scope that I know.`);
  if (leftOut.length > 0)
    notices.push(
      `Not judged: ${listText(leftOut, 8)}. Ask again for ${leftOut.length === 1 ? 'it' : 'these'}.`,
    );
  if (unread.length > 0) notices.push(`Not read as an address: ${listText(unread, 8)}.`);
  if (askerOnly > 0) {
    const some = askerOnly === 1 ? 'one address is' : `${askerOnly} addresses are`;
    notices.push(`What is recorded about ${some} not shown: not everybody here may see it.`);
  }
  const remarks = lookUps.flatMap((lookUp) => lookUp.remarks);
  notices.push(...remarks.slice(0, MOST_REMARKS));
  const more = remarks.length - MOST_REMARKS;
  if (more > 0) {
    const others = more === 1 ? 'One more look-up' : `${more} more look-ups`;
    notices.push(`${others} told no cloud either: see under Sources what was answered.`);
  }
  return notices;
}

function listText(words: readonly string[], most: number): string {
  const named = words.slice(0, most).map((word) => typed(word, 32));
  return words.length > most ? `${named.join(', ')} and ${words.length - most} more` : named.join(', ');
}
