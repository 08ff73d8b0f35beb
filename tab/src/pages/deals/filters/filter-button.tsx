import type { PositioningShorthand } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { type ReactNode, type RefObject, useRef, useState } from 'react';

const useStyles = makeStyles({
  button: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    minHeight: '1.5rem',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& svg': { flexShrink: 0 },
  },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** What opens below a filter's button: the props of a Menu or a Popover, and the element that holds what is in it. */
export interface Opened {
  readonly open: true;
  readonly positioning: PositioningShorthand;
  readonly onOpenChange: (event: { readonly target: EventTarget | null }, data: { open: boolean }) => void;
}

interface FilterButtonProps {
  /** The column's name. */
  readonly label: string;
  /** What is chosen. */
  readonly said: string;
  readonly opens: 'menu' | 'dialog';
  /** @param surface to be given to what opens, so that the focus comes back from it */
  readonly children: (
    opened: Opened,
    surface: RefObject<HTMLDivElement | null>,
    close: () => void,
  ) => ReactNode;
}

/**
 * A button that says what a filter has chosen, and opens it. A table has one a column: what opens is made when it does, as
 * a dozen of Fluent's menus take longer than all rows.
 */
export function FilterButton({ label, said, opens, children }: FilterButtonProps) {
  const styles = useStyles();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const surface = useRef<HTMLDivElement>(null);
  const isIn = (element: Element | null, target: EventTarget | null) =>
    target instanceof Node && element?.contains(target) === true;
  const close = () => {
    button?.focus();
    setButton(null);
  };
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={`${label}: ${said}`}
        aria-haspopup={opens}
        aria-expanded={button !== null}
        onClick={({ currentTarget }) => setButton(button ? null : currentTarget)}
      >
        <span className={styles.cut}>{said}</span>
        <ChevronDownRegular aria-hidden="true" />
      </button>
      {button
        ? children(
            {
              open: true,
              positioning: { target: button, position: 'below', align: 'start' },
              onOpenChange: ({ target }, { open }) => {
                // A press of the button itself closes by itself; one elsewhere leaves the focus where it went.
                if (open || isIn(button, target)) return;
                if (isIn(surface.current, target)) close();
                else setButton(null);
              },
            },
            surface,
            close,
          )
        : null}
    </>
  );
}
