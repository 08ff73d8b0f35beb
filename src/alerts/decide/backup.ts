import { addressKey, parseAddress } from '../../domain/address.ts';
import type { AlertActRow } from '../../store/queries/alerts/people.ts';
import type { AlertActKind } from '../../store/schema/index.ts';
import type { AlertContext } from './alert-context.ts';

/** Acts by which somebody answers an alert, so that their backup is not notified. */
const IS_ANSWER: Readonly<Record<AlertActKind, boolean>> = {
  acknowledge: true,
  unacknowledge: false,
  snooze: true,
  wake: false,
  mute: true,
  unmute: false,
  'hand-over': true,
  'take-back': false,
};

/**
 * Whether somebody has answered an alert. An acknowledgement that was withdrawn is none; other acts are, undone or not, as who
 * undoes them has read the alert, too, and never said that somebody else should be told.
 * @param acts theirs, the oldest first
 * @param sentAt when the alert was sent, ISO 8601
 */
export function isAnswered(acts: readonly Pick<AlertActRow, 'act' | 'at'>[], sentAt: string): boolean {
  const since = acts.filter(({ at }) => at >= sentAt);
  const withdrawn = since.findLastIndex(({ act }) => act === 'unacknowledge');
  return since.some(({ act }, at) => IS_ANSWER[act] && (act !== 'acknowledge' || at > withdrawn));
}

/**
 * The address key of the backup for a deal: the first of these addresses that is another person's, has alerts on and
 * has not muted the deal; null when there is none.
 */
export function backupAmong(
  addresses: readonly (string | null)[],
  dealRef: number,
  person: string,
  { settingsOf, overrideOf }: Pick<AlertContext, 'settingsOf' | 'overrideOf'>,
): string | null {
  const keys = addresses.flatMap((address) =>
    address === null || !parseAddress(address.trim()) ? [] : [addressKey(address)],
  );
  const takesIt = (key: string) =>
    key !== person && settingsOf(key).isOn && overrideOf(dealRef, key).muted === null;
  return keys.find(takesIt) ?? null;
}
