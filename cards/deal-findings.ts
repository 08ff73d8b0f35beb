import type { CloudScopeId } from '../src/domain/ids.ts';
import type { ContactFinding, DealFinding } from '../src/domain/verdict.ts';
import { type DescribedFinding, describeFinding } from '../src/rules/catalogue.ts';
import type { Footnotes } from './deal-view.ts';
import { line, run, typed } from './parts.ts';
import type { Element } from './types.ts';
import { SEVERITY } from './words.ts';

/** How much is said of each finding: less where there are many contacts. */
export type Detail = 'full' | 'brief' | 'titles';

/** A finding as a line, and its first remedy as another where there is room. */
export function findingLines(
  finding: ContactFinding | DealFinding,
  scope: CloudScopeId,
  detail: Detail,
  footnotes: Footnotes,
): readonly Element[] {
  const described = describeFinding(finding, scope);
  const { symbol, colour, word } = SEVERITY[finding.severity];
  const text = detail === 'titles' ? described.title : typed(described.sentence, 300);
  const marks = footnotes.marks(described.citations);
  const shown = line(
    [
      run(`${symbol} ${word}: `, { color: colour, weight: 'bolder' }),
      run(text),
      run(marks, { isSubtle: true, size: 'small' }),
    ],
    { spacing: 'small' },
  );
  const remedy =
    detail === 'full' || (detail === 'brief' && finding.severity === 'blocker')
      ? firstRemedy(described)
      : null;
  return remedy === null
    ? [shown]
    : [shown, line([run(`→ ${remedy}`, { isSubtle: true })], { spacing: 'none' })];
}

function firstRemedy({ remedies }: DescribedFinding): string | null {
  const [first] = remedies;
  return first ? `${capital(first.who)}: ${typed(first.what, 300)}` : null;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
