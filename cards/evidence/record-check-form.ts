import { addressKey } from '../../src/domain/address.ts';
import { append } from '../../src/domain/collections.ts';
import type { Deal } from '../../src/domain/deal.ts';
import { RESULTS, type RecordableMethod } from '../../src/domain/ids.ts';
import type { ContactEvaluation, DealEvaluation } from '../../src/domain/verdict.ts';
import { CHECK_FORMS } from '../../src/policy/check-forms.ts';
import { type Citation, citationText } from '../../src/policy/citations.ts';
import { CLOUD_SCOPES, cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { type DealLine, dealLine } from '../deals/labels.ts';
import type { AdaptiveCard, ChoiceSet, Element } from '../kit/adaptive-card.ts';
import {
  card,
  execute,
  executeAnyway,
  firstThatFits,
  heading,
  line,
  noticeBox,
  run,
  typed,
} from '../kit/elements.ts';
import { wirePayload } from '../kit/payload.ts';
import { RECORD_SAVE, SHOW_DEAL } from '../verbs.ts';

/** The inputs of a refused form, which is drawn again with them. */
export interface FilledIn {
  readonly emails: readonly string[];
  readonly result: string;
  readonly day: string;
  readonly portal: string;
  readonly note: string;
}

export interface RecordFormView {
  readonly deal: DealLine & Pick<Deal, 'customer'>;
  readonly evaluation: Pick<DealEvaluation, 'contacts'>;
  /** Version of the deal, as in `CheckedDeal`; empty for a partner's desk, which is told of no changes. */
  readonly dealVersion: string;
  readonly method: RecordableMethod;
  /** Unique id of the drawn form: it is recorded once, however often it is sent. */
  readonly form: string;
  /** The proposed day, `YYYY-MM-DD`. */
  readonly today: string;
  /** First contact of the deal card's page, counted from 0. */
  readonly from: number;
  readonly isDealCard: boolean;
  /** Whose address is chosen at first; null for nobody's: of a form of the deal as a whole the person says who. */
  readonly email: string | null;
  /** What a press confirms to record over, of which the notices tell; null where there is nothing to confirm. */
  readonly confirm: string | null;
  readonly filled: FilledIn | null;
  readonly notices: readonly string[];
}

/** Longest note on a check, in characters. */
export const MOST_CHECK_NOTE = 500;

/** Most addresses offered, in ever shorter versions; those that need a check most come first. */
const MOST_ADDRESSES = [60, 30, 12];

/** The form for recording a check that a person, or the contact, made at Microsoft. */
export function recordForm(view: RecordFormView): AdaptiveCard {
  return firstThatFits(MOST_ADDRESSES.map((most) => () => build(view, most)));
}

function build(view: RecordFormView, most: number): AdaptiveCard {
  const { deal, method, form, dealVersion, from, isDealCard, today, filled } = view;
  const { dealId } = deal;
  const { title, how, citations } = CHECK_FORMS[method];
  const scope = cloudScopeOf(deal.cloudScope);
  const portal = method === 'sign-in' ? scope.portal : null;
  const where =
    portal === null
      ? []
      : [line([run('The portal of this deal: '), run(`${portal} (${scope.name})`, { weight: 'bolder' })])];
  const body: Element[] = [
    ...noticeBox(view.notices),
    heading(title, { size: 'large' }),
    line([run(`${typed(deal.customer)} · `), run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
    ...where,
    ...how.map((one, at) => line([run(`${at + 1}. `, { weight: 'bolder' }), run(one)], { spacing: 'small' })),
    ...sourceLine(citations),
    addressChoice(view, most),
    resultChoice(method, filled?.result),
    ...(portal === null ? [] : [portalChoice(filled?.portal || portal)]),
    {
      type: 'Input.Date',
      id: 'day',
      label: 'Day of the check',
      value: filled?.day || today,
      isRequired: true,
      errorMessage: 'Give the day.',
    },
    {
      type: 'Input.Text',
      id: 'note',
      label: 'Note (optional)',
      isMultiline: true,
      maxLength: MOST_CHECK_NOTE,
      placeholder: 'Such as the message that was shown',
      ...(filled?.note ? { value: filled.note } : {}),
    },
  ];
  const data = wirePayload({ dealId, method, form, dealVersion, from, isDealCard });
  const save =
    view.confirm === null
      ? execute('Save', RECORD_SAVE, data)
      : execute('Record it all the same', RECORD_SAVE, { ...data, confirm: view.confirm });
  return card([...view.notices.map((notice) => typed(notice, 300)), title, ...how].join('\n'), body, [
    save,
    executeAnyway('Cancel', SHOW_DEAL, wirePayload({ dealId, from, dealVersion, isDealCard })),
  ]);
}

function sourceLine(citations: readonly Citation[]): readonly Element[] {
  const text = `Source: ${citations.map(citationText).join('; ')}`;
  return [line([run(text, { isSubtle: true, size: 'small' })], { spacing: 'small' })];
}

/** The addresses to choose from, each once however many roles it has: evidence is about an address. */
function addressChoice({ evaluation, filled, email }: RecordFormView, most: number): ChoiceSet {
  const byAddress = new Map<string, ContactEvaluation[]>();
  const asked = email === null ? null : addressKey(email);
  const isAsked = (contact: ContactEvaluation) => addressKey(contact.email) === asked;
  const needy = evaluation.contacts.toSorted(
    (one, other) => Number(isAsked(other)) - Number(isAsked(one)) || need(one) - need(other),
  );
  for (const contact of needy) append(byAddress, addressKey(contact.email), contact);
  const choices = [...byAddress.values()].slice(0, most).map((contacts) => {
    const [first] = contacts;
    const roles = [...new Set(contacts.map(({ role }) => roleOf(role).short))].join(', ');
    const name = first?.name ? `${typed(first.name, 60)} · ` : '';
    return { title: `${roles} · ${name}${typed(first?.email, 120)}`, value: first?.email ?? '' };
  });
  const named = choices.map(({ value }) => value).filter((value) => addressKey(value) === asked);
  const proposed = filled ? filled.emails : named;
  return {
    type: 'Input.ChoiceSet',
    id: 'emails',
    label: 'Whose address was checked',
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    choices,
    isRequired: true,
    errorMessage: 'Choose whose address was checked.',
    // The values of a multi-select are separated by commas, which no address that can be checked has.
    value: proposed.filter((email) => !email.includes(',')).join(','),
  };
}

/** Sort key of a contact: those not ready first, and of them the mandatory ones. */
function need({ requirement, verdict }: ContactEvaluation): number {
  const asked = requirement === 'mandatory' ? 0 : requirement === 'recommended' ? 1 : 2;
  return asked + (verdict === 'ready' ? 3 : 0);
}

function resultChoice(method: RecordableMethod, value: string | undefined): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'result',
    label: CHECK_FORMS[method].ask,
    style: 'expanded',
    wrap: true,
    choices: RESULTS[method].map((result) => ({
      title: CHECK_FORMS[method].results[result] ?? result,
      value: result,
    })),
    isRequired: true,
    errorMessage: 'Choose what came out.',
    ...(value ? { value } : {}),
  };
}

const PORTALS: readonly string[] = [
  ...new Set(CLOUD_SCOPES.map(({ portal }) => portal).filter((portal) => portal !== null)),
];

function portalChoice(value: string): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'portal',
    label: 'Where they tried to sign in',
    style: 'compact',
    choices: PORTALS.map((portal) => ({ title: portal, value: portal })),
    value,
  };
}
