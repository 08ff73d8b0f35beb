import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { ChangeList } from '../../../parts/change-list.tsx';
import type { Refusal } from './use-draft-writes.ts';

interface Props {
  readonly refusal: Refusal;
  /** Reads the letter anew, where it has changed meanwhile. */
  readonly lookAgain: () => void;
}

/** Why there is no draft yet, and what to do about it. */
export function RefusalBar({ refusal, lookAgain }: Props) {
  const { what, detail, changes } = refusal;
  return (
    <MessageBar intent={changes.length > 0 ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{what}.</MessageBarTitle> <span dir="auto">{detail}</span>
        <ChangeList changes={changes} />
      </MessageBarBody>
      {changes.length > 0 ? (
        <MessageBarActions>
          <Button size="small" onClick={lookAgain}>
            Look again
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
