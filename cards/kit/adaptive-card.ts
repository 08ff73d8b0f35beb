/** The types of Adaptive Cards that the cards use. */

export type Colour = 'default' | 'good' | 'warning' | 'attention' | 'accent';

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly color?: Colour;
  readonly isSubtle?: true;
  readonly weight?: 'bolder';
  readonly size?: 'small' | 'medium' | 'large';
  readonly fontType?: 'monospace';
}

interface ElementBase {
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly separator?: true;
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
}

export interface RichTextBlock extends ElementBase {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

/** A text that clients read as Markdown: for fixed words only. */
export interface TextBlock extends ElementBase {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly size?: 'small' | 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly isSubtle?: true;
}

export interface Container extends ElementBase {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly style?: 'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';
  readonly bleed?: true;
  readonly selectAction?: Action;
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly items: readonly Element[];
}

export interface ColumnSet extends ElementBase {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}

interface Input {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly spacing?: ElementBase['spacing'];
}

export interface ChoiceSet extends Input {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  readonly isMultiSelect?: true;
  readonly wrap?: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
}

export interface DateInput extends Input {
  readonly type: 'Input.Date';
  readonly value?: string;
  readonly max?: string;
}

export interface TextInput extends Input {
  readonly type: 'Input.Text';
  readonly isMultiline?: true;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly value?: string;
}

/** Buttons in the body of a card. */
export interface ActionSet extends ElementBase {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

/** Terms with their values in two columns, both read as Markdown. */
export interface FactSet extends ElementBase {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
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
  | TextInput;

/** The data of an action; `verb` names the handler, the rest is its payload. */
export type ActionData = Readonly<Record<string, string | number>>;

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: ActionData;
  /** `none` neither sends nor validates the card's inputs. */
  readonly associatedInputs?: 'none';
  readonly fallback: SubmitAction;
}

/** What old clients and dialogs send of a button; `data` names its handler as `verb`. */
export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: ActionData;
  readonly associatedInputs?: 'none';
}

export interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
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
