/** How questions begin: they ask, and tell nothing. */
const BEGINS =
  /^(?:is|isnt|are|arent|was|were|has|have|had|did|does|do|who|whos|whose|what|whats|which|when|where|wheres|why|how|hows|any|check|status|should|may|must|can (?:i|we|they|he|she|you)|can|could|will|would|if|whether|explain|tell me (?:what|how|why|when|if|about)|am i)\b/;

/** What asks for the rules, or for what to do, wherever it stands. */
const WITHIN: readonly RegExp[] = [
  /\bhow (?:do|does|did|to|can|could|should|long|many|much|often|come|is|are|about)\b/,
  /\bwhat (?:happens|if|do|does|did|should|shall|can|is|are|now|next|then|to|counts|about|else)\b|\bwhats (?:the|next|a|an|that)\b/,
  /\b(?:why|whether|explain|difference|means?|meaning|rules?|policy|guidance|process|procedure|deadline|escal\w+|template|wording)\b/,
  /\bwhich (?:account|portal|form|role|address|contact|mail|e-?mail|letter|language|option|cloud|wsa|contacts)\b/,
  /\bwhere (?:do|does|is|can|to|are)\b|\bwho (?:can|may|must|should|gets|do|does|is|has)\b/,
  /\b(?:can|could|should|may|must|do|does|did|shall) (?:i|we|they|the|an?|he|she|it|one|you)\b/,
  /\b(?:allowed|permitted|mandatory|compulsory|optional|required|necessary|good enough|acceptable|ok to|okay to|supposed to|do i have to)\b/,
  /\bmust \w+ (?:be )?\w+ed\b|, (?:is|was|are) (?:it|that|this)\b/,
  // A question behind what is told: `says no WSA for him. who creates it`.
  /[.,;:!\u2013-]\s*(?:so |and |but )?(?:who|what|how|when|where|why|which|can|do|does|is|are|should)\b/,
  /\b(?:no account yet|aadsts\d*|because of (?:the )?wsa|customer wants to know|got married)\b/,
];

/** Whether a sentence asks, rather than that it tells what was done, or what is to be done. In lower case, without accents. */
export function asksRather(plain: string): boolean {
  return BEGINS.test(plain) || /\?\s*$/.test(plain) || asksWithin(plain);
}

/** Whether somewhere in it something is asked: an order may begin as a question does. */
export function asksWithin(plain: string): boolean {
  return WITHIN.some((one) => one.test(plain));
}
