import { addressKey } from '../../src/domain/address.ts';
import type { Deal } from '../../src/domain/deal.ts';
import type { StatedMethod } from '../../src/domain/ids.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { CHECK_FORMS, type CheckForm } from '../../src/policy/check-forms.ts';
import { citationText } from '../../src/policy/citations.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import type { DealLine } from '../deals/labels.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { behindDots, primary } from '../kit/button-rows.ts';
import {
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
import { unfold } from '../kit/row.ts';
import { unbroken } from '../kit/unbroken.ts';
import { RECORD_FORM, RECORD_SAVE, SHOW_DEAL } from '../verbs.ts';
import { addressChoice, portalChoice, resultChoice } from './check-choices.ts';

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
  readonly method: StatedMethod;
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
  /** What a refused form has wrong, each told at its field. */
  readonly errors?: readonly { readonly field: keyof FilledIn; readonly why: string }[];
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
  const { deal, method, form, dealVersion, from, isDealCard, today, filled, email, errors = [] } = view;
  const { dealId } = deal;
  const { title, how } = CHECK_FORMS[method];
  const portal = method === 'sign-in' ? cloudScopeOf(deal.cloudScope).portal : null;
  const about = `${typed(deal.customer, 80)} · ${typed(dealId, 60)}`;
  const body: Element[] = [
    ...noticeBox(view.notices),
    heading(title, { size: 'large' }),
    line([run(`${typed(deal.customer, 80)} · ${unbroken(typed(dealId, 60))}`, { isSubtle: true })], {
      spacing: 'none',
    }),
    ...atField(errors, 'emails'),
    addressChoice(
      { contacts: view.evaluation.contacts, email, isOfOne: isOfOne(view), chosen: filled?.emails ?? null },
      most,
    ),
    ...atField(errors, 'result'),
    resultChoice(method, filled?.result),
    ...(portal === null ? [] : [portalChoice(filled?.portal || portal)]),
    ...atField(errors, 'day'),
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
      id: NOTE_ID,
      label: 'Note',
      isMultiline: true,
      maxLength: MOST_CHECK_NOTE,
      placeholder: 'Such as the message that was shown',
      ...(filled?.note ? { value: filled.note } : { isVisible: false }),
    },
    howTo(CHECK_FORMS[method]),
  ];
  const place = wirePayload({ dealId, from, dealVersion, isDealCard });
  const data = { ...place, ...wirePayload({ method, form, email: email ?? undefined }) };
  const save =
    view.confirm === null
      ? execute('Save', RECORD_SAVE, data)
      : execute('Record it all the same', RECORD_SAVE, { ...data, confirm: view.confirm });
  const told = [...view.notices.map((notice) => typed(notice, 300)), ...errors.map(({ why }) => why)];
  return buttonCard([...told, title, about, ...how].join('\n'), body, [
    primary(save),
    executeAnyway('Cancel', SHOW_DEAL, place),
    ...(filled?.note ? [] : [behindDots(unfold('Add a note', NOTE_ID))]),
    ...(isOfOne(view)
      ? [behindDots(executeAnyway('For several people', RECORD_FORM, { ...place, method }))]
      : []),
    behindDots(unfold('How to check', HOW_ID)),
  ]);
}

const NOTE_ID = 'note';
/** The folded steps of the check. */
const HOW_ID = 'how';

/** What is wrong with a field, above it. */
function atField(errors: NonNullable<RecordFormView['errors']>, field: keyof FilledIn): readonly Element[] {
  return errors
    .filter((error) => error.field === field)
    .map(({ why }) => line([run(`✖ ${typed(why, 300)}`, { color: 'attention', weight: 'bolder' })]));
}

/** The steps of the check with their sources, folded. */
function howTo({ how, citations }: CheckForm): Element {
  const source = `Source: ${citations.map(citationText).join('; ')}`;
  return {
    type: 'Container',
    id: HOW_ID,
    isVisible: false,
    items: [
      heading('How to check'),
      ...how.map((one, at) => line([run(`${at + 1}. ${one}`)], { spacing: 'small' })),
      line([run(source, { isSubtle: true, size: 'small' })], { spacing: 'small' }),
    ],
  };
}

/** Whether the form is about one person of several, from whose row it was opened. */
function isOfOne({ email, evaluation: { contacts } }: RecordFormView): boolean {
  const keys = new Set(contacts.map((contact) => addressKey(contact.email)));
  return email !== null && keys.size > 1 && keys.has(addressKey(email));
}
