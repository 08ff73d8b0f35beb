import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap';
import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { PAGES } from './pages.ts';

/** From this width on the navigation stands open beside the page; below, a button opens it above. */
const WIDE = '@media (min-width: 48rem)';

const useStyles = makeStyles({
  nav: {
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: {
      width: '12rem',
      borderBottom: 'none',
      borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  open: { margin: tokens.spacingVerticalXS, [WIDE]: { display: 'none' } },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: tokens.spacingVerticalS,
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    [WIDE]: { display: 'flex' },
  },
  folded: { display: 'none' },
  unfolded: { display: 'flex' },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '2.5rem',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    '& svg': { fontSize: '1.25rem', flexShrink: 0 },
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  leave: { marginTop: tokens.spacingVerticalM },
  here: {
    color: tokens.colorNeutralForeground2Selected,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
});

interface NavigationProps {
  /** Ends the sign-in; null where the host signs in. */
  readonly leave: (() => void) | null;
  /** The name of whoever is signed in; null where it is not known, or need not be said. */
  readonly who: string | null;
}

/** The way to every page. */
export function Navigation({ leave, who }: NavigationProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [location] = useLocation();
  const listId = useId();
  return (
    <nav aria-label="Pages" className={styles.nav}>
      <Button
        appearance="subtle"
        icon={<NavigationRegular />}
        className={styles.open}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {nameOf(location)}
      </Button>
      <ul id={listId} className={mergeClasses(styles.list, isOpen ? styles.unfolded : styles.folded)}>
        {PAGES.map(({ path, name, icon: Icon }) =>
          name === null || Icon === null ? null : (
            <li key={path}>
              <Link
                href={path}
                className={mergeClasses(styles.link, isAt(location, path) && styles.here)}
                {...(isAt(location, path) ? { 'aria-current': location === path ? 'page' : 'true' } : {})}
                onClick={() => setOpen(false)}
              >
                <Icon />
                {name}
              </Link>
            </li>
          ),
        )}
        {leave === null ? null : (
          <li className={styles.leave}>
            {who === null ? null : <Caption1 block>You are {who}</Caption1>}
            <Button appearance="subtle" size="small" icon={<PersonSwapRegular />} onClick={leave}>
              Be somebody else
            </Button>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Whether a page is the one that is shown, or the one that it stands below. */
function isAt(location: string, path: string): boolean {
  return location === path || (path !== '/' && location.startsWith(`${path}/`));
}

function nameOf(location: string): string {
  return PAGES.find(({ path, name }) => name !== null && isAt(location, path))?.name ?? 'Pages';
}
