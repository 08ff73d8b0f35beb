import type { Day } from '../../domain/day.ts';
import type { CloudScopeId, RoleId, Transaction } from '../../domain/ids.ts';
import type { NeedCode, PointCode } from './hearers.ts';
import type { Reader } from './letter-readers.ts';

/** A role that somebody has, or that nobody is named in. */
export interface LetterRole {
  readonly id: RoleId;
  readonly isRequired: boolean;
}

/** A contact as a letter names them; typed texts are plain. */
export interface NamedContact {
  /** Empty if unknown, or if the role has no contact. */
  readonly name: string;
  /** Address as on record; empty for a role without a contact. */
  readonly email: string;
  readonly roles: readonly LetterRole[];
  /** Whether the letter goes to this person. */
  readonly isRecipient: boolean;
}

/** What a contact needs, with the facts that its sentence may name. */
export interface Need {
  readonly code: NeedCode;
  /** Domain of the address; empty without one. */
  readonly domain: string;
  /** The domain that is probably meant; empty unless the need is a probable misspelling. */
  readonly meant: string;
  /** The letters that no sign-in name has; empty unless the need is about them. */
  readonly letters: readonly string[];
}

/** Contacts, or roles without one, that need the same for the same reasons. */
export interface OpenGroup {
  readonly people: readonly NamedContact[];
  readonly needs: readonly Need[];
  /** The day the customer confirmed or denied the address; null if they have said nothing. */
  readonly confirmedOn: Day | null;
  readonly deniedOn: Day | null;
  /** Whether the pages differ on the role, so that it is safer to treat it as required. */
  readonly isDisputed: boolean;
  /** Whether somebody is named in the retired role of nearly the same name. */
  readonly isOldNameUsed: boolean;
}

/** A contact whom the customer has confirmed, and of whom nothing more is asked. */
export interface ConfirmedContact extends NamedContact {
  readonly confirmedOn: Day;
}

export interface PointFacts {
  readonly code: PointCode;
  /** Retired roles, each with the role in the Microsoft 365 admin center that takes its place. */
  readonly retired: readonly { readonly id: RoleId; readonly macRole: string }[];
  /** The last day to accept a change of channel partner; null for other points. */
  readonly deadline: Day | null;
  /** Whether the package is new enough to be checked more smoothly. */
  readonly isEased: boolean;
}

/** How far the transaction is: nothing is asked about one that is over. */
export type LetterPhase = 'open' | 'submitted' | 'on-hold';

/** What a letter's why rests on: the gravest of what is open. */
export type LetterWeight = 'required' | 'recommended' | 'points';

/** The facts of a letter, which a wording puts into sentences; typed texts are plain. */
export interface LetterFacts {
  readonly reader: Reader;
  readonly recipientName: string;
  readonly phase: LetterPhase;
  readonly customer: string;
  readonly program: string;
  readonly transaction: Transaction | null;
  readonly agreementNumber: string;
  readonly packageId: string;
  readonly scope: CloudScopeId;
  readonly today: Day;
  /** The due day; null where none is stated. */
  readonly target: {
    readonly kind: 'close-date' | 'effective-date';
    readonly day: Day;
    readonly isPast: boolean;
  } | null;
  /** The day to answer by; null if there is no time to be given. */
  readonly replyBy: Day | null;
  readonly open: readonly OpenGroup[];
  /** Contacts who need something and are too many to be named. */
  readonly more: number;
  readonly points: readonly PointFacts[];
  readonly settled: readonly NamedContact[];
  readonly confirmed: readonly ConfirmedContact[];
  readonly weight: LetterWeight;
  /** Whether nothing about the contacts is settled, so that everything is asked for. */
  readonly isFullRequest: boolean;
  /** Whether the recipient is one of the contacts who need something. */
  readonly isRecipientAmong: boolean;
}

/** The letter that a reminder is of. */
export interface FirstLetter {
  readonly subject: string;
  readonly sentOn: Day;
  /** Name of its sender, if another person sends the reminder. */
  readonly sentBy?: string;
}
