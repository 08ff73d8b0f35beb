const LATIN = /[\p{Script=Latin}\d]/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u;

/**
 * A template of a Japanese text: a blank stands where Latin letters or digits that are put in meet Japanese ones, as Japanese business
 * texts are set. What is put in stays as it is.
 */
export function ja(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((text, part, at) => joined(joined(text, String(values[at - 1] ?? '')), part), '');
}

function joined(before: string, after: string): string {
  const [last, first] = [before.slice(-1), after.slice(0, 1)];
  const meet = (LATIN.test(last) && JAPANESE.test(first)) || (JAPANESE.test(last) && LATIN.test(first));
  return meet ? `${before} ${after}` : before + after;
}
