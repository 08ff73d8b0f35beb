import { addressKey } from '../../src/domain/address.ts';
import { MOST_LETTER_NOTE } from '../../src/domain/drafts/letter-note.ts';
import type { ChoiceSet, TextInput } from '../kit/adaptive-card.ts';
import { typed } from '../kit/elements.ts';

/** A person a letter can go to. */
export interface RecipientChoice {
  readonly address: string;
  /** The name; empty when it is not known. */
  readonly name: string;
  /** Their position on the deal, such as `partner contact`. */
  readonly who: string;
}

/** The choice of the recipient: a list, whose items every client draws as plain text. */
export function toChoice(choices: readonly RecipientChoice[], to: string): ChoiceSet {
  const chosen = choices.find(({ address }) => addressKey(address) === addressKey(to));
  return {
    type: 'Input.ChoiceSet',
    id: 'to',
    label: 'To',
    style: 'compact',
    wrap: true,
    choices: choices.map(({ name, address, who }) => ({
      // A narrow list cuts what is long: who somebody is on the deal is said of those without a name alone.
      title: name === '' ? `${typed(address, 120)} (${who})` : `${typed(name, 60)} · ${typed(address, 120)}`,
      value: address,
    })),
    isRequired: true,
    errorMessage: 'Choose whom it goes to.',
    ...(chosen ? { value: chosen.address } : {}),
  };
}

/** The choice of copies: boxes. Clients may read their titles as Markdown, so these hold no typed names. */
export function ccChoice(
  choices: readonly RecipientChoice[],
  copies: readonly { readonly address: string }[],
): readonly ChoiceSet[] {
  if (choices.length < 2) return [];
  const chosen = new Set(copies.map(({ address }) => addressKey(address)));
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'cc',
      label: 'Copy to (optional)',
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
      choices: choices.map(({ address, who }) => ({
        title: `${who}: ${typed(address, 120)}`,
        value: address,
      })),
      value: choices
        .filter(({ address }) => chosen.has(addressKey(address)))
        .map(({ address }) => address)
        .join(','),
    },
  ];
}

/** The field of the personal note. */
export function noteInput(note: string): TextInput {
  return {
    type: 'Input.Text',
    id: 'note',
    label: 'Personal note (optional)',
    isMultiline: true,
    maxLength: MOST_LETTER_NOTE,
    placeholder: 'In your own words and language; stands at the top of the letter',
    ...(note === '' ? {} : { value: note }),
  };
}
