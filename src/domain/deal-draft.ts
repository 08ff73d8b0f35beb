/** What has become of a draft. `making` is also one that a process died over: the next press finds what there is. */
export type DraftState = 'making' | 'drafted' | 'edited' | 'sent' | 'replied' | 'deleted' | 'failed';

/** A draft about a deal, as its card shows it. */
export interface DealDraft {
  /** Name of the template. */
  readonly template: string;
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
