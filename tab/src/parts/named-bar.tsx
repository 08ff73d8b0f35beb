import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AppLink } from './app-link.tsx';
import { listText } from './format.ts';
import { useHeadingFocus } from './page.tsx';
import { reasonOf } from './states.tsx';
import { useToast } from './toasts.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { type Namings, useNamingAnswers, useNamings } from './use-namings.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { overflowWrap: 'anywhere' },
});

interface NamedBarProps {
  /** The address of the list of these deals; left out where it is shown already. */
  readonly look?: string;
}

/** Says on how many deals colleagues named whoever looks: to take them, or to say that they are not theirs. Nothing for none. */
export function NamedBar({ look }: NamedBarProps) {
  const styles = useStyles();
  const { data: namings } = useNamings();
  const toast = useToast();
  const answer = useNamingAnswers();
  const focusKept = useFocusKept(useHeadingFocus());
  if (!namings || namings.told === null || namings.namers.length === 0) return null;
  const count = namings.deals;
  const { told, namers } = namings;
  const send = (isMine: boolean) =>
    answer.mutate(
      { isMine, told, by: namers.map(({ by }) => by) },
      {
        onError: (error) => toast({ title: 'It was not answered', detail: reasonOf(error), intent: 'error' }),
      },
    );
  return (
    <section aria-label="Deals on which you are named" {...focusKept}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className={styles.words}>
          <MessageBarTitle>You are named on {count === 1 ? '1 deal' : `${count} deals`}.</MessageBarTitle>{' '}
          {namers.map((namer) => (
            <span key={namer.by}>
              <bdi>{namer.name}</bdi> named you as {positionsText(namer.positions)} on{' '}
              <bdi>{namer.dealIds.join(', ')}</bdi>
              {namer.deals > namer.dealIds.length ? ` and ${namer.deals - namer.dealIds.length} more` : ''}.{' '}
            </span>
          ))}
          {namings.more > 0 ? `So did ${namings.more} more. ` : ''}
          Nothing of it is on your lists or in your alerts before you take it.
        </MessageBarBody>
        <MessageBarActions className={styles.actions}>
          <Button appearance="primary" disabledFocusable={answer.isPending} onClick={() => send(true)}>
            {count === 1 ? 'Take it' : 'Take all'}
          </Button>
          <Button disabledFocusable={answer.isPending} onClick={() => send(false)}>
            Not mine
          </Button>
          {look === undefined ? null : <AppLink to={look}>Look at {count === 1 ? 'it' : 'them'}</AppLink>}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}

function positionsText(positions: Namings['namers'][number]['positions']): string {
  return listText(positions.map((position) => position.toUpperCase()));
}
