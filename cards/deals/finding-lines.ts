import type { CloudScopeId } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ContactFinding, DealFinding } from '../../src/domain/verdict.ts';
import { describeFinding } from '../../src/rules/catalogue.ts';
import type { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { line, run, typed } from '../kit/elements.ts';
import { SEVERITY_SIGN } from '../kit/labels.ts';

/** Level of detail of a finding: lower on cards with many contacts. */
export type Detail = 'full' | 'brief' | 'titles';

/**
 * A finding as lines: what is found, with its citations; and its first remedy, if `detail` has room.
 */
export function findingLines(
  finding: ContactFinding | DealFinding,
  scope: CloudScopeId,
  detail: Detail,
  footnotes: Footnotes,
  reader: Reader,
): readonly Element[] {
  const described = describeFinding(finding, scope, reader);
  const { symbol, colour, word } = SEVERITY_SIGN[finding.severity];
  const text = detail === 'titles' ? described.title : typed(described.sentence, 300);
  const [remedy] = described.remedies;
  const marks = footnotes.marks(described.citations);
  const shown = line(
    [
      run(`${symbol} ${word}: `, { color: colour, weight: 'bolder' }),
      run(text),
      run(marks, { isSubtle: true, size: 'small' }),
    ],
    { spacing: 'small' },
  );
  const hasRoom = detail === 'full' || (detail === 'brief' && finding.severity === 'blocker');
  if (!remedy || !hasRoom) return [shown];
  const what = `→ ${capitalise(remedy.who)}: ${typed(remedy.what, 300)}`;
  return [shown, line([run(what, { isSubtle: true })], { spacing: 'none' })];
}
