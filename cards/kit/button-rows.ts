import type { Action, ActionSet } from './adaptive-card.ts';

/** Pixels, as a client draws buttons in its narrowest card; what stands beyond its edge is cut off. */
const ROOM = 276;
const AROUND_TITLE = 28;
const A_LETTER = 7.5;
const BETWEEN = 8;
const MOST_IN_A_ROW = 3;

/** Buttons in rows of so many as a narrow card has room for beside each other. */
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
