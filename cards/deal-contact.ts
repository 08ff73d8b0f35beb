import { dayOfInstant } from '../src/domain/day.ts';
import type { Evidence } from '../src/domain/deal.ts';
import type { CloudScopeId } from '../src/domain/ids.ts';
import type { ContactEvaluation } from '../src/domain/verdict.ts';
import { portalHost } from '../src/policy/cloud-scopes.ts';
import { roleOf } from '../src/policy/roles.ts';
import { SIGN_IN_TELLS_NO_CLOUD } from '../src/rules/catalogue-contact.ts';
import { type Detail, findingLines } from './deal-findings.ts';
import type { Footnotes } from './deal-view.ts';
import { line, run, typed } from './parts.ts';
import type { Container, Element, TextRun } from './types.ts';
import { ACCOUNT, CLOUD, CONTACT_VERDICT, LEAN, METHOD, REQUIREMENT, RESULT, type Sign } from './words.ts';

/** One contact: who, the two axes, how we know, and what there is to say. */
export function contactRow(
  contact: ContactEvaluation,
  scope: CloudScopeId,
  detail: Detail,
  footnotes: Footnotes,
): Container {
  const verdict = CONTACT_VERDICT[contact.verdict];
  const name = typed(contact.name, 80);
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      line([
        run(`${verdict.symbol} ${roleOf(contact.role).name}`, { color: verdict.colour, weight: 'bolder' }),
        run(` · ${verdict.word} · ${REQUIREMENT[contact.requirement]}`, { isSubtle: true }),
      ]),
      line(name === '' ? [run(typed(contact.email))] : [run(name), run(` · ${typed(contact.email)}`)], {
        spacing: 'none',
      }),
      line(
        [
          ...axis('Account', ACCOUNT[contact.account]),
          run(' · ', { isSubtle: true }),
          ...axis('Cloud', CLOUD[contact.cloud]),
        ],
        {
          spacing: 'none',
        },
      ),
      ...howWeKnow(contact),
      ...unexplained(contact, footnotes),
      ...contact.findings.flatMap((finding) => findingLines(finding, scope, detail, footnotes)),
    ],
  };
}

function axis(name: string, { symbol, word, colour }: Sign): TextRun[] {
  return [
    run(`${name}: `, { isSubtle: true }),
    run(`${symbol} ${word}`, { color: colour, weight: 'bolder' }),
  ];
}

/** Why a contact who has signed in is still unverified, which no finding says. */
export function isSignInWithoutCloud({ verdict, evidence, requirement }: ContactEvaluation): boolean {
  const asked = requirement === 'mandatory' || requirement === 'recommended';
  return asked && verdict === 'unverified' && evidence.signIn?.result === 'work-account';
}

function unexplained(contact: ContactEvaluation, footnotes: Footnotes): readonly Element[] {
  if (!isSignInWithoutCloud(contact)) return [];
  const { sentence, citations } = SIGN_IN_TELLS_NO_CLOUD;
  const marks = run(footnotes.marks(citations), { isSubtle: true, size: 'small' });
  return [line([run('? Cloud: ', { weight: 'bolder' }), run(sentence), marks], { spacing: 'small' })];
}

/** What a person checked, then what a machine inferred, each with when and by whom. */
function howWeKnow({ evidence, lean, account }: ContactEvaluation): readonly Element[] {
  const checked = [evidence.vlCentral, evidence.signIn, evidence.customer].filter((piece) => piece !== null);
  const lines = checked.map((piece) => evidenceText(piece));
  if (evidence.stale) lines.push(`${evidenceText(evidence.stale)} (out of date)`);
  if (evidence.directory) lines.push(`${evidenceText(evidence.directory)} (inferred about the domain)`);
  if (account === 'personal' || account === 'malformed') lines.unshift('The address itself');
  if (lines.length === 0) return [];
  const known = lines.join('; ');
  const points = lean === null ? '' : `: ${LEAN[lean]}, not settled`;
  return [
    line([run(`How we know: ${known}${points}.`, { isSubtle: true, size: 'small' })], { spacing: 'none' }),
  ];
}

function evidenceText({ method, result, validatedAt, validatedBy, portal, note }: Evidence): string {
  const by = validatedBy === null || method === 'directory' ? '' : `, by ${typed(validatedBy, 60)}`;
  const at = method === 'sign-in' && portal !== null ? ` at ${typed(portalHost(portal), 60)}` : '';
  const claim = method === 'customer' ? ' (a claim)' : '';
  const remark = note ? `: "${typed(note, 100)}"` : '';
  return `${METHOD[method]}: ${RESULT[result] ?? result}${at}, ${dayOfInstant(validatedAt)}${by}${claim}${remark}`;
}
