/** From so many letters on, a word may have two slips. */
const LONG = 8;
const SHORTEST = 4;

/**
 * Makes a function that finds the known word which an unknown one means: with the fewest slips (a letter too many, too few
 * or another, or two swapped), else one that it begins. The first in the order of `known` counts among equals. Null without one.
 * @param known the commonest word first
 */
export function spellerOf(known: readonly string[]): (word: string) => string | null {
  const all = new Set(known);
  const letters = known.map(lettersIn);
  return (word) => {
    if (all.has(word) || word.length < SHORTEST || /^\d+$/.test(word)) return null;
    const most = word.length >= LONG ? 2 : 1;
    const own = lettersIn(word);
    let best: { readonly word: string; readonly slips: number } | null = null;
    for (const [at, one] of known.entries()) {
      if (one.length < SHORTEST - 1 || Math.abs(one.length - word.length) > most) continue;
      // A slip changes two of the letters at most, which is quicker to see than what the slip is.
      if (onesIn(own ^ (letters[at] ?? 0)) > 2 * most) continue;
      const slips = slipsBetween(word, one, best ? best.slips - 1 : most);
      if (slips !== null) best = { word: one, slips };
      if (slips === 1) break;
    }
    return best?.word ?? known.find((one) => one.startsWith(word)) ?? null;
  };
}

/** The letters a to z that a word has, a bit each; all others share one. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return letters;
}

function onesIn(bits: number): number {
  let ones = 0;
  for (let left = bits; left !== 0; left &= left - 1) ones++;
  return ones;
}

/** The slips that make one word of another (optimal string alignment); null if there are more than `most`. */
function slipsBetween(one: string, other: string, most: number): number | null {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      let slips = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwapped) slips = Math.min(slips, (before[at - 2] ?? 0) + 1);
      next.push(slips);
    }
    if (Math.min(...next) > most) return null;
    before = last;
    last = next;
  }
  const slips = last[other.length] ?? 0;
  return slips <= most ? slips : null;
}
