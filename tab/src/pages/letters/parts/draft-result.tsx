import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { components } from '../../../api/schema.d.ts';
import { Moments } from './moments.tsx';
import { OpenDraft } from './open-draft.tsx';

export type Result = components['schemas']['DraftResult'];

const useStyles = makeStyles({
  lines: { margin: 0, overflowWrap: 'anywhere' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

const INTENT = {
  drafted: 'success',
  filed: 'success',
  edited: 'info',
  over: 'info',
  'under-way': 'info',
  failed: 'warning',
} as const;

interface Props {
  readonly result: Result;
  /** Whose draft it is, for screen readers: `for Contoso`. */
  readonly of: string;
  /** Asks for it once more, or for a fresh one after the draft of a generation. */
  readonly again: (freshAfter?: number) => void;
  readonly isPending: boolean;
}

/** What came of a draft that was asked for, and what can be done next. */
export function DraftResult({ result, of, again, isPending }: Props) {
  const styles = useStyles();
  const { kind, title, lines, times, webLink, page, generation } = result;
  return (
    <MessageBar intent={INTENT[kind]} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {times.length > 0 ? (
          <p className={styles.lines}>
            It was <Moments times={times} />.
          </p>
        ) : null}
        {lines.map((line) => (
          <p key={line} className={styles.lines} dir="auto">
            {line}
          </p>
        ))}
        <div className={styles.buttons}>
          <OpenDraft webLink={webLink} page={page} of={of} isPrimary />
          {generation === null ? null : (
            <Button disabledFocusable={isPending} onClick={() => again(generation)}>
              Make a fresh draft
            </Button>
          )}
          {kind === 'failed' || kind === 'under-way' ? (
            <Button disabledFocusable={isPending} onClick={() => again()}>
              Try again
            </Button>
          ) : null}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
