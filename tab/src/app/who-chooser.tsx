import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LocalPerson } from '../host/host.ts';
import { signedInAs } from '../host/local-sign-in.ts';
import { Page } from '../parts/page.tsx';
import { AloneShell } from './shell.tsx';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '28rem',
  },
  person: { width: '100%', justifyContent: 'start', textAlign: 'start' },
});

interface Props {
  readonly people: readonly LocalPerson[];
  readonly chosen: () => void;
}

/** Asks who one is, in local mode. */
export function WhoChooser({ people, chosen }: Props) {
  const styles = useStyles();
  return (
    <AloneShell>
      <Page title="Who are you?">
        <Text>
          On this machine nobody has to prove it: choose somebody of the sample book. AE, CE and PDM see the
          deals that they are on.
        </Text>
        <ul className={styles.list}>
          {people.map(({ who, name, role }) => (
            <li key={who}>
              <Button
                className={styles.person}
                size="large"
                onClick={() => {
                  signedInAs.choose(who);
                  chosen();
                }}
              >
                {name}, {role}
              </Button>
            </li>
          ))}
        </ul>
      </Page>
    </AloneShell>
  );
}
