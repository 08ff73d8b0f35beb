const NOT = "(?:not|n't|nt|never)";
const ME = '(?:i|we)';
const NOBODY = '(?:nobody|no one|no-one)';
const ANYBODY = '(?:anybody|anyone|any one)';
/** Who is asked to account for it. */
const YOU = '(?:you|the bot)';
const WAS = '(?:was|were|am|are|is|have|had|has)';
const DID = '(?:did|do|does|have|had|has)';
const TOLD = '(?:been |being )?(?:told|alerted|notified|informed|warned|pinged)';
const TELL = '(?:tell|told|alert|notify|inform|warn|ping)(?:ed)? (?:me|us)';
const GET = '(?:get|got|gotten|receive|received|see|seen|have|had)';
const ALERT = '(?:alerts?|messages?|notifications?|warnings?|pings?|digests?)';
const AN_ALERT = `(?:(?:an|any|a|the|one|my) )?${ALERT}`;
/** A message that was not sent may as well be a letter to the customer. */
const THE_ALERT = `(?!(?:\\w+ )?messages?)${AN_ALERT}`;
const SENT = '(?:sent|due|raised)';

/** Beginnings that end in the word for being told; `why ` stands before each. */
const NOT_TOLD: readonly string[] = [
  // was I not told; have we never been notified; wasn't I told; I was not told
  `${WAS} ${ME} ${NOT} ${TOLD}`,
  `${WAS} ?${NOT} ${ME} ${TOLD}`,
  `${ME} ${WAS} ?${NOT} ${TOLD}`,
  // did I not hear; haven't I heard
  `${DID} ${ME} ${NOT} heard?`,
  `${DID} ?${NOT} ${ME} heard?`,
  // was nobody told; wasn't anybody told; did nobody tell me; no one told me; didn't anyone tell me
  `${WAS} ${NOBODY} ${TOLD}`,
  `${WAS} ?${NOT} ${ANYBODY} ${TOLD}`,
  `(?:${DID} )?${NOBODY} ${TELL}`,
  `${DID} ?${NOT} ${ANYBODY} ${TELL}`,
  // did you not tell me; didn't you alert me; you did not tell me
  `${DID} ${YOU} ${NOT} ${TELL}`,
  `${DID} ?${NOT} ${YOU} ${TELL}`,
  `${YOU} ${DID} ?${NOT} ${TELL}`,
];

/** Beginnings that end in the word for an alert; `why ` stands before each. */
const NO_ALERT: readonly string[] = [
  // did I not get an alert; don't I get alerts; I didn't get an alert
  `${DID} ${ME} ${NOT} ${GET} ${AN_ALERT}`,
  `${DID} ?${NOT} ${ME} ${GET} ${AN_ALERT}`,
  `${ME} ${DID} ?${NOT} ${GET} ${AN_ALERT}`,
  // did I get no alert; I got no alert
  `${DID} ${ME} ${GET} no ${ALERT}`,
  `${ME} ${GET} no ${ALERT}`,
  // no alert; is there no alert; was no alert sent; no alert was sent
  `(?:${WAS} (?:there )?)?no ${ALERT}(?: ${WAS})?(?: been| being)?(?: ${SENT})?`,
  // was an alert not sent; wasn't the alert sent; the alert was not sent
  `${WAS} ${THE_ALERT} ${NOT} (?:been |being )?${SENT}`,
  `${WAS} ?${NOT} ${THE_ALERT} (?:been |being )?${SENT}`,
  `${THE_ALERT} ${WAS} ?${NOT} (?:been |being )?${SENT}`,
];

/** A place in Teams is where an alert is missed, not the deal that it is about. */
const ON = 'on(?! .*\\b(?:cards?|lists?|pages?|chats?|channels?|phones?) $)';
const ABOUT = `(?:of|about|for|${ON}|regarding|concerning)`;
const BECAME = '(?:is|was|are|(?:has |had )?(?:become|gone|turned)|became|becomes|went|got|gets)';
const STATE = '(?:risk|critical|high|medium|blocked|unverified|conditional|ready|overdue|late|due|closing)';

/** Ends: of the text, words that mean the deal, or a clause on what became of the deal. */
const END = `(?: ${ABOUT} (.*)| (?:that|when|once) (.+?) ${BECAME} (?:(?:now|not|no longer|at|a|an) )*${STATE} .*| )$`;

const FORMS: readonly RegExp[] = [
  ...NOT_TOLD.map((begin) => `${begin}(?: anything)?${END}`),
  ...NO_ALERT.map((begin) => `${begin}(?: to (?:me|us))?${END}`),
  // not told of …; not told …
  `${NOT} ${TOLD}(?: ${ABOUT})?(?: (.*))$`,
].map((form) => new RegExp(`^why ${form}`, 'i'));

const POLITE =
  /^(?:(?:please|hi|hello|hey|so|and|but|ok|okay)[,!]? )*(?:(?:can|could) you )?(?:(?:tell|explain to) me |explain )?/i;

/**
 * Reads a sentence that asks why the asker was not notified of a deal: the words that mean the deal, as they were typed;
 * empty when it names none. Null for every other text.
 */
export function readWhyNotTold(text: string): string | null {
  const said = text
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s?!.]+$/, '')
    .trim()
    .replace(POLITE, '');
  for (const form of FORMS) {
    const found = form.exec(`${said} `);
    if (found) return dealWords(found[1] ?? found[2] ?? '');
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
