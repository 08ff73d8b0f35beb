import { tokens } from '@fluentui/react-components';

const { colorNeutralForeground1: text, colorNeutralForeground2: subtle } = tokens;

/** A colour of text, and the weaker form of it. Only the neutral one is weaker: the others must stay readable. */
function colour(colour: string, weaker = colour) {
  return { default: colour, subtle: weaker };
}

const FOREGROUND = {
  default: colour(text, subtle),
  dark: colour(text, subtle),
  light: colour(subtle),
  accent: colour(tokens.colorBrandForeground1),
  good: colour(tokens.colorStatusSuccessForeground1),
  warning: colour(tokens.colorStatusWarningForeground1),
  attention: colour(tokens.colorPaletteRedForeground1),
};

function style(backgroundColor: string) {
  return { backgroundColor, foregroundColors: FOREGROUND };
}

/**
 * What Teams gives cards: its sizes and spaces, and colours that are Fluent's tokens. These are variables of the page, so that
 * a card follows the look of the host (default, dark, contrast) as it changes, without being drawn anew.
 */
export const HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: style('transparent'),
    emphasis: style(tokens.colorNeutralBackground3),
    accent: style(tokens.colorBrandBackground2),
    good: style(tokens.colorStatusSuccessBackground1),
    warning: style(tokens.colorStatusWarningBackground1),
    attention: style(tokens.colorStatusDangerBackground1),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 120 },
    value: { color: 'default', size: 'default', wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
  adaptiveCard: { allowCustomStyle: false },
};
