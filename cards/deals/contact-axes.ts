import type { Evidence } from '../../src/domain/deal.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { SIGN_IN_TELLS_NO_CLOUD } from '../../src/rules/catalogue-contact.ts';
import { checkerWords, isSignInWithoutCloud, knownWords, pieceText } from '../../src/rules/words/evidence.ts';
import type { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { Element, RichTextBlock, TextRun } from '../kit/adaptive-card.ts';
import { line, run, typed } from '../kit/elements.ts';
import { ACCOUNT, CLOUD, type StateSign } from '../kit/labels.ts';

/** The parts of a contact that a deal's card and a check of single addresses share. */

/** The account and cloud axes of a contact, each as symbol and word. */
export function axes({ account, cloud }: ContactEvaluation): RichTextBlock {
  return line(
    [
      run('Account: ', { isSubtle: true }),
      sign(ACCOUNT[account]),
      run(' · Cloud: ', { isSubtle: true }),
      sign(CLOUD[cloud]),
    ],
    { spacing: 'none' },
  );
}

function sign({ symbol, word, colour }: StateSign): TextRun {
  return run(`${symbol} ${word}`, { color: colour, weight: 'bolder' });
}

export function unexplained(contact: ContactEvaluation, footnotes: Footnotes): readonly Element[] {
  if (!isSignInWithoutCloud(contact)) return [];
  const { sentence, citations } = SIGN_IN_TELLS_NO_CLOUD;
  const marks = run(footnotes.marks(citations), { isSubtle: true, size: 'small' });
  return [line([run('? Cloud: ', { weight: 'bolder' }), run(sentence), marks], { spacing: 'small' })];
}

/** A piece of evidence as text: method, result, portal, day, person and note. */
export function evidenceText(piece: Evidence, reader: Reader): string {
  return pieceText(piece, typed, reader);
}

/** The pieces that a contact was judged with, each as text. */
export function knownTexts(contact: ContactEvaluation, reader: Reader): string[] {
  return knownWords(contact, typed, reader);
}

/** The person who checked, as text that follows the day; of an imported piece as the importer's claim. */
export function checkerText(piece: Pick<Evidence, 'validatedBy' | 'claimedBy'>): string {
  return checkerWords(piece, typed);
}
