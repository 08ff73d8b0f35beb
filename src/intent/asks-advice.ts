import { plainLetters } from '../domain/plain-letters.ts';
import { phraseAt } from './phrases.ts';
import { tokensOf } from './tokens.ts';

const ONE =
  '(?:i|we|they|he|she|it|you|one|a|an|the|some(?:one|body)|any(?:one|body)|partners?|customers?|cust)';
const DO = '(?:do|does|did|can|could|should|shall|must|may|might|would|will)';
const IS = '(?:is|are|was|were)';

/** How people ask what the rules are, or what to do: of whom a sentence tells that is more than how their deal stands. */
const ADVICE: readonly RegExp[] = [
  new RegExp(`\\bhow (?:${DO}|${IS}|to|long|many|soon|often|come|about)\\b`),
  new RegExp(
    `\\bwhat (?:now|next|then|if|about|else|to|happens|${DO} (?:i|we|they|you|he|she|it)|(?:is|are|does) (?:a|an|the|it|this|that)|counts?)\\b`,
  ),
  /\bwhats (?:a|an|the (?:rule|process|procedure|way|difference|right|deadline))\b/,
  new RegExp(`\\b(?:can|could|may|must|should|shall|would|will|does|do|did) ${ONE}\\b`),
  /\b(?:may|must|should(?! (?:be|read) \S*@)|shall|does) \w+/,
  new RegExp(`\\bwhere (?:${DO}|${IS}|to)\\b`),
  new RegExp(`\\bwhen (?:${DO}|is|are)\\b`),
  /\b(?:commercial|gcc|gcch|gcc high|dod) or (?:commercial|gcc|gcch|gcc high|dod)\b/,
  /\bwhat (?:account|portal|form|role|cloud|wsa|tenant|kind|sort|type)s? /,
  /\bwh(?:y|ich (?:account|portal|form|role|address|contact|mail|e-?mail|language|option|cloud|wsa))\b/,
  /\bwho (?:can|may|must|should|has to|is allowed|do|does|decides|signs|needs?|gets?)\b/,
  new RegExp(`\\b${IS} (?:that|this|there|his|her|their|its|these|those|a|an|any)\\b`),
  /\b(?:allowed|permitted|mandatory|compulsory|optional|required|necessary|good enough|enough|acceptable|ok to|okay to|legal|count(?:s|ed)? as|needed|has to|have to|supposed to)\b/,
  /\b(?:explain|difference|meaning|means|rules?|policy|guidance|process|procedure|deadline|escal\w+|template|wording)\b/,
  /\b(?:do|does) (?:a|an|his|her|their|the|this|that) \w+/,
];

/** `how is Contoso doing` asks for no rule. */
const HOW_IT_STANDS =
  /\bhow(?: is|s| are) (?:[^\s]+ ){0,5}(?:doing|going|looking|coming along|progressing|standing)\b/;

/** Whether a sentence asks what to do or what the rules are, rather than how a deal stands. */
export function asksAdvice(text: string): boolean {
  const plain = plainLetters(text).replace(/['’]/g, '').replace(/\s+/g, ' ').replace(HOW_IT_STANDS, ' ');
  return ADVICE.some((form) => form.test(plain));
}

/** What people say of how a deal stands, besides the words of the vocabulary that do. */
const STATES: ReadonlySet<string> = new Set(
  `ready done fine good ok okay track far state shape green red yellow late early closing due friday monday tuesday wednesday thursday saturday sunday today tomorrow week month
  submit submitted submission send sent valid validated invalid checked contacts contact date value stage risk
  complete completed finished left open blocked blocker waiting wait holding stuck delayed anything everything all set
  changed change changes new any how has have got it they them now yet how is are at whats up readyness stand deal deals check`.split(
    /\s+/,
  ),
);

/** Whether a sentence asks nothing but how a deal stands: `is it ready`, `can they submit`. */
export function asksState(rest: string): boolean {
  const tokens = tokensOf(rest);
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at);
    const meaning = phrase?.meaning;
    const key = tokens[at]?.key ?? '';
    const isOfDeal =
      meaning !== undefined &&
      (Object.keys(meaning).length === 0 ||
        meaning.stands ||
        meaning.atRisk ||
        meaning.deal ||
        meaning.program !== undefined ||
        meaning.transaction !== undefined);
    if (!isOfDeal && !STATES.has(key) && !MODALS.has(key)) return false;
    at += phrase?.length ?? 1;
  }
  return true;
}

const MODALS: ReadonlySet<string> = new Set([
  'can',
  'could',
  'will',
  'would',
  'do',
  'does',
  'what',
  'who',
  'where',
  'when',
]);
