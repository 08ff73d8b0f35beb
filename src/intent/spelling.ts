/** Minimum of letters: in shorter words one letter makes another word, as in `value` and `valve`. */
const FEWEST_LETTERS = 6;

/** Whether two words differ by one inserted, deleted or substituted letter, or by two swapped neighbours. */
export function isSlipOf(said: string, meant: string): boolean {
  const [short, long] = said.length <= meant.length ? [said, meant] : [meant, said];
  if (said.length < FEWEST_LETTERS || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = (word: string, from: number) => word.slice(same + from);
  if (long.length > short.length) return rest(short, 0) === rest(long, 1);
  if (rest(short, 1) === rest(long, 1)) return true;
  return short[same] === long[same + 1] && short[same + 1] === long[same] && rest(short, 2) === rest(long, 2);
}
