import { dayOfInstant } from '../../domain/day.ts';
import type { Evidence } from '../../domain/deal.ts';
import { dateText } from '../../domain/format.ts';
import type { Reader } from '../../domain/reader.ts';
import type { ContactEvaluation } from '../../domain/verdict.ts';
import { portalHost } from '../../policy/cloud-scopes.ts';
import { LEAN, METHOD, RESULT } from './states.ts';
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
 * How a contact's states are known, as text: what a person checked, then what a look-up inferred, each with day and source; null
 * where nothing is known.
 */
export function howKnownText(
  { evidence, lean, account }: ContactEvaluation,
  typed: Typed,
  reader: Reader,
): string | null {
  const checked = [evidence.vlCentral, evidence.signIn, evidence.customer].filter((piece) => piece !== null);
  const lines = checked.map((piece) => pieceText(piece, typed, reader));
  if (evidence.stale) lines.push(`${pieceText(evidence.stale, typed, reader)} (out of date)`);
  if (evidence.directory)
    lines.push(`${pieceText(evidence.directory, typed, reader)} (inferred about the domain)`);
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
