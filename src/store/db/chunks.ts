/** Rows of a chunk: of the widest table (32 columns) they stay within SQLite's 32,766 parameters of a statement. */
const MOST = 500;

/** Passes a list of any length to `take`, in chunks that fit into a statement. */
export async function inChunks<T>(
  list: readonly T[],
  take: (piece: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < list.length; from += MOST) await take(list.slice(from, from + MOST));
}

/** Queries with a list of any length, in chunks that fit into a statement; resolves to all answers in order. */
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
