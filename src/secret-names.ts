/**
 * Names under which secrets stand, however they are put together (`clientSecret`, `PGPASSWORD`, `x-ms-token`), and the
 * values assigned to such names in a text: as JSON, also escaped, as what was inspected, in queries, forms and headers.
 */

/** What makes a name that of a secret wherever it stands in it, in lower case and without separators. */
const WITHIN =
  /password(?!less)|passwd|passphrase|secret(?!ar)|(?:api|access|account|private|shared|signing)key|clientstate|tempauth|authorization|cookie|credential|signature/;
/** What does so at the end. The plural of a token is a number of words. */
const AT_END = /(?:token|pwd|assertion)$/;
/** What does so as a word of its own. */
const AS_WORD: ReadonlySet<string> = new Set(['token', 'pwd', 'sig', 'jwt']);
/** Headers whose value ends with the line. */
const HEADER = /(?:cookie|authorization)$/i;

const ASSIGNMENT = /(?<![\w-])([\w-]+)\\*["']?\s*(?:=>?|:)\s*/g;
/** A quoted value, escaped as deep as its quotes are; an object or a list; or what goes to the next separator. */
const VALUE = /(\\*)(["'])[\s\S]*?(?:(?<!\\)\1\2|$)|[{[][^{}[\]]*[}\]]?|[^\s"'&;<>]+/y;
const HEADER_VALUE = /(?!\\*["'])(?:(?!\\[rn])[^\r\n])+/y;

/** Whether what stands under a name is a secret. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\W_]+/);
  const joined = words.join('');
  return WITHIN.test(joined) || AT_END.test(joined) || words.some((word) => AS_WORD.has(word));
}

/** The text with `hidden` in place of each value that is assigned to the name of a secret. */
export function withoutAssigned(text: string, hidden: string): string {
  let out = '';
  let from = 0;
  ASSIGNMENT.lastIndex = 0;
  for (let found = ASSIGNMENT.exec(text); found; found = ASSIGNMENT.exec(text)) {
    const [whole, name = ''] = found;
    if (!isSecretName(name)) continue;
    const at = found.index + whole.length;
    const end = endOfValue(text, at, HEADER.test(name));
    if (end === at) continue;
    out += text.slice(from, at) + hidden;
    from = end;
    ASSIGNMENT.lastIndex = end;
  }
  return out + text.slice(from);
}

function endOfValue(text: string, at: number, isHeader: boolean): number {
  for (const pattern of isHeader ? [HEADER_VALUE, VALUE] : [VALUE]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return at;
}
