/** Adaptive Cards host configurations in Teams' colours and sizes, for pictures and contrast checks. */

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly accent: string;
  readonly goodBack: string;
  readonly warningBack: string;
  readonly attentionBack: string;
  readonly emphasisBack: string;
  readonly line: string;
}

export const PALETTES = {
  light: {
    page: '#F5F5F5',
    card: '#FFFFFF',
    text: '#242424',
    subtle: '#616161',
    good: '#237B4B',
    warning: '#8A5A00',
    attention: '#B3202C',
    accent: '#5B5FC7',
    goodBack: '#E7F2DA',
    warningBack: '#FBF6D9',
    attentionBack: '#FCF4F6',
    emphasisBack: '#F5F5F5',
    line: '#E0E0E0',
  },
  dark: {
    page: '#1F1F1F',
    card: '#292929',
    text: '#FFFFFF',
    subtle: '#ADADAD',
    good: '#92C353',
    warning: '#F8D22A',
    attention: '#F85872',
    accent: '#9299F7',
    goodBack: '#0D2E0D',
    warningBack: '#463100',
    attentionBack: '#3E1F25',
    emphasisBack: '#141414',
    line: '#3D3D3D',
  },
} as const satisfies Record<string, Palette>;
export type Theme = keyof typeof PALETTES;

function foreground(palette: Palette) {
  const colour = (value: string) => ({
    default: value,
    subtle: value === palette.text ? palette.subtle : value,
  });
  return {
    default: colour(palette.text),
    good: colour(palette.good),
    warning: colour(palette.warning),
    attention: colour(palette.attention),
    accent: colour(palette.accent),
    dark: colour(palette.text),
    light: colour(palette.text),
  };
}

/** The host configuration of a theme. */
export function hostConfig(theme: Theme) {
  const palette = PALETTES[theme];
  const foregroundColors = foreground(palette);
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: "'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    containerStyles: {
      default: style(palette.card),
      emphasis: style(palette.emphasisBack),
      good: style(palette.goodBack),
      warning: style(palette.warningBack),
      attention: style(palette.attentionBack),
      accent: style(palette.emphasisBack),
    },
  };
}
