/**
 * The state of a draft. `making` is also the state of a draft whose process died: the next press looks for its message.
 */
export type DraftState = 'making' | 'drafted' | 'edited' | 'sent' | 'replied' | 'deleted' | 'failed';

/** A draft about a deal, as its card shows it. */
export interface DealDraft {
  /** The name of the draft's template. */
  readonly template: string;
  /** The template of the letter that a reminder reminds of; empty for every other letter. */
  readonly remindsOf?: string;
  /** The sender's id as evidence names people: `person:…`. */
  readonly senderId: string;
  /** The sender's name. */
  readonly madeBy: string;
  readonly state: DraftState;
  /** Which of the sender's drafts of the letter it is, from 1; left out for a file. */
  readonly generation?: number;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** When the state was stored. ISO 8601, UTC. */
  readonly changedAt: string;
  /** ISO 8601, UTC; null for a draft that was not sent. */
  readonly sentAt: string | null;
  /** The URL that opens the draft in Outlook. */
  readonly webLink: string | null;
  /** In local mode, the URL of its file's page; left out for a draft in Outlook. */
  readonly page?: string | null;
}

/**
 * A sender's newest draft of a template, from drafts in the order in which they were begun; null when there is none.
 */
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

/**
 * Whether a new request for the letter leaves the draft unchanged: its sender has edited it, or it was sent or deleted.
 */
export function isLeftAlone({ state }: Pick<DealDraft, 'state'>): boolean {
  return LEFT_ALONE.has(state);
}

const LEFT_ALONE: ReadonlySet<DraftState> = new Set(['edited', 'sent', 'replied', 'deleted']);
