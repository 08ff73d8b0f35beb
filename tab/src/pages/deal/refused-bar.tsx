import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { ChangeList } from '../../parts/change-list.tsx';
import { reasonOf } from '../../parts/states.tsx';
import type { Refused } from './use-edit.ts';

interface RefusedBarProps {
  readonly refused: Refused | null;
  /** Whether all that is wrong stands at its field. */
  readonly isAtFields?: boolean;
  /** Makes the edit on the version that there is now. */
  readonly again: (version: string) => void;
  /** Drops the edit for what the deal says now. */
  readonly lookAgain: () => void;
}

/** Why an edit was not made: what others have changed meanwhile, with what was typed still there, or what is wrong with it. */
export function RefusedBar({ refused, isAtFields = false, again, lookAgain }: RefusedBarProps) {
  const { current = null, changes = null } = refused ?? {};
  return (
    <div role="alert">
      {refused ? (
        <MessageBar intent={changes ? 'warning' : 'error'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{changes ? 'Changed meanwhile.' : 'Not saved.'}</MessageBarTitle>{' '}
            <span dir="auto">
              {isAtFields ? 'Change what is marked above, and save again.' : reasonOf(refused.error)}
            </span>
            <ChangeList changes={changes ?? []} />
          </MessageBarBody>
          {changes === null ? null : (
            <MessageBarActions>
              {current === null ? null : (
                <Button size="small" onClick={() => again(current)}>
                  Save mine all the same
                </Button>
              )}
              <Button size="small" onClick={lookAgain}>
                Look again
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ) : null}
    </div>
  );
}
