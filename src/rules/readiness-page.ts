import { CONTACT_FINDING_CODES, DEAL_FINDING_CODES, type FindingCode } from '../domain/verdict.ts';
import { type Citation, citationText } from '../policy/citations.ts';
import { CLOUD_SCOPES } from '../policy/cloud-scopes.ts';
import { CONTRADICTIONS } from '../policy/contradictions.ts';
import { POLICIES } from '../policy/requirements.ts';
import { ROLES } from '../policy/roles.ts';
import { DEFAULT_THRESHOLDS } from '../policy/thresholds.ts';
import { CATALOGUE } from './catalogue.ts';

/** The evaluation tables as the Markdown of `docs/readiness.md`. */
export function readinessPage(): string {
  return [
    '# What is decided, and by which tables',
    'Made from the tables in `src/policy` and `src/rules` by `npm run docs`; change it there.',
    'A contact has two axes that are never merged: is there a work account (*account*), and is it in the cloud of the deal (*cloud*). Only the address itself, VL Central and a sign-in at the right portal settle them; a directory look-up or the word of a customer never does.',
    '## Policies',
    'The newest one that has begun by the day of judging applies.',
    table(
      ['role', ...POLICIES.map(({ id }) => id)],
      ROLES.map(({ id, name }) => [name, ...POLICIES.map(({ requirements }) => requirements[id])]),
    ),
    POLICIES.map(({ id, title, citations }) => `- ${id}: ${title}. ${cited(citations)}`).join('\n'),
    '## Cloud scopes',
    table(
      ['scope', 'portal', 'aligned', 'not to be told', 'rests on'],
      CLOUD_SCOPES.map((scope) => [
        scope.name,
        scope.portal ?? 'none',
        scope.aligned.join(', '),
        scope.unconfirmed.join(', '),
        cited(scope.citations),
      ]),
    ),
    '## Findings on a contact',
    findings(CONTACT_FINDING_CODES),
    '## Findings on a deal',
    findings(DEAL_FINDING_CODES),
    '## Risk',
    `A person's check counts for ${DEFAULT_THRESHOLDS.freshDays} days. Days left, inclusive, up to which the risk is:`,
    table(
      ['verdict', 'critical', 'high', 'medium'],
      (['blocked', 'unverified'] as const).map((verdict) => {
        const { critical, high, medium } = DEFAULT_THRESHOLDS[verdict];
        return [verdict, String(critical), String(high), String(medium)];
      }),
    ),
    '## Where the pages contradict each other',
    Object.values(CONTRADICTIONS)
      .map(({ topic, sides, settled }) => {
        const said = sides.map(({ says, citation }) => `${says} (${citationText(citation)})`).join('; but ');
        return `- **${topic}**: ${said}. ${settled}`;
      })
      .join('\n'),
    '',
  ].join('\n\n');
}

function findings(codes: readonly FindingCode[]): string {
  return table(
    ['code', 'severity', 'in short', 'rests on'],
    codes.map((code) => {
      const { severity, title, citations } = CATALOGUE[code];
      return [`\`${code}\``, severity, title, cited(citations)];
    }),
  );
}

function cited(citations: readonly Citation[]): string {
  return citations.map(citationText).join('; ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
