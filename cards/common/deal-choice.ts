import type { ChoiceSet, TextInput } from '../kit/adaptive-card.ts';
import { typed } from '../kit/elements.ts';

/** The dataset by which clients ask the bot for the deals that fit what is typed. */
export const DEALS_DATASET = 'deals';

/** The fields that ask for a deal, by their ids in the payload of the form. */
export const CHOSEN_DEAL = 'deal';
const TYPED_DEAL = 'dealId';

/**
 * The fields that ask for a deal: one that is looked for while it is typed, and one for its id, as not every client looks.
 * @param label of the first field, such as `Deal`
 * @param filled what they begin with: the id that was chosen, and the text that was typed; each empty for nothing
 */
export function dealChoice(
  label: string,
  { deal, dealId }: { readonly deal: string; readonly dealId: string } = { deal: '', dealId: '' },
): readonly [ChoiceSet, TextInput] {
  return [
    {
      type: 'Input.ChoiceSet',
      id: CHOSEN_DEAL,
      label,
      style: 'filtered',
      placeholder: 'Type a customer',
      choices: deal === '' ? [] : [{ title: typed(deal, 200), value: deal }],
      ...(deal === '' ? {} : { value: deal }),
      'choices.data': { type: 'Data.Query', dataset: DEALS_DATASET },
    },
    {
      type: 'Input.Text',
      id: TYPED_DEAL,
      label: 'Or its id',
      maxLength: 500,
      placeholder: 'Such as EA-2026-0042',
      spacing: 'small',
      ...(dealId === '' ? {} : { value: typed(dealId, 200) }),
    },
  ];
}
