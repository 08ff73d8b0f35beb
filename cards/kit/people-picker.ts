import type { Element } from './adaptive-card.ts';
import { line, run, typed } from './elements.ts';

/** What a form says of one person. */
export interface PersonFieldsView {
  readonly label: string;
  /** Whom the host sent as picked, and the id of the field for it. */
  readonly pick: { readonly id: string; readonly value: string };
  /** The address that was typed, and the id of the field for it. */
  readonly address: { readonly id: string; readonly value: string; readonly maxLength: number };
  /** What is wrong with the two, in a sentence; null for nothing. */
  readonly problem: string | null;
}

/**
 * The fields for somebody of the organisation: to look them up as one types, of whom the host sends the object id in Entra ID, and
 * to type their address, as not every host can look people up.
 */
export function personFields({ label, pick, address, problem }: PersonFieldsView): readonly Element[] {
  return [
    {
      type: 'Input.ChoiceSet',
      id: pick.id,
      label,
      style: 'filtered',
      placeholder: 'Type a name',
      choices: pick.value === '' ? [] : [{ title: 'Whom you picked', value: pick.value }],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      ...(pick.value === '' ? {} : { value: pick.value }),
    },
    ...(problem === null
      ? []
      : [line([run(`✖ ${typed(problem, 300)}`, { color: 'attention' })], { spacing: 'small' })]),
    {
      type: 'Input.Text',
      id: address.id,
      label: 'Or their address',
      maxLength: address.maxLength,
      placeholder: 'name@example.com',
      ...(address.value === '' ? {} : { value: address.value }),
    },
  ];
}
