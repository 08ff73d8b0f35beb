import type { Action, Column, Container, Element, TextRun, ToggleAction } from './adaptive-card.ts';
import { toldApart } from './button-rows.ts';
import { line, run } from './elements.ts';
import type { StateSign } from './labels.ts';

/** A row of a list: what it is about, and below it one reason. Its texts may be typed; they are shown verbatim. */
export interface Row {
  /** The sign of its state, whose words are in the row's own; null where it has none. */
  readonly sign: Pick<StateSign, 'symbol' | 'colour'> | null;
  readonly title: string;
  readonly below: string;
  /** A value at the right, with what it is measured by below it; beside a button it stands at the end of the title's line, alone. */
  readonly right?: { readonly value: string; readonly below: string };
  /** Whether it is drawn fainter than the others, as it needs nobody. */
  readonly isQuiet?: boolean;
  /** The button at the right. */
  readonly button?: Action | null;
  /** What a press of the row does; its name is what the row reads. */
  readonly press?: Action;
  /** What a press of the row unfolds below it, in the place of `press`. */
  readonly details?: { readonly id: string; readonly items: readonly Element[]; readonly isOpen?: boolean };
}

/** A row. A press of its text, and of its button if it has one, are apart, as one can't be within the other. */
export function row(view: Row): Container {
  const { details } = view;
  const press = pressOf(view);
  const text: Column = { type: 'Column', width: 'stretch', items: textOf(view) };
  const right = rightOf(view);
  const isWhole = view.button === undefined || view.button === null;
  const columns = [isWhole || !press ? text : { ...text, selectAction: press }, ...right];
  const shown: Element = { type: 'ColumnSet', columns };
  return {
    type: 'Container',
    separator: true,
    spacing: 'small',
    ...(isWhole && press && !details ? { selectAction: press } : {}),
    items: [
      isWhole && press && details ? { type: 'Container', items: [shown], selectAction: press } : shown,
      ...(details
        ? [
            {
              type: 'Container',
              id: details.id,
              isVisible: details.isOpen ?? false,
              spacing: 'small',
              items: details.items,
            } as const,
          ]
        : []),
    ],
  };
}

/** What a row reads, which is the name of its press, too. */
function rowText({ sign, title, below, right }: Row): string {
  const signed = (text: string) => (sign ? `${sign.symbol} ${text}` : text);
  const [first, second] = below === '' ? [signed(title), ''] : [title, signed(below)];
  return [first, second, right?.value, right?.below].filter(Boolean).join(' ');
}

function pressOf(view: Row): Action | null {
  const title = rowText(view);
  if (view.details) return unfold(title, view.details.id);
  if (!view.press) return null;
  const { press } = view;
  return press.type === 'Action.Execute'
    ? { ...press, title, fallback: { ...press.fallback, title } }
    : { ...press, title };
}

/** The title, and the reason below it behind its sign, which is no word alone. */
function textOf({ sign, title, below, right, button, isQuiet }: Row): readonly Element[] {
  if (sign === null)
    return [
      line([run(title, { weight: 'bolder' })]),
      ...(below === '' ? [] : [line([run(below, { isSubtle: true })], { spacing: 'none' })]),
    ];
  const { symbol, colour } = sign;
  if (below === '') return [line([run(`${symbol} ${title}`, { color: colour, weight: 'bolder' })])];
  const faint = isQuiet ? { isSubtle: true } : {};
  const name = line([run(title, isQuiet ? faint : { weight: 'bolder' })]);
  return [
    button && right ? besides(name, right.value) : name,
    line([run(`${symbol} ${below}`, { color: colour, ...faint })], { spacing: 'none' }),
  ];
}

/** A title with a value at the end of its line. */
function besides(name: Element, value: string): Element {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [name] },
      {
        type: 'Column',
        width: 'auto',
        items: [line([run(value, { weight: 'bolder' })], { horizontalAlignment: 'right' })],
      },
    ],
  };
}

function rightOf({ title, right, button }: Row): readonly Column[] {
  if (button) {
    const items = [{ type: 'ActionSet', actions: [toldApart(title, button)] } as const];
    return [{ type: 'Column', width: 'auto', verticalContentAlignment: 'center', items }];
  }
  if (!right) return [];
  const at = { horizontalAlignment: 'right' } as const;
  const below: TextRun = run(right.below, { size: 'small', isSubtle: true });
  const items = [
    line([run(right.value, { weight: 'bolder' })], at),
    ...(right.below === '' ? [] : [line([below], { ...at, spacing: 'none' })]),
  ];
  return [{ type: 'Column', width: 'auto', items }];
}

/** A button that shows what is folded, and folds it again. */
export function unfold(title: string, ...ids: readonly string[]): ToggleAction {
  return { type: 'Action.ToggleVisibility', title, targetElements: ids };
}

/** A line that unfolds what is below it; empty where there is nothing. */
export function foldedLine(
  id: string,
  title: string,
  items: readonly Element[],
  isUnfolded = false,
): readonly Element[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'Container',
      spacing: 'small',
      selectAction: unfold(title, id),
      items: [line([run(title, { color: 'accent' })])],
    },
    { type: 'Container', id, ...(isUnfolded ? {} : { isVisible: false }), spacing: 'small', items },
  ];
}
