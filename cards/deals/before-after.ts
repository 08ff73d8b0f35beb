import type { RoleId } from '../../src/domain/ids.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import type { Element, TextRun } from '../kit/adaptive-card.ts';
import { lowerFirst } from '../kit/capitalise.ts';
import { line, run, typed } from '../kit/elements.ts';
import { CONTACT_VERDICT, DEAL_VERDICT } from '../kit/labels.ts';

/** A change of a deal's contacts in a role, before it is made. */
export interface BeforeAfterView {
  readonly before: DealEvaluation;
  readonly after: DealEvaluation;
  readonly role: RoleId;
}

/** The deal before and after a change, a line each: its verdict and who is in the role; and what it still lacks then. */
export function beforeAfter({ before, after, role }: BeforeAfterView): readonly Element[] {
  return [
    line([run('Now: ', { isSubtle: true }), ...stateRuns(before, role)], { spacing: 'small' }),
    line([run('Then: ', { isSubtle: true }), ...stateRuns(after, role)], { spacing: 'none' }),
    missingLine(after),
  ];
}

/** What a deal would still lack. */
export function missingLine(after: DealEvaluation): Element {
  return line([run(missingText(after), { isSubtle: true })], { spacing: 'none' });
}

/** The same in plain text, a line each. */
export function beforeAfterTexts({
  before,
  after,
  role,
}: BeforeAfterView): readonly [string, string, string] {
  const text = (evaluation: DealEvaluation) =>
    stateRuns(evaluation, role)
      .map((one) => one.text)
      .join('');
  return [`Now: ${text(before)}`, `Then: ${text(after)}`, missingText(after)];
}

/** `✖ Blocked` of a deal, as a run. */
export function verdictRun({ verdict }: DealEvaluation): TextRun {
  const { symbol, word, colour } = DEAL_VERDICT[verdict];
  return run(`${symbol} ${word}`, { color: colour, weight: 'bolder' });
}

function stateRuns(evaluation: DealEvaluation, role: RoleId): readonly TextRun[] {
  const inRole = evaluation.contacts.filter((one) => one.role === role);
  const who = inRole
    .slice(0, MOST_NAMED)
    .map(({ name, email, verdict }) => `${typed(name ?? email, 80)} (${CONTACT_VERDICT[verdict].word})`);
  const more = inRole.length - who.length;
  const named = inRole.length === 0 ? 'nobody' : `${who.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [verdictRun(evaluation), run(` · ${roleOf(role).name}: ${named}`)];
}

const MOST_NAMED = 4;
const MOST_MISSING = 3;

/** `Still missing: an Online Service Manager; a check of Jane Doe.` */
function missingText({ contacts, findings }: DealEvaluation): string {
  const missing = [
    ...findings
      .filter(({ severity }) => severity === 'blocker')
      .map(({ code, role }) =>
        code === 'role-missing' && role !== undefined
          ? `somebody as ${roleOf(role).name}`
          : lowerFirst(CATALOGUE[code].title),
      ),
    ...contacts
      .filter(({ requirement, verdict }) => requirement === 'mandatory' && verdict !== 'ready')
      .map(({ name, email, verdict }) => {
        const who = typed(name ?? email, 80);
        return verdict === 'unverified' ? `a check of ${who}` : `another address for ${who}`;
      }),
  ];
  const all = [...new Set(missing)];
  if (all.length === 0) return 'Nothing is missing then.';
  const more = all.length - MOST_MISSING;
  return `Still missing then: ${all.slice(0, MOST_MISSING).join('; ')}${more > 0 ? `; ${more} more` : ''}.`;
}
