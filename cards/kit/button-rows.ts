import type { Action, ActionSet } from './adaptive-card.ts';

/** Widths in pixels of the narrowest card and of a button in it; clients cut off buttons beyond the edge. */
const ROOM = 276;
const AROUND_TITLE = 28;
const A_LETTER = 7.5;
const BETWEEN = 8;
const MOST_IN_A_ROW = 3;

/** Buttons in rows, each of as many as a narrow card has room for. */
export function buttonRows(actions: readonly Action[]): readonly ActionSet[] {
  const rows: Action[][] = [];
  let left = 0;
  for (const action of actions) {
    const width = AROUND_TITLE + A_LETTER * action.title.length;
    const row = rows.at(-1);
    if (row && row.length < MOST_IN_A_ROW && width + BETWEEN <= left) {
      row.push(action);
      left -= width + BETWEEN;
    } else {
      rows.push([action]);
      left = ROOM - width;
    }
  }
  return rows.map((row, at) => ({ type: 'ActionSet', spacing: at === 0 ? 'medium' : 'small', actions: row }));
}
