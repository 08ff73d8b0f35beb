import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';

const useStyles = makeStyles({
  fold: { minWidth: 0 },
  summary: {
    ...typographyStyles.body1,
    cursor: 'pointer',
    width: 'fit-content',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  link: { color: tokens.colorBrandForegroundLink },
  inside: { paddingTop: tokens.spacingVerticalS },
  part: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
  partSummary: { ...typographyStyles.subtitle2, width: 'auto', padding: `${tokens.spacingVerticalXS} 0` },
  partInside: { padding: `${tokens.spacingVerticalS} 0` },
  heading: { display: 'inline', font: 'inherit', margin: 0 },
});

interface FoldProps {
  /** What it says folded: text looks like a link, anything else as it is. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** What is shown only when it is asked for. */
export function Fold({ summary, children }: FoldProps) {
  const styles = useStyles();
  const isText = typeof summary === 'string';
  return (
    <details className={styles.fold}>
      <summary className={mergeClasses(styles.summary, isText && styles.link)}>{summary}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

interface LazyFoldProps {
  readonly title: string;
  /** Whether it is open at first; it opens, too, once this becomes true. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the page, with its heading, that is read from the server once somebody opens it. */
export function LazyFold({ title, isOpen = false, children }: LazyFoldProps) {
  const styles = useStyles();
  const [isShown, setShown] = useState(isOpen);
  const [wasOpened, setOpened] = useState(isOpen);
  useEffect(() => {
    if (isOpen) setShown(true);
  }, [isOpen]);
  return (
    <details
      className={mergeClasses(styles.fold, styles.part)}
      open={isShown}
      onToggle={({ currentTarget: { open } }) => {
        setShown(open);
        if (open) setOpened(true);
      }}
    >
      <summary className={mergeClasses(styles.summary, styles.partSummary)}>
        <h2 className={styles.heading}>{title}</h2>
      </summary>
      <div className={styles.partInside}>{wasOpened ? children : null}</div>
    </details>
  );
}
