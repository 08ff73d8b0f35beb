import type { Action, ActionSet } from './adaptive-card.ts';

/** Widths in pixels of the narrowest card, of a button and of the dots in it; clients cut off buttons beyond the edge. */
const ROOM = 276;
const AROUND_TITLE = 28;
const A_LETTER = 7;
const BETWEEN = 8;
const DOTS = 34;
const MOST_IN_A_ROW = 3;

/** Buttons in rows, each of as many as a narrow card has room for; those behind the dots are at the end of the last row. */
export function buttonRows(actions: readonly Action[]): readonly ActionSet[] {
  const hidden = actions.filter(isBehindDots);
  const rows: Action[][] = [];
  let left = 0;
  for (const action of actions) {
    if (isBehindDots(action)) continue;
    const width = AROUND_TITLE + A_LETTER * (action.title?.length ?? 0);
    const row = rows.at(-1);
    if (row && row.length < MOST_IN_A_ROW && width + BETWEEN <= left) {
      row.push(action);
      left -= width + BETWEEN;
    } else {
      rows.push([action]);
      left = ROOM - width;
    }
  }
  const last = rows.at(-1);
  if (hidden.length > 0 && last && left >= DOTS + BETWEEN) last.push(...hidden);
  else if (hidden.length > 0) rows.push(hidden);
  return rows.map((row, at) => ({ type: 'ActionSet', spacing: at === 0 ? 'medium' : 'small', actions: row }));
}

function isBehindDots({ mode }: Action): boolean {
  return mode === 'secondary';
}

/** The same button behind the dots at the end of its row; hosts without them show it with the others. */
export function behindDots(action: Action): Action {
  return withShown(action, { mode: 'secondary' });
}

/** The same button as the one that a card is for. */
export function primary(action: Action): Action {
  return withShown(action, { style: 'positive' });
}

/** The same button with what it does, told where a pointer rests on it. */
export function withTooltip(action: Action, tooltip: string): Action {
  return withShown(action, { tooltip });
}

/** The same button on a card with others of its name: what tells it apart is read with it, of which some clients make its name. */
export function toldApart(by: string, action: Action): Action {
  const more = action.tooltip === undefined ? '' : `. ${action.tooltip}`;
  return withShown(action, { tooltip: `${action.title}: ${by}${more}` });
}

function withShown(action: Action, shown: Pick<Action, 'mode' | 'style' | 'tooltip'>): Action {
  if (action.type !== 'Action.Execute') return { ...action, ...shown };
  return { ...action, ...shown, fallback: { ...action.fallback, ...shown } };
}
