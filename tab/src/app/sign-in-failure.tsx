import { Button, Link, Text } from '@fluentui/react-components';
import type { SignInProblem } from '../host/host.ts';
import { useSession } from '../host/session.tsx';
import { Page } from '../parts/page.tsx';
import { AloneShell } from './shell.tsx';

interface Props {
  readonly problem: Exclude<SignInProblem, 'choose'>;
  readonly reason: string;
  readonly again: () => void;
}

const WORDS: Readonly<Record<Props['problem'], { readonly title: string; readonly text: string }>> = {
  outside: {
    title: 'Open this in Teams or Outlook',
    text: 'The page is signed in by Teams, Outlook or Microsoft 365, so it works inside of them.',
  },
  consent: {
    title: 'Your organisation has not allowed this yet',
    text: 'The app may not know who you are before somebody has agreed to that. Try again and agree where you are asked, or ask an administrator to do it for everybody: they find the app among the enterprise applications of Entra, under Permissions. The chat with the bot works meanwhile.',
  },
  host: {
    title: 'You could not be signed in',
    text: 'The app did not learn from here who you are. Try again; the chat with the bot works meanwhile.',
  },
};

/** Says why nobody is signed in, and what to do. */
export function SignInFailure({ problem, reason, again }: Props) {
  const { server } = useSession();
  const { title, text } = WORDS[problem];
  return (
    <AloneShell>
      <Page title={title}>
        <Text>{text}</Text>
        {problem === 'outside' ? (
          server.openInTeams === null ? null : (
            <Link href={server.openInTeams}>Open in Teams</Link>
          )
        ) : (
          <>
            <Text size={200}>It was said: {reason}</Text>
            <div>
              <Button appearance="primary" onClick={again}>
                Try again
              </Button>
            </div>
          </>
        )}
      </Page>
    </AloneShell>
  );
}
