import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useActForm } from './act-form-host.tsx';
import type { Offered } from './types.ts';
import { useActs } from './use-acts.ts';

/** The titles of the acts, as chat has them. */
const TITLES: Readonly<Record<Offered, string>> = {
  acknowledge: "I'm on it",
  unacknowledge: "I'm not on it",
  snooze: 'Snooze',
  wake: 'End the snooze',
  'hand-over': 'Hand over',
  'take-back': 'Take back',
  mute: 'Mute this deal',
  unmute: 'Unmute this deal',
};

const useStyles = makeStyles({ acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly dealId: string;
  readonly customer: string;
  readonly zone: string;
  readonly offered: readonly Offered[];
  /** Whether to say that one is on it is the one thing to do on the page. */
  readonly isPrimary?: boolean;
}

/** What may be done about the alerts on a deal: to say that one is on it first, the rest in a menu. */
export function Acts({ dealId, customer, zone, offered, isPrimary = false }: Props) {
  const styles = useStyles();
  const { act, isPending } = useActs();
  const openForm = useActForm();
  const begin = (chosen: Offered) => {
    if (chosen === 'snooze' || chosen === 'hand-over') openForm({ act: chosen, dealId, customer, zone });
    else void act({ dealId, act: { act: chosen } });
  };
  const isFirst = offered.includes('acknowledge');
  const rest = offered.filter((one) => one !== 'acknowledge');
  if (offered.length === 0) return null;
  return (
    <div className={styles.acts}>
      {isFirst ? (
        <Button
          appearance={isPrimary ? 'primary' : 'secondary'}
          aria-label={`${TITLES.acknowledge}: ${customer}`}
          disabledFocusable={isPending}
          onClick={() => begin('acknowledge')}
        >
          {TITLES.acknowledge}
        </Button>
      ) : null}
      {rest.length === 0 ? null : (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" aria-label={`More for ${customer}`}>
              More
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {rest.map((one) => (
                <MenuItem key={one} onClick={() => begin(one)}>
                  {TITLES[one]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}
