import { CLOUD_SCOPES } from '../../src/policy/cloud-scopes.ts';
import type { ChoiceSet } from '../kit/adaptive-card.ts';

/**
 * The cloud scopes as a choice: a button for each would have to carry all the addresses again.
 * @param isRequired whether no button of the card may be pressed without it
 */
export function scopeChoice(isRequired = true): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'scope',
    label: 'Cloud scope of the PCN (Public Customer Number)',
    style: 'compact',
    choices: CLOUD_SCOPES.filter(({ id }) => id !== 'unknown').map(({ id, name }) => ({
      title: name,
      value: id,
    })),
    ...(isRequired ? { isRequired, errorMessage: 'Choose the cloud scope.' } : {}),
  };
}
