/** The kinds of alert, the gravest news first: when two alerts are sent as one, it states the graver kind. */
export const ALERT_KINDS = ['escalated', 'at-risk', 'risk-rose', 'days-left', 'ready'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

interface AlertKindTraits {
  /** Whom an alert of this kind is sent to: the readers of the deal and its channels, or the backup of a reader. */
  readonly to: 'readers' | 'backup';
  /**
   * Whether the kind is good news, which needs no answer and is sent only to readers who were sent the bad news before.
   */
  readonly isGoodNews: boolean;
}

const TRAITS = {
  escalated: { to: 'backup', isGoodNews: false },
  'at-risk': { to: 'readers', isGoodNews: false },
  'risk-rose': { to: 'readers', isGoodNews: false },
  'days-left': { to: 'readers', isGoodNews: false },
  ready: { to: 'readers', isGoodNews: true },
} as const satisfies Record<AlertKind, AlertKindTraits>;

type Traits = typeof TRAITS;

/** The kinds that are good news. An index of the database names them: a new one needs a migration of that index. */
export type GoodNewsKind = { [K in AlertKind]: Traits[K]['isGoodNews'] extends true ? K : never }[AlertKind];

export function isGoodNews(kind: AlertKind): boolean {
  return TRAITS[kind].isGoodNews;
}

/** Whether alerts of a kind are sent to the backup of somebody who did not answer. */
export function isForBackup(kind: AlertKind): boolean {
  return TRAITS[kind].to === 'backup';
}

/** The kinds that are sent to backups. */
export const BACKUP_KINDS: readonly AlertKind[] = ALERT_KINDS.filter(isForBackup);
