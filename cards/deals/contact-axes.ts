import { dayOfInstant } from '../../src/domain/day.ts';
import type { Evidence } from '../../src/domain/deal.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { portalHost } from '../../src/policy/cloud-scopes.ts';
import { SIGN_IN_TELLS_NO_CLOUD } from '../../src/rules/catalogue-contact.ts';
import { speakingStanding } from '../../src/rules/evidence-standing.ts';
import type { Element, RichTextBlock, TextRun } from '../kit/adaptive-card.ts';
import { line, run, typed } from '../kit/elements.ts';
import type { Footnotes } from '../kit/footnotes.ts';
import { ACCOUNT, CLOUD, METHOD, RESULT, STANDING, type StateSign } from '../kit/labels.ts';

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

/** Whether an asked-for contact is unverified although their sign-in worked; no finding explains that. */
export function isSignInWithoutCloud({ verdict, evidence, requirement }: ContactEvaluation): boolean {
  const asked = requirement === 'mandatory' || requirement === 'recommended';
  return asked && verdict === 'unverified' && evidence.signIn?.result === 'work-account';
}

export function unexplained(contact: ContactEvaluation, footnotes: Footnotes): readonly Element[] {
  if (!isSignInWithoutCloud(contact)) return [];
  const { sentence, citations } = SIGN_IN_TELLS_NO_CLOUD;
  const marks = run(footnotes.marks(citations), { isSubtle: true, size: 'small' });
  return [line([run('? Cloud: ', { weight: 'bolder' }), run(sentence), marks], { spacing: 'small' })];
}

/** A piece of evidence as text: method, result, portal, day, person and note. */
export function evidenceText(piece: Evidence): string {
  const { method, result, validatedAt, portal, note } = piece;
  const by = checkerText(method === 'directory' ? { ...piece, validatedBy: null } : piece);
  const at = method === 'sign-in' && portal !== null ? ` at ${typed(portalHost(portal), 60)}` : '';
  const claim = method === 'customer' ? ' (a claim)' : '';
  const remark = note ? `: "${typed(note, 100)}"` : '';
  return `${METHOD[method]}: ${RESULT[result] ?? result}${at}, ${dayOfInstant(validatedAt)}${by}${claim}${remark}`;
}

/**
 * The pieces that a contact was judged with, each as text: what a person checked, then what is out of date, then what a look-up
 * inferred. A piece from which the verdict is not read says what it is instead.
 */
export function knownTexts(contact: ContactEvaluation): string[] {
  const { vlCentral, signIn, customer, stale, directory } = contact.evidence;
  return [vlCentral, signIn, customer, stale, directory].flatMap((piece) =>
    piece ? [`${evidenceText(piece)}${asideText(piece, contact)}`] : [],
  );
}

/** What a piece is where it does not count; a claim of the customer says so itself. */
function asideText(piece: Evidence, contact: ContactEvaluation): string {
  const standing = speakingStanding(piece, contact);
  if (standing === 'too-old') return ' (out of date)';
  if (piece.method === 'directory') return ' (inferred about the domain)';
  return standing === 'informs' && piece.method !== 'customer' ? ` (${STANDING.informs})` : '';
}

/** The person who checked, as text that follows the day; of an imported piece as the importer's claim. */
export function checkerText({ validatedBy, claimedBy }: Pick<Evidence, 'validatedBy' | 'claimedBy'>): string {
  const by = validatedBy === null ? '' : `, by ${typed(validatedBy, 60)}`;
  return claimedBy ? `${by}, says ${typed(claimedBy, 60)}'s import` : by;
}
