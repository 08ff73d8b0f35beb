import type { ChoiceSet } from './adaptive-card.ts';

export interface PeoplePickerView {
  readonly id: string;
  readonly label: string;
  /** Who was picked before: what the host sent of them, and what is shown for it; null for nobody. */
  readonly picked: { readonly value: string; readonly title: string } | null;
}

/**
 * A field to look somebody of the organisation up as one types; the host sends their object id in Entra ID. Hosts that can't look
 * people up offer nobody, so that a field for the address stands beside it.
 */
export function peoplePicker({ id, label, picked }: PeoplePickerView): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'filtered',
    placeholder: 'Type a name',
    choices: picked ? [picked] : [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    ...(picked ? { value: picked.value } : {}),
  };
}
