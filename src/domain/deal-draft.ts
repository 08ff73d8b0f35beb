/** What has become of a draft. `making` is also one that a process died over: the next press finds what there is. */
export type DraftState = 'making' | 'drafted' | 'edited' | 'sent' | 'replied' | 'deleted' | 'failed';

/** A draft about a deal, as its card shows it. */
export interface DealDraft {
  /** Name of the template. */
  readonly template: string;
  /** Of a reminder, the template of the letter it is of; else empty. */
  readonly remindsOf?: string;
  /** Whose it is, as evidence names people: `person:…`. */
  readonly senderId: string;
  readonly madeBy: string;
  readonly state: DraftState;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** When the state was noted. */
  readonly changedAt: string;
  readonly sentAt: string | null;
  /** Opens it in Outlook. */
  readonly webLink: string | null;
}

/** Somebody's letter that was begun last, of all in the order in which they were begun; what was before it is over. */
export function latestDraft(
  drafts: readonly DealDraft[],
  template: string,
  senderId: string,
  remindsOf = '',
): DealDraft | null {
  return (
    drafts.findLast(
      (one) => one.template === template && one.senderId === senderId && (one.remindsOf ?? '') === remindsOf,
    ) ?? null
  );
}

/** Whether asking for a letter again leaves the one there is as it is: its sender has worked on it, or it is over. */
export function isLeftAlone({ state }: Pick<DealDraft, 'state'>): boolean {
  return LEFT_ALONE.has(state);
}

const LEFT_ALONE: ReadonlySet<DraftState> = new Set(['edited', 'sent', 'replied', 'deleted']);
