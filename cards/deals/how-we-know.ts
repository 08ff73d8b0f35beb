import type { Reader } from '../../src/domain/reader.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { LEAN } from '../kit/labels.ts';
import { evidenceText } from './contact-axes.ts';

/**
 * How a contact's states are known, as text: what a person checked, then what a look-up inferred, each with day and source; null
 * where nothing is known.
 */
export function howWeKnowText({ evidence, lean, account }: ContactEvaluation, reader: Reader): string | null {
  const checked = [evidence.vlCentral, evidence.signIn, evidence.customer].filter((piece) => piece !== null);
  const lines = checked.map((piece) => evidenceText(piece, reader));
  if (evidence.stale) lines.push(`${evidenceText(evidence.stale, reader)} (out of date)`);
  if (evidence.directory)
    lines.push(`${evidenceText(evidence.directory, reader)} (inferred about the domain)`);
  if (account === 'personal' || account === 'malformed') lines.unshift('The address itself');
  if (lines.length === 0) return null;
  const points = lean === null ? '' : `: ${LEAN[lean]}, not settled`;
  return `How we know: ${lines.join('; ')}${points}.`;
}
