import { dayOfInstant } from '../../domain/day.ts';
import type { Evidence } from '../../domain/deal.ts';
import { dateText } from '../../domain/format.ts';
import type { Reader } from '../../domain/reader.ts';
import type { ContactEvaluation } from '../../domain/verdict.ts';
import { portalHost } from '../../policy/cloud-scopes.ts';
import { speakingStanding } from '../evidence-standing.ts';
import { LEAN, METHOD, RESULT, STANDING } from './states.ts';
import type { Typed } from './typed.ts';

/** A piece of evidence as text: method, result, portal, day (of UTC, in which its age is counted), person and note. */
export function pieceText(piece: Evidence, typed: Typed, reader: Reader): string {
  const { method, result, validatedAt, portal, note } = piece;
  const by = checkerWords(method === 'directory' ? { ...piece, validatedBy: null } : piece, typed);
  const at = method === 'sign-in' && portal !== null ? ` at ${typed(portalHost(portal), 60)}` : '';
  const claim = method === 'customer' ? ' (a claim)' : '';
  const remark = note ? `: "${typed(note, 100)}"` : '';
  return `${METHOD[method]}: ${RESULT[result] ?? result}${at}, ${dateText(dayOfInstant(validatedAt), reader)}${by}${claim}${remark}`;
}

/** The person who checked, as text that follows the day; of an imported piece as the importer's claim. */
export function checkerWords(
  { validatedBy, claimedBy }: Pick<Evidence, 'validatedBy' | 'claimedBy'>,
  typed: Typed,
): string {
  const by = validatedBy === null ? '' : `, by ${typed(validatedBy, 60)}`;
  return claimedBy ? `${by}, says ${typed(claimedBy, 60)}'s import` : by;
}

/**
 * The pieces that a contact was judged with, each as text: what a person checked, then what is out of date, then what a look-up
 * inferred. A piece from which the verdict is not read says what it is instead.
 */
export function knownWords(contact: ContactEvaluation, typed: Typed, reader: Reader): string[] {
  const { vlCentral, signIn, customer, stale, directory } = contact.evidence;
  return [vlCentral, signIn, customer, stale, directory].flatMap((piece) =>
    piece ? [`${pieceText(piece, typed, reader)}${asideText(piece, contact)}`] : [],
  );
}

/** What a piece is where it does not count; a claim of the customer says so itself. */
function asideText(piece: Evidence, contact: ContactEvaluation): string {
  const standing = speakingStanding(piece, contact);
  if (standing === 'too-old') return ' (out of date)';
  if (piece.method === 'directory') return ' (inferred about the domain)';
  return standing === 'informs' && piece.method !== 'customer' ? ` (${STANDING.informs})` : '';
}

/**
 * How a contact's states are known, as text: what a person checked, then what a look-up inferred, each with day and source; null
 * where nothing is known.
 */
export function howKnownText(contact: ContactEvaluation, typed: Typed, reader: Reader): string | null {
  const { lean, account } = contact;
  const lines = knownWords(contact, typed, reader);
  if (account === 'personal' || account === 'malformed') lines.unshift('The address itself');
  if (lines.length === 0) return null;
  const points = lean === null ? '' : `: ${LEAN[lean]}, not settled`;
  return `How we know: ${lines.join('; ')}${points}.`;
}

/** Whether an asked-for contact is unverified although their sign-in worked; no finding explains that. */
export function isSignInWithoutCloud({ verdict, evidence, requirement }: ContactEvaluation): boolean {
  const asked = requirement === 'mandatory' || requirement === 'recommended';
  return asked && verdict === 'unverified' && evidence.signIn?.result === 'work-account';
}
