import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Section } from '../../parts/section.tsx';
import { capital } from '../../parts/words.ts';
import { Moments } from '../letters/parts/moments.tsx';
import { OpenDraft } from '../letters/parts/open-draft.tsx';
import { type Deal, isWaiting, useShownDeal } from './deal-data.ts';
import type { Opened } from './opened.tsx';
import { Sign } from './sign.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  grow: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface LettersProps {
  readonly open: (opened: Opened) => void;
  /** How often somebody came for their draft that waits: each time the newest has the focus. */
  readonly draftShown: number;
}

/** The letters about a deal, what was answered, and what answers propose. */
export function Letters({ open, draftShown }: LettersProps) {
  const styles = useStyles();
  const comesBack = useRestoreFocusTarget();
  const { letters, drafts, proposals, followUp } = useShownDeal();
  const waiting = useRef<HTMLLIElement>(null);
  const newest = drafts.findLast(isWaiting);
  useEffect(() => {
    if (draftShown > 0) waiting.current?.focus();
  }, [draftShown]);
  return (
    <Section isFramed title="Letters and answers">
      <div className={styles.buttons}>
        {letters.map((letter) => (
          <Button
            {...comesBack}
            key={letter.template}
            size="small"
            onClick={() => open({ kind: 'letter', letter })}
          >
            {letter.title}
          </Button>
        ))}
      </div>
      {proposals.length > 0 ? (
        <div className={styles.row}>
          <span className={styles.grow} dir="auto">
            {`${proposals.length} proposed: ${proposals.map(({ email }) => email).join(', ')}.`}
          </span>
          <Button {...comesBack} size="small" onClick={() => open({ kind: 'answers' })}>
            Decide on them
          </Button>
        </div>
      ) : null}
      {followUp ? (
        <div className={styles.row}>
          <span className={styles.grow} dir="auto">
            {`${capital(followUp.name)} by ${followUp.sentBy} has waited for ${followUp.days} days.`}
          </span>
          <Button
            {...comesBack}
            size="small"
            onClick={() => open({ kind: 'letter', letter: followUp.letter })}
          >
            {followUp.letter.title}
          </Button>
        </div>
      ) : null}
      {drafts.length === 0 ? (
        <p className={styles.quiet}>
          No letter was drafted yet. A letter is shown before it is put into your drafts; nothing is ever
          sent.
        </p>
      ) : (
        <ul className={styles.list}>
          {drafts.map((draft) => (
            <li
              key={`${draft.name} ${draft.by} ${JSON.stringify(draft.times)}`}
              className={styles.row}
              {...(draft === newest ? { ref: waiting, tabIndex: -1 } : {})}
            >
              <Draft draft={draft} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Draft({
  draft: { name, state, by, times, link, page },
}: {
  readonly draft: Deal['drafts'][number];
}) {
  const styles = useStyles();
  return (
    <>
      <Sign state={{ ...state, word: capital(state.word) }} />
      <span className={styles.grow} dir="auto">
        {name} by {by}{' '}
        <span className={styles.quiet}>
          · <Moments times={times} />
        </span>
      </span>
      <OpenDraft webLink={link} page={page} of={`of the ${name}`} />
    </>
  );
}
