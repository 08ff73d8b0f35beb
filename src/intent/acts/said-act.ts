import type { Day } from '../../domain/day.ts';
import type { CloudScopeId, Method, Result, RoleId, Stage } from '../../domain/ids.ts';

/** What a sentence asks to be done, with the parts that it says; the deal and the people are found by whoever reads it on. */
export type SaidAct =
  /** The same as a typed command; `text` is what it begins with, before the words that name the deal. */
  | { readonly kind: 'command'; readonly command: string; readonly text: string }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'record'; readonly method: Method; readonly result: Result; readonly day: Day | null }
  | { readonly kind: 'add-contact' | 'replace-contact' | 'remove-contact'; readonly role: RoleId | null }
  /** `by`: days by which it moves, where no day is said; less than 0 is earlier. */
  | { readonly kind: 'close-date'; readonly day: Day | null; readonly by: number | null }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'cloud'; readonly scope: CloudScopeId }
  | { readonly kind: 'acknowledge' | 'mute' | 'unmute' | 'wake' | 'take-back' }
  /** `reminds`: it was asked to be reminded, rather than left alone until then. */
  | { readonly kind: 'snooze'; readonly day: Day | null; readonly reminds: boolean }
  /** `to`: the words that name the colleague, or their address. */
  | { readonly kind: 'hand-over'; readonly to: string };
