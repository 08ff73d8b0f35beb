import { printable } from '../book/problem.ts';
import { dealName } from '../domain/deal-name.ts';
import { dateText } from '../domain/format.ts';
import type { ContactEvaluation, ContactFinding, DealFinding } from '../domain/verdict.ts';
import { cloudScopeOf } from '../policy/cloud-scopes.ts';
import { contradictionsBehind } from '../policy/contradictions.ts';
import { policyAt } from '../policy/requirements.ts';
import { roleOf } from '../policy/roles.ts';
import { describeFinding } from '../rules/catalogue.ts';
import { SIGN_IN_TELLS_NO_CLOUD } from '../rules/catalogue-contact.ts';
import { targetDay } from '../rules/risk.ts';
import { daysText, dealLineText } from '../rules/words/deal.ts';
import { howKnownText, isSignInWithoutCloud } from '../rules/words/evidence.ts';
import { Footnotes } from '../rules/words/footnotes.ts';
import { nextActionsOf } from '../rules/words/next-actions.ts';
import { nextStepTitle } from '../rules/words/next-step.ts';
import { bothSidesText, judgedByText } from '../rules/words/sources.ts';
import {
  ACCOUNT_WORDS,
  adviceText,
  CLOUD_WORDS,
  CONTACT_VERDICT_WORDS,
  DEAL_VERDICT_WORDS,
  REQUIREMENT,
  RISK_WORDS,
  SEVERITY_WORDS,
} from '../rules/words/states.ts';
import type { CheckedView } from './check-json.ts';
import { paragraph } from './layout.ts';

/** A checked deal for a person: the verdict, what to do first, why, the contacts, and the sources; what its card in chat says. */
export function checkText(view: CheckedView, width: number | null): string[] {
  return new CheckLines(view, width).all();
}

/** Typed text on one line; it is wrapped, never cut. */
function typed(text: string | null | undefined): string {
  return printable(text ?? '');
}

class CheckLines {
  readonly #view: CheckedView;
  readonly #width: number | null;
  readonly #footnotes = new Footnotes();

  constructor(view: CheckedView, width: number | null) {
    this.#view = view;
    this.#width = width;
  }

  all(): string[] {
    const { deal, evaluation } = this.#view;
    const before = [...this.#header(), ...this.#first()];
    const about = evaluation.findings.flatMap((finding) => this.#finding(finding, 2));
    const contacts = evaluation.contacts.flatMap((contact) => ['', ...this.#contact(contact)]);
    const none = evaluation.contacts.length === 0;
    return [
      ...before,
      ...(about.length === 0 ? [] : ['', 'About the deal', ...about]),
      '',
      none ? 'No contacts are named' : 'Contacts',
      ...contacts.slice(1),
      ...this.#steps(),
      ...this.#sources(contradictionsBehind(policyAt(evaluation.asOf).policy, deal.cloudScope)),
    ];
  }

  #lines(text: string, indent = 0, hang = indent): string[] {
    return paragraph(text, this.#width, indent, hang);
  }

  #header(): string[] {
    const { deal, evaluation, reader } = this.#view;
    const { verdict, risk, daysLeft, submission } = evaluation;
    const target = targetDay(deal);
    const day =
      target === null
        ? ''
        : ` (${deal.closeDate === null ? 'effective' : 'closes'} ${dateText(target, reader)})`;
    const days = `${daysText(daysLeft).toLowerCase()}${day}`;
    return [
      ...this.#lines(printable(dealName(deal))),
      // Its id stands in its name.
      ...this.#lines(dealLineText({ ...deal, dealId: '' }, typed)),
      '',
      ...this.#lines(`${DEAL_VERDICT_WORDS[verdict]}, risk ${RISK_WORDS[risk].toLowerCase()}, ${days}`),
      ...this.#lines(adviceText(submission, verdict, deal.stage)),
    ];
  }

  #first(): string[] {
    const { next, reader } = this.#view;
    return next === null ? [] : this.#lines(`First: ${printable(nextStepTitle(next, reader))}`);
  }

  #contact(contact: ContactEvaluation): string[] {
    const { role, name, email, verdict, requirement, account, cloud, findings } = contact;
    const known = howKnownText(contact, typed, this.#view.reader);
    const who = name === null ? typed(email) : `${typed(name)} · ${typed(email)}`;
    const states = `Account: ${ACCOUNT_WORDS[account]} · Cloud: ${CLOUD_WORDS[cloud]}`;
    return [
      ...this.#lines(
        `${roleOf(role).name}: ${CONTACT_VERDICT_WORDS[verdict]} (${REQUIREMENT[requirement]})`,
        2,
      ),
      ...this.#lines(who, 4),
      ...this.#lines(states, 4),
      ...(known === null ? [] : this.#lines(known, 4)),
      ...(isSignInWithoutCloud(contact)
        ? this.#lines(
            `Cloud: ${SIGN_IN_TELLS_NO_CLOUD.sentence}${this.#footnotes.marks(SIGN_IN_TELLS_NO_CLOUD.citations)}`,
            4,
            6,
          )
        : []),
      ...findings.flatMap((finding) => this.#finding(finding, 4)),
    ];
  }

  #finding(finding: ContactFinding | DealFinding, indent: number): string[] {
    const { severity, sentence, citations } = describeFinding(finding, this.#view.deal.cloudScope);
    const text = `${SEVERITY_WORDS[severity]}: ${printable(sentence)}${this.#footnotes.marks(citations)}`;
    return this.#lines(text, indent, indent + 2);
  }

  #steps(): string[] {
    const steps = nextActionsOf(this.#view, typed);
    if (steps.length === 0) return [];
    const lines = steps.flatMap(({ who, what, about }, at) => {
      const whom = about.size === 0 ? '' : ` (${[...about].join(', ')})`;
      const text = `${at + 1}. ${who.charAt(0).toUpperCase()}${who.slice(1)}: ${printable(what)}${whom}`;
      return this.#lines(text, 2, 5);
    });
    return ['', 'What to do next', ...lines];
  }

  #sources(contradictions: ReturnType<typeof contradictionsBehind>): string[] {
    const { deal, evaluation } = this.#view;
    const { policy } = policyAt(evaluation.asOf);
    const marks = this.#footnotes.marks([...policy.citations, ...cloudScopeOf(deal.cloudScope).citations]);
    const differing = contradictions.flatMap((one) => this.#lines(bothSidesText(one), 2, 4));
    return [
      '',
      'Sources',
      ...this.#lines(`${judgedByText(evaluation.asOf, this.#view.reader)}${marks}`, 2),
      ...this.#footnotes.texts.flatMap((text, at) => this.#lines(`[${at + 1}] ${text}`, 2, 6)),
      ...(differing.length === 0 ? [] : ['', 'Where the pages differ', ...differing]),
    ];
  }
}
