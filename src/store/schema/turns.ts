import type { Generated } from 'kysely';

/** An activity that a process handles, or has handled. Keys are hashes. Instants are ISO 8601, as in all these tables. */
export interface HandledActivityTable {
  activity_key: string;
  /** Names the claim: after the lease another process may have the activity. */
  holder: string;
  /** Until then nobody else takes an activity that is not done. */
  lease_until: string;
  /** Null while it is being handled. */
  done_at: string | null;
}

/** A message in whose place a card was drawn by the press of a button. */
export interface DrawnCardTable {
  /** Hash of the conversation's and the message's id. */
  message_key: string;
  /** Another one after each drawing. */
  stamp: string;
  drawn_at: string;
}

/** A conversation or team whose members have changed. */
export interface RosterChangeTable {
  /** Hash of the conversation's or the team's id. */
  roster_key: string;
  /** Another one after each change. */
  stamp: string;
  changed_at: string;
}

/** A press that waits until its person has signed in. */
export interface SignInRequestTable {
  id: Generated<number>;
  /** Hash of the conversation's and the person's id. */
  person_key: string;
  verb: string;
  /** JSON: the data of the button, with the values of the card's inputs. */
  payload: string;
  asked_at: string;
  /** 1 where the card that was pressed was seen by the presser alone, else 0. */
  is_targeted: Generated<number>;
}

/** A message that one person sees alone, as long as there is one. */
export interface TargetedMessageTable {
  /** Hash of the conversation's and the message's id. */
  message_key: string;
  sent_at: string;
}
