import { addressKey } from '../../src/domain/address.ts';
import { append } from '../../src/domain/collections.ts';
import { listText } from '../../src/domain/format.ts';
import { RESULTS, type StatedMethod } from '../../src/domain/ids.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { CHECK_FORMS } from '../../src/policy/check-forms.ts';
import { CLOUD_SCOPES, portalName } from '../../src/policy/cloud-scopes.ts';
import { roleOf } from '../../src/policy/roles.ts';
import type { ChoiceSet } from '../kit/adaptive-card.ts';
import { typed } from '../kit/elements.ts';

export interface OfferedAddresses {
  readonly contacts: readonly ContactEvaluation[];
  /** Whose row the form was opened from; null for nobody's. */
  readonly email: string | null;
  /** Whether that person's address alone is offered. */
  readonly isOfOne: boolean;
  /** What was chosen on a form that is drawn again; null for a blank one. */
  readonly chosen: readonly string[] | null;
}

/**
 * The addresses to choose from, each once however many roles it has, as evidence is about an address; of a form that was opened
 * from a row, that person's alone.
 */
export function addressChoice(
  { contacts, email, chosen, isOfOne }: OfferedAddresses,
  most: number,
): ChoiceSet {
  const byAddress = new Map<string, ContactEvaluation[]>();
  const asked = email === null ? null : addressKey(email);
  const offered = isOfOne
    ? contacts.filter((contact) => addressKey(contact.email) === asked)
    : contacts.toSorted((one, other) => need(one) - need(other));
  for (const contact of offered) append(byAddress, addressKey(contact.email), contact);
  const choices = [...byAddress.values()].slice(0, most).map(choiceOf);
  const named = choices.map(({ value }) => value).filter((value) => addressKey(value) === asked);
  const proposed = chosen ?? named;
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

/** `Ann Lee · ann@contoso.com`; the roles of whom no name is known. */
function choiceOf(contacts: readonly ContactEvaluation[]): ChoiceSet['choices'][number] {
  const { name, email } = contacts[0] ?? { name: null, email: '' };
  const roles = [...new Set(contacts.map(({ role }) => roleOf(role).name))];
  return { title: `${name ? typed(name, 60) : listText(roles)} · ${typed(email, 120)}`, value: email };
}

/** Sort key of a contact: those not ready first, and of them the mandatory ones. */
function need({ requirement, verdict }: ContactEvaluation): number {
  const asked = requirement === 'mandatory' ? 0 : requirement === 'recommended' ? 1 : 2;
  return asked + (verdict === 'ready' ? 3 : 0);
}

/** The results of a method of checking. */
export function resultChoice(method: StatedMethod, value: string | undefined): ChoiceSet {
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

/** The portals where a contact may have tried to sign in. */
export function portalChoice(value: string): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'portal',
    label: 'Where they tried to sign in',
    style: 'compact',
    choices: PORTALS.map((portal) => ({ title: portalName(portal), value: portal })),
    value,
  };
}
