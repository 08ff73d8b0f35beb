import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ListedDeal } from '../view/columns.ts';

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  // The status colour of danger is too dark on the dark look.
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  plain: { color: tokens.colorNeutralForeground1 },
  named: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

type Tone = 'bad' | 'good' | 'plain';

/** Symbols and tones as the cards of chat have them: a colour is never the only sign. */
const VERDICT: Readonly<Record<ListedDeal['verdict'], readonly [string, Tone]>> = {
  blocked: ['✖', 'bad'],
  unverified: ['?', 'plain'],
  ready: ['✔', 'good'],
};
const RISK: Readonly<Record<ListedDeal['risk'], readonly [string, Tone]>> = {
  none: ['○', 'good'],
  low: ['◔', 'plain'],
  medium: ['◑', 'plain'],
  high: ['◕', 'bad'],
  critical: ['●', 'bad'],
};

export function VerdictSign({
  verdict,
  word,
}: {
  readonly verdict: ListedDeal['verdict'];
  readonly word: string;
}) {
  return <Sign sign={VERDICT[verdict]} word={word} />;
}

export function RiskSign({ risk, word }: { readonly risk: ListedDeal['risk']; readonly word: string }) {
  return <Sign sign={RISK[risk]} word={word} />;
}

/**
 * Stands beside a deal on which whoever looks was named, and has not answered.
 * @param isShort whether there is no room for the word, which is then only spoken
 */
export function NamedSign({ isShort = false }: { readonly isShort?: boolean }) {
  const styles = useStyles();
  const title = 'You are named on it, and have not taken it';
  if (isShort)
    return (
      <span role="img" aria-label="named" title={title} className={styles.named}>
        ◇
      </span>
    );
  return (
    <span title={title} className={styles.named}>
      <span aria-hidden="true">◇ </span>named
    </span>
  );
}

function Sign({
  sign: [symbol, tone],
  word,
}: {
  readonly sign: readonly [string, Tone];
  readonly word: string;
}) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.sign, styles[tone])}>
      <span aria-hidden="true">{symbol}</span>
      {word}
    </span>
  );
}
