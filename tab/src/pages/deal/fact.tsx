import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: tokens.spacingHorizontalM, margin: 0 },
  short: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(6.25rem, 100%), 1fr))' },
  long: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))' },
  fact: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
  missing: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

interface FactsProps {
  /** Whether the values have about as much to say as an address, and not a word or two. */
  readonly areLong?: boolean;
  readonly children: ReactNode;
}

/** Facts beside each other, or below where there is no room. */
export function Facts({ areLong = false, children }: FactsProps) {
  const styles = useStyles();
  return <dl className={mergeClasses(styles.facts, areLong ? styles.long : styles.short)}>{children}</dl>;
}

interface FactProps {
  readonly name: string;
  /** Null for what is not stated, which is said. */
  readonly value: ReactNode;
  /** How it looks, where not as text. */
  readonly className?: string;
}

/** One fact with its name. */
export function Fact({ name, value, className }: FactProps) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd dir="auto" className={mergeClasses(styles.value, value === null ? styles.missing : className)}>
        {value ?? 'not stated'}
      </dd>
    </div>
  );
}
