/** Rows of the widest table (32 columns) that stay within the 32,766 parameters a statement may have in SQLite. */
const MOST = 500;

/** Does something with a list of any length, a piece a statement can take at a time. */
export async function inChunks<T>(
  list: readonly T[],
  take: (piece: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < list.length; from += MOST) await take(list.slice(from, from + MOST));
}

/** Asks about a list of any length, a piece a statement can take at a time; gives all answers. */
export async function gather<T, Answer>(
  list: readonly T[],
  ask: (piece: readonly T[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  await inChunks(list, async (piece) => {
    for (const answer of await ask(piece)) answers.push(answer);
  });
  return answers;
}
