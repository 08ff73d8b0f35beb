import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DealLink } from '../../parts/app-link.tsx';
import { Fold } from '../../parts/fold.tsx';
import { dayText } from '../../parts/format.ts';
import { Acts } from './acts.tsx';
import { RiskBadge } from './risk-badge.tsx';
import type { Alert } from './types.ts';

const useStyles = makeStyles({
  row: {
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  inside: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly alert: Alert;
  /** Whether it waits for an answer: when it was sent is then of less weight. */
  readonly isOpen: boolean;
  /** Whether to answer it is the one thing to do on the page. */
  readonly isFirst: boolean;
}

/** One alert: the deal, what happened, why, what became of it, and what may be done. */
export function AlertRow({ alert, isOpen, isFirst }: Props) {
  const styles = useStyles();
  const { dealId, customer, maySee, happened, reasons, since, became, acts, offered, zone } = alert;
  const remedies = [...new Set(reasons.flatMap(({ remedy }) => remedy ?? []))];
  return (
    <article className={styles.row} aria-label={`${customer}, ${dealId}`}>
      <div className={styles.head}>
        <Text weight="semibold">
          {maySee ? <DealLink dealId={dealId}>{customer}</DealLink> : <span dir="auto">{customer}</span>}
        </Text>
        <Caption1 className={styles.quiet}>{dealId}</Caption1>
        <RiskBadge risk={alert.risk} />
        {alert.targetDay === null ? null : (
          <Caption1 className={styles.quiet}>Due {dayText(alert.targetDay)}</Caption1>
        )}
      </div>
      <Text>{happened}</Text>
      {since === null ? null : <Text weight="semibold">{since}</Text>}
      {reasons.length === 0 ? null : (
        <ul className={styles.reasons}>
          {reasons.map(({ title }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may read the same, and none moves
            <li key={at}>{title}</li>
          ))}
        </ul>
      )}
      {isOpen ? null : <Caption1 className={styles.quiet}>{became}</Caption1>}
      {acts.map((act) => (
        <Caption1 key={act} className={styles.quiet}>
          {act}
        </Caption1>
      ))}
      {remedies.length === 0 && !isOpen ? null : (
        <Fold summary={remedies.length === 0 ? 'When you were told' : 'What to do'}>
          <div className={styles.inside}>
            {remedies.map((remedy) => (
              <Text key={remedy}>{remedy}</Text>
            ))}
            {isOpen ? <Caption1 className={styles.quiet}>{became}</Caption1> : null}
          </div>
        </Fold>
      )}
      <Acts dealId={dealId} customer={customer} zone={zone} offered={offered} isPrimary={isFirst} />
    </article>
  );
}
