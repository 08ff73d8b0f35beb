import { Body1, Caption1, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { DealLink } from '../../../parts/app-link.tsx';
import { roundUsdText } from '../../../parts/format.ts';
import { NamedSign, RiskSign, VerdictSign } from '../grid/signs.tsx';
import { type ColumnId, columnOf, type ListedDeal } from '../view/columns.ts';
import { daysText, textOf, type Words } from '../view/words.ts';

const useStyles = makeStyles({
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalS,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  chosen: { boxShadow: `inset 4px 0 ${tokens.colorCompoundBrandStroke}` },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface DealCardProps {
  readonly deal: ListedDeal;
  /** The columns that are shown, in their order. */
  readonly columns: readonly ColumnId[];
  readonly words: Words;
  readonly isChosen: boolean;
  readonly choose: (dealId: string, isRange: boolean) => void;
}

/** Columns whose content says by itself what it is, and stands first. */
const PLAIN: ReadonlySet<ColumnId> = new Set(['verdict', 'risk', 'daysLeft']);

/** A deal as a card: its id, and of each column that is shown what the deal has there. */
export const DealCard = memo(function DealCard({ deal, columns, words, isChosen, choose }: DealCardProps) {
  const styles = useStyles();
  const text = (id: ColumnId) => textOf(deal, id, words);
  const stated = columns.filter((id) => id !== 'deal' && id !== 'customer' && text(id) !== '');
  return (
    <article className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <div className={styles.top}>
        <Checkbox
          checked={isChosen}
          aria-label={`Choose ${deal.dealId}`}
          onChange={() => choose(deal.dealId, false)}
        />
        <strong>
          <DealLink dealId={deal.dealId} />
        </strong>
        {deal.ownNaming === 'open' ? <NamedSign /> : null}
      </div>
      {columns.includes('customer') ? <Body1 dir="auto">{deal.customer}</Body1> : null}
      <div className={styles.facts}>
        {stated
          .filter((id) => PLAIN.has(id))
          .map((id) => (
            <span key={id}>{plainContent(deal, id, text(id))}</span>
          ))}
      </div>
      <div className={styles.facts}>
        {stated
          .filter((id) => !PLAIN.has(id))
          .map((id) => (
            <Caption1 key={id}>
              <span className={styles.quiet}>{columnOf(id).label}:</span>{' '}
              <span dir="auto">
                {id === 'value' && deal.valueUsd !== null ? roundUsdText(deal.valueUsd) : text(id)}
              </span>
            </Caption1>
          ))}
      </div>
    </article>
  );
});

function plainContent(deal: ListedDeal, id: ColumnId, text: string): ReactNode {
  if (id === 'verdict') return <VerdictSign verdict={deal.verdict} word={text} />;
  if (id === 'daysLeft') return daysText(deal.daysLeft);
  return (
    <>
      Risk: <RiskSign risk={deal.risk} word={text} />
    </>
  );
}
