const NOT = "(?:not|n't|nt|never)";
const TOLD = '(?:told|alerted|notified|informed|warned|pinged)';
const ALERT =
  '(?:alerts?|messages?|notifications?|notices?|warnings?|pings?|digests?|cards?|anything|nothing|something)';
const ABOUT = '(?:of|about|for|on|regarding|concerning)';
const ARTICLE = '(?:(?:an|any|a|the|one|my|no) )?';

/** Ways to ask why somebody was not notified of a deal, by what comes before the words that mean the deal. */
const FORMS: readonly RegExp[] = [
  // why was I not told of …; why wasn't I told about …; why have I never been notified of …
  new RegExp(`^why (?:was|were|am|are|have|had|has) (?:i|we) ${NOT} (?:been |being )?${TOLD} (?:${ABOUT} )?`),
  new RegExp(
    `^why (?:was|were|am|are|have|had|is|has)(?: ?${NOT}) (?:i|we) (?:been |being )?${TOLD} (?:${ABOUT} )?`,
  ),
  // why did I not get an alert about …; why didn't we hear about …; why do I get no alerts for …
  new RegExp(
    `^why (?:did|do|have|had) (?:i|we) ${NOT} (?:get|got|gotten|receive|received|see|seen|have|had) ${ARTICLE}${ALERT} (?:${ABOUT} )?`,
  ),
  new RegExp(
    `^why (?:did|do|have|had)(?: ?${NOT}) (?:i|we) (?:get|got|gotten|receive|received|see|seen|have|had) ${ARTICLE}${ALERT} (?:${ABOUT} )?`,
  ),
  new RegExp(
    `^why (?:did|do|have|had) (?:i|we) (?:get|got|receive|received|see|seen|have|had) no ${ALERT} (?:${ABOUT} )?`,
  ),
  new RegExp(`^why (?:did|do|have|had) (?:i|we) ${NOT} (?:hear|heard) (?:anything )?(?:${ABOUT} )?`),
  new RegExp(`^why (?:did|do|have|had)(?: ?${NOT}) (?:i|we) (?:hear|heard) (?:anything )?(?:${ABOUT} )?`),
  // why did nobody tell me about …; why did you not tell me of …; why didn't you alert me about …
  new RegExp(
    `^why (?:did|has|does) (?:nobody|no one|no-one) (?:tell|told|alert|notify|inform|warn)(?:ed)? (?:me|us) (?:${ABOUT} )?`,
  ),
  new RegExp(`^why (?:did|do) you ${NOT} (?:tell|alert|notify|inform|warn|ping) (?:me|us) (?:${ABOUT} )?`),
  new RegExp(
    `^why (?:did|do)(?: ?${NOT}) you (?:tell|alert|notify|inform|warn|ping) (?:me|us) (?:${ABOUT} )?`,
  ),
  // why no alert for …; why is there no alert about …; why was no alert sent for …
  new RegExp(
    `^why (?:is there |was there |are there |were there |was |were )?no ${ALERT} (?:sent |due )?(?:to me )?(?:${ABOUT} )?`,
  ),
  // tell me why I was not told of …; why I didn't get an alert about …; why I got no alert about …
  new RegExp(
    `^why (?:i|we) (?:was|were|am|are|have|had)(?: ?${NOT}) (?:been |being )?${TOLD} (?:${ABOUT} )?`,
  ),
  new RegExp(
    `^why (?:i|we) (?:did|do|have|had)(?: ?${NOT}) (?:get|got|gotten|receive|received|see|seen) ${ARTICLE}${ALERT} (?:${ABOUT} )?`,
  ),
  new RegExp(`^why (?:i|we) (?:get|got|receive|received) no ${ALERT} (?:${ABOUT} )?`),
  // why not told of …
  new RegExp(`^why ${NOT} ${TOLD} (?:${ABOUT} )?`),
];

const POLITE =
  /^(?:(?:please|hi|hello|hey|so|and|but|ok|okay)[,!]? )*(?:(?:can|could) you )?(?:(?:tell|explain to) me |explain )?/;

/**
 * Reads a sentence that asks why the asker was not notified of a deal: the words that mean the deal, as they were typed;
 * empty when it names none. Null for every other text.
 */
export function readWhyNotTold(text: string): string | null {
  const said = text
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s?!.]+$/, '')
    .trim();
  const lower = `${said.toLowerCase()} `;
  const begin = POLITE.exec(lower)?.[0].length ?? 0;
  for (const form of FORMS) {
    const found = form.exec(lower.slice(begin));
    if (found) return dealWords(said.slice(begin + found[0].length));
  }
  return null;
}

/** Without what people put around the name of a deal. */
function dealWords(words: string): string {
  return words
    .trim()
    .replace(/^(?:the |my |our )?(?:deal|deals|customer) /i, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
}
