import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  makeStyles,
  type PositioningProps,
  tokens,
} from '@fluentui/react-components';
import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards';
import { useEffect, useRef, useState } from 'react';
import { openInNewWindow } from '../../host/open-window.ts';
import type { Pressed } from './card-press.tsx';
import { HOST_CONFIG } from './host-config.ts';

const control = {
  boxSizing: 'border-box',
  maxWidth: '100%',
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase300,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
} as const;

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& .ac-adaptiveCard': { outlineOffset: tokens.strokeWidthThick },
    // In a narrow row buttons go below each other before their words break.
    '& .ac-actionSet, & .ac-actionSet > div': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
    '& .ac-pushButton': {
      ...control,
      minWidth: 'min-content',
      overflowWrap: 'normal',
      cursor: 'pointer',
      fontWeight: tokens.fontWeightSemibold,
    },
    '& .ac-pushButton:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& .ac-input': { ...control, width: '100%' },
    '& input[type="checkbox"], & input[type="radio"]': {
      width: 'auto',
      accentColor: tokens.colorBrandBackground,
    },
    '& .ac-selectable': { cursor: 'pointer' },
    '& a': { color: tokens.colorBrandForegroundLink },
    '& :focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
});

// Texts of cards are no Markdown here: nothing that anybody typed becomes HTML.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

interface AdaptiveCardViewProps {
  readonly card: Readonly<Record<string, unknown>>;
  readonly onPress: (pressed: Pressed) => void;
}

/** A card of chat, drawn as Teams would. What this renderer can't draw has its fallback in the card. */
export function AdaptiveCardView({ card, onPress }: AdaptiveCardViewProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [behind, setBehind] = useState<BehindDots | null>(null);
  const pressed = useRef(onPress);
  pressed.current = onPress;
  useEffect(() => {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = new HostConfig(HOST_CONFIG);
    drawn.onExecuteAction = (action) => {
      if (action instanceof ExecuteAction) pressed.current({ verb: action.verb, data: dataOf(action) });
      else if (action instanceof SubmitAction) {
        const { verb, ...data } = dataOf(action);
        if (typeof verb === 'string') pressed.current({ verb, data });
      } else if (action instanceof OpenUrlAction && action.url) openInNewWindow(action.url);
    };
    drawn.onDisplayOverflowActionMenu = (actions, target) => {
      if (target) setBehind({ actions, target });
      return target !== undefined;
    };
    drawn.parse(card);
    const element = drawn.render();
    if (element) place.current?.replaceChildren(element);
  }, [card]);
  return (
    <>
      <div ref={place} className={styles.card} dir="auto" />
      {behind ? <DotsMenu behind={behind} close={() => setBehind(null)} /> : null}
    </>
  );
}

/** The buttons behind the dots of a row, and the dots. */
interface BehindDots {
  readonly actions: readonly Action[];
  readonly target: HTMLElement;
}

/** The menu of the dots, at them; it gives them the focus back. */
function DotsMenu({ behind, close }: { readonly behind: BehindDots; readonly close: () => void }) {
  const positioning: PositioningProps = { target: behind.target };
  const shut = () => {
    close();
    behind.target.focus();
  };
  return (
    <Menu open positioning={positioning} onOpenChange={(_event, { open }) => !open && shut()}>
      <MenuPopover>
        <MenuList>
          {behind.actions.map((action) => (
            <MenuItem key={action.title ?? ''} onClick={() => action.execute()}>
              {action.title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function dataOf({ data }: ExecuteAction | SubmitAction): Record<string, unknown> {
  return { ...(data as Record<string, unknown> | undefined) };
}
