/** What may be done about the alerts of one person on one deal; `un…`, `wake` and `take-back` undo. */
export type OfferedAct =
  | 'acknowledge'
  | 'unacknowledge'
  | 'snooze'
  | 'wake'
  | 'hand-over'
  | 'take-back'
  | 'mute'
  | 'unmute';

interface Standing {
  /** What is in force; null where it is not. */
  readonly inForce: Readonly<Record<'acknowledged' | 'snoozed' | 'muted' | 'handedOver', object | null>>;
  /** Whether the deal's alerts concern the person. */
  readonly isConcerned: boolean;
  /** Whether nothing is left to be done: a hand-over and a mute can be undone all the same, as the deal may be at risk again. */
  readonly isSettled: boolean;
  /** Whether an alert was sent that can be acknowledged. */
  readonly isSent: boolean;
}

/** The acts that are offered, in the order of their buttons. */
export function offeredActs({ inForce, isConcerned, isSettled, isSent }: Standing): readonly OfferedAct[] {
  const { acknowledged, snoozed, muted, handedOver } = inForce;
  if (!isConcerned) return [];
  if (isSettled)
    return [...(handedOver ? (['take-back'] as const) : []), ...(muted ? (['unmute'] as const) : [])];
  return [
    ...(isSent && !acknowledged ? (['acknowledge'] as const) : []),
    snoozed ? 'wake' : 'snooze',
    handedOver ? 'take-back' : 'hand-over',
    muted ? 'unmute' : 'mute',
    ...(acknowledged ? (['unacknowledge'] as const) : []),
  ];
}
