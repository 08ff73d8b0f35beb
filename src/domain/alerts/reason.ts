import { z } from 'zod';
import { RISKS } from '../ids.ts';

const text = z.string();
const risk = z.enum(RISKS);
/** Another reason, as JSON of `writeReason`. */
const nested = z.string();

/**
 * Every reason why an alert is in the state it is in, by its code, with the parameters that its words need. Texts among
 * the parameters come from elsewhere (Teams, Graph, a thrown error); instants are ISO 8601.
 */
const REASONS = {
  // Decided by a scan: the alert is stored as suppressed, and is never sent.
  'alerts-off': {},
  'below-risk': { risk, minRisk: risk },
  'other-program': { program: text.nullable(), programs: z.array(text) },
  muted: { at: text.nullable(), by: text.nullable() },
  'no-bad-news': {},
  'handed-over': { to: text.nullable(), at: text.nullable() },

  // Decided later, about an alert that was waiting, parked or in doubt: it is cancelled.
  'no-longer-so': {},
  'not-a-reader': {},
  'other-reader': {},
  'newer-alert': {},
  'deal-gone': {},
  'channel-not-subscribed': {},
  'replaced-not-a-reader': {},
  answered: {},
  'not-the-backup': {},
  'found-later': { why: nested, when: z.enum(['reached', 'sent-again']) },

  // Outcomes of a message to Teams.
  'teams-answered': { status: z.number().int(), error: text.nullable() },
  'no-connection': { error: text },
  'no-answer-within': { ms: z.number() },
  failed: { error: text },
  'not-prepared': { error: text },
  'service-address': { error: text },
  'too-little-time': { before: z.enum(['sending', 'writing', 'posting']) },
  'process-ended': {},
  'tried-in-vain': { attempts: z.number().int(), last: nested },
  'limit-reached': {},
  'board-not-posted': {},
  'board-failed': { why: nested },
  'board-app-gone': {},
  'app-gone': {},
  'channel-app-gone': {},
  arrived: { activityId: text.nullable() },
  'not-arrived': { why: nested },

  // Ways to reach a person without a conversation with the bot, and why they failed.
  'nobody-wrote': {},
  'only-one-person': {},
  'no-conversation': { why: z.enum(['no-ae', 'is-ae', 'ae-not-signed-in']), ae: text },
  'no-mailbox': { address: text },
  'template-field': { field: text },
  'other-process': {},
  'outlook-draft': { owner: text },
  'outbox-letter': { owner: text },
  'draft-in-doubt': { owner: text, error: text, message: text },
  'no-draft': {
    owner: text,
    error: text,
    message: text,
    /** The remedy: the owner signs in again, or an administrator grants this permission. */
    remedy: z.enum(['sign-in', 'grant']).nullable(),
    permission: text.nullable(),
  },
  'just-installed': {},
  'may-not-install': { permission: text },
  'nobody-has-address': {},
  'several-have-address': {},
  'install-out-of-time': {},
  'install-failed': { error: text, message: text },
  'not-installed': { why: nested, also: nested },

  // Words that an earlier version stored.
  unwanted: {},
  'said-earlier': { text },
} as const satisfies Readonly<Record<string, z.core.$ZodShape>>;

type Reasons = typeof REASONS;
export type ReasonCode = keyof Reasons;

/** A reason with one code, and the parameters that go with it. */
export type ReasonOf<C extends ReasonCode> = { readonly code: C } & {
  readonly [P in keyof Reasons[C]]: z.infer<Reasons[C][P]>;
};

/** The reason for an alert's state: a code with its parameters. */
export type AlertReason = { [C in ReasonCode]: ReasonOf<C> }[ReasonCode];

export const REASON_CODES = Object.keys(REASONS) as readonly ReasonCode[];

/** Serialises a reason for storage, as JSON. */
export function writeReason(reason: AlertReason): string {
  return JSON.stringify(reason);
}

/** Parses a stored reason. A text that is no reason of this version is returned as words. */
export function readReason(kept: string): AlertReason {
  const found = readJson(kept);
  const code = REASON_CODES.find((one) => one === found.code);
  const read = code === undefined ? null : z.object(REASONS[code]).safeParse(found);
  if (code === undefined || !read?.success) return { code: 'said-earlier', text: kept };
  return { code, ...read.data } as AlertReason;
}

/** Parses a stored reason; null for null. */
export function readReasonOrNull(kept: string | null): AlertReason | null {
  return kept === null ? null : readReason(kept);
}

function readJson(kept: string): { readonly code?: unknown } {
  try {
    const found: unknown = JSON.parse(kept);
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}
