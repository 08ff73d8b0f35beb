import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../api/problem.ts';
import { CONSENT_PATH, type ConsentOutcome } from '../host/consent.ts';
import { linkToChat } from '../host/deep-link.ts';
import { useSession } from '../host/session.tsx';

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXS} 0 0 0`, overflowWrap: 'anywhere' },
});

/** Whether a write was refused because its person has not let the app into their mailbox: nothing was done then. */
export function needsMailbox(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'sign-in-needed';
}

/** Whether somebody has agreed since the page was opened: who is asked again knows then that it was not that. */
let hasAgreed = false;

interface Props {
  /** Why the mailbox is needed. */
  readonly detail: string;
  /** What is typed for them in the bot's chat, which asks them, too. */
  readonly command: string;
  /** Does again what needed the mailbox. */
  readonly retry: () => void;
  readonly dismiss: () => void;
  /** What can be done without the mailbox. */
  readonly children?: ReactNode;
}

/**
 * Asks a person to let the app into their mailbox, in a window that a press opens, and does then what they had asked for. It
 * stays until they have, or dismiss it.
 */
export function MailboxBar({ detail, command, retry, dismiss, children }: Props) {
  const styles = useStyles();
  const { host, server } = useSession();
  const [state, setState] = useState<ConsentOutcome | 'asking' | null>(null);
  const { askConsent } = host;
  const ask = async () => {
    if (askConsent === null) return;
    setState('asking');
    const outcome = await askConsent();
    setState(outcome);
    if (outcome.kind !== 'given') return;
    hasAgreed = true;
    retry();
  };
  const chat = server.botChat === null ? null : linkToChat(server.botChat, command);
  const canAsk = server.consent !== null && askConsent !== null;
  const isAsking = state === 'asking' || (state !== null && state.kind === 'given');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Your Outlook is needed.</MessageBarTitle> <span dir="auto">{detail}</span>
        {hasAgreed && state === null ? (
          <p className={styles.line}>
            You have agreed, and Microsoft does not let the app in yet. It may take a minute; if it stays so,
            see that you agree with the account you use here.
          </p>
        ) : null}
        <p className={styles.line} role="status">
          {state === null ? null : wordsOf(state)}
        </p>
        {state !== null && state !== 'asking' && state.kind === 'blocked' ? (
          <p className={styles.line}>
            <Link href={CONSENT_PATH} target="_blank" inline>
              Open the window yourself
            </Link>
            , and try again once you have agreed.
          </p>
        ) : null}
        {children}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="Dismiss"
            disabledFocusable={isAsking}
            onClick={dismiss}
          />
        }
      >
        {canAsk ? (
          <Button appearance="primary" disabledFocusable={isAsking} onClick={() => void ask()}>
            Allow drafts in my Outlook
          </Button>
        ) : null}
        {chat === null ? null : <Button onClick={() => host.openLink(chat)}>Ask in the bot's chat</Button>}
        {!canAsk || state !== null ? (
          <Button disabledFocusable={isAsking} onClick={retry}>
            Try again
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
}

function wordsOf(state: ConsentOutcome | 'asking'): string {
  if (state === 'asking') return 'Agree in the window that has opened.';
  switch (state.kind) {
    case 'given':
      return 'Thank you. What you asked for is being done.';
    case 'refused':
      return 'You have not agreed, so nothing was done.';
    case 'admin':
      return 'Your organisation lets an administrator decide on this. Ask one to grant the permissions of WSA Readiness: in Entra, under Enterprise applications, Permissions.';
    case 'closed':
      return 'The window was closed before you had agreed. Nothing was done.';
    case 'blocked':
      return 'No window could be opened.';
    case 'failed':
      return `Microsoft did not let the app in${state.code === null ? '' : ` (${state.code})`}. Try again; if it stays so, show this to whoever runs the app.`;
  }
}
