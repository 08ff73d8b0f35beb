import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  sign: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  // The status colour of danger is too dark on the dark look.
  bad: { color: tokens.colorPaletteRedForeground1 },
});

const GOOD: ReadonlySet<string> = new Set(['ready', 'confirmed', 'aligned', 'none', 'replied']);
const BAD: ReadonlySet<string> = new Set([
  ...['blocked', 'not-ready', 'malformed', 'personal', 'absent', 'rejected', 'misaligned'],
  ...['high', 'critical', 'blocker', 'failed'],
]);

interface SignProps {
  /** A state in the words of the cards; its symbol says the same as its colour. */
  readonly state: { readonly id: string; readonly symbol: string; readonly word: string };
}

/** A state as symbol and word. */
export function Sign({ state: { id, symbol, word } }: SignProps) {
  const styles = useStyles();
  const colour = GOOD.has(id) ? styles.good : BAD.has(id) ? styles.bad : undefined;
  return (
    <span className={mergeClasses(styles.sign, colour)}>
      <span aria-hidden="true">{symbol}</span> {word}
    </span>
  );
}
