/**
 * The types of Adaptive Cards that the cards use: those of `@microsoft/teams.cards`, narrowed to what is drawn, read-only, and with
 * its enumerations in lower case, which every host reads as well.
 */
import type {
  IActionSet,
  IBadge,
  IChoiceSetInput,
  IColumn,
  IColumnSet,
  IContainer,
  IDateInput,
  IExecuteAction,
  IOpenUrlAction,
  IProgressBar,
  IQueryData,
  IRichTextBlock,
  IStackedHorizontalBarChart,
  ISubmitAction,
  ITextBlock,
  ITextInput,
  ITextRun,
  ITimeInput,
  IToggleInput,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';

/** A value of the package as the cards write it. */
type Written<V> = V extends string ? (string extends V ? V : Uncapitalize<V>) : V;

/** Some of the properties of an element, each of which may be left out. */
type Some<T, K extends keyof T> = { readonly [P in K]?: Written<NonNullable<T[P]>> };

export type Colour = Exclude<Written<NonNullable<ITextRun['color']>>, 'dark' | 'light'>;

export interface TextRun extends Some<ITextRun, 'isSubtle' | 'weight' | 'size' | 'fontType'> {
  readonly type: ITextRun['type'];
  readonly text: string;
  readonly color?: Colour;
  /** Makes the words a link. */
  readonly selectAction?: OpenUrlAction;
}

interface ElementBase extends Some<IContainer, 'id' | 'isVisible' | 'separator' | 'spacing' | 'targetWidth'> {
  /** What hosts draw that don't know the element. */
  readonly fallback?: Element | 'drop';
}

export interface RichTextBlock extends ElementBase, Some<IRichTextBlock, 'horizontalAlignment'> {
  readonly type: IRichTextBlock['type'];
  readonly inlines: readonly TextRun[];
}

/** A text that clients read as Markdown: for fixed words only. */
export interface TextBlock extends ElementBase, Some<ITextBlock, 'size' | 'weight' | 'isSubtle'> {
  readonly type: ITextBlock['type'];
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly color?: Colour;
}

export interface Container extends ElementBase, Some<IContainer, 'style' | 'bleed'> {
  readonly type: IContainer['type'];
  readonly items: readonly Element[];
  readonly selectAction?: Action;
}

export interface Column extends Some<IColumn, 'id' | 'isVisible' | 'spacing' | 'targetWidth'> {
  readonly type?: IColumn['type'];
  readonly width: 'auto' | 'stretch' | `${number}px`;
  readonly items: readonly Element[];
  readonly verticalContentAlignment?: 'top' | 'center' | 'bottom';
  readonly selectAction?: Action;
}

export interface ColumnSet extends ElementBase {
  readonly type: IColumnSet['type'];
  readonly columns: readonly Column[];
}

interface Input extends Some<ITextInput, 'isRequired' | 'errorMessage'> {
  readonly id: string;
  readonly label: string;
  readonly isVisible?: boolean;
  readonly spacing?: ElementBase['spacing'];
}

export interface ChoiceSet
  extends Input,
    Some<IChoiceSetInput, 'isMultiSelect' | 'wrap' | 'value' | 'placeholder'> {
  readonly type: IChoiceSetInput['type'];
  readonly style: NonNullable<IChoiceSetInput['style']>;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** Where the choices are asked for as one types. */
  readonly 'choices.data'?: Readonly<Pick<IQueryData, 'type' | 'dataset'>>;
}

export interface DateInput extends Input, Some<IDateInput, 'value' | 'min' | 'max'> {
  readonly type: IDateInput['type'];
}

export interface TimeInput extends Input, Some<ITimeInput, 'value'> {
  readonly type: ITimeInput['type'];
}

export interface ToggleInput extends Input, Some<IToggleInput, 'value' | 'valueOn' | 'valueOff'> {
  readonly type: IToggleInput['type'];
  readonly title: string;
}

export interface TextInput extends Input, Some<ITextInput, 'isMultiline' | 'placeholder' | 'value'> {
  readonly type: ITextInput['type'];
  readonly maxLength: number;
}

/** Buttons in the body of a card. */
export interface ActionSet extends ElementBase {
  readonly type: IActionSet['type'];
  readonly actions: readonly Action[];
}

/** Terms with their values in two columns, both read as Markdown. */
export interface FactSet extends ElementBase {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

/** Elements of Teams that other hosts don't draw: each has its own fallback. */
export interface Badge extends ElementBase, Some<IBadge, 'size' | 'style' | 'appearance' | 'icon'> {
  readonly type: IBadge['type'];
  readonly text: string;
  readonly fallback: Element | 'drop';
}

export interface ProgressBar extends ElementBase, Some<IProgressBar, 'color'> {
  readonly type: IProgressBar['type'];
  readonly value: number;
  readonly max: number;
  readonly fallback: Element | 'drop';
}

export interface StackedBars extends ElementBase, Some<IStackedHorizontalBarChart, 'title'> {
  readonly type: IStackedHorizontalBarChart['type'];
  readonly data: NonNullable<IStackedHorizontalBarChart['data']>;
  readonly fallback: Element | 'drop';
}

export type Element =
  | ActionSet
  | RichTextBlock
  | TextBlock
  | Container
  | ColumnSet
  | FactSet
  | ChoiceSet
  | DateInput
  | TimeInput
  | ToggleInput
  | TextInput
  | Badge
  | ProgressBar
  | StackedBars;

/** The data of an action; `verb` names the handler, the rest is its payload. */
export type ActionData = Readonly<Record<string, string | number>>;

/** How a button is shown: `mode: 'secondary'` puts it behind the dots at the end of its row, where the host has them. */
type Shown = Some<IExecuteAction, 'style' | 'mode' | 'tooltip' | 'iconUrl'>;

export interface ExecuteAction extends Shown {
  readonly type: IExecuteAction['type'];
  readonly title: string;
  readonly verb: string;
  readonly data: ActionData;
  /** `none` neither sends nor validates the card's inputs. */
  readonly associatedInputs?: 'none';
  readonly fallback: SubmitAction;
}

/** What old clients and dialogs send of a button; `data` names its handler as `verb`. */
export interface SubmitAction extends Shown {
  readonly type: ISubmitAction['type'];
  readonly title: string;
  readonly data: ActionData;
  readonly associatedInputs?: 'none';
}

export interface ToggleAction extends Shown {
  readonly type: IToggleVisibilityAction['type'];
  readonly title: string;
  readonly targetElements: readonly string[];
}

export interface OpenUrlAction extends Shown {
  readonly type: IOpenUrlAction['type'];
  readonly title: string;
  readonly url: string;
}

export type Action = ExecuteAction | SubmitAction | ToggleAction | OpenUrlAction;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  /** What the card needs of its host; cards for every host are 1.4, those that a link becomes 1.3. */
  readonly version: '1.3' | '1.4' | '1.5';
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  /** Action that clients invoke by themselves when the card comes into view. */
  readonly refresh?: { readonly action: Omit<ExecuteAction, 'fallback'> };
}
