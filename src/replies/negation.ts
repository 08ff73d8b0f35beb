/**
 * Patterns that withdraw an address, in the text before or after it. Each matches within a bounded stretch of one
 * sentence. In doubt the address is left out, since a contact can still be added by hand.
 */

const BEFORE =
  /\b(?:not|never|no longer|instead of|rather than|other than|except(?: for)?|remove|delete|drop|stop using|don'?t|do not|cannot|can'?t|formerly|previously|ignore|disregard|avoid|un(?:like|reachable)|wrong|(?:chang|mov|switch)(?:ed|ing|e) from|replac(?:e|es|ed|ing)|no more|nicht|nie|kein(?:e|en)?|statt|anstelle|anstatt|entfern\w{0,4}|lösch\w{0,4}|streich\w{0,4}|ersetz\w{0,4}|bisher(?:ige[rn]?)?|früher(?:e[rn]?)?|au lieu de|en lugar de|invece di|old|former|previous|alte[rn]?|ehemalige[rn]?)\b(?! only\b)(?! (?:hesitate|forget)\b)[^.!?;]{0,60}$/iu;

const REPLACED_BY =
  /\b(?:(?:replaced|succeeded|followed) (?:by|with)|(?:ersetzt|abgelöst) (?:durch|von))\b[^.!?;]{0,30}$/iu;

const BEHIND =
  /^[^@.!?;]{0,60}?\b(?:(?:has|have|had|is|was|who|she|he|they|already|just|since) (?:just |already |since |also |recently )?left|left (?:the|us|our|in|last)|leaves|leaving|no longer|not any ?more|is gone|(?:has |is )?retir(?:ed|ing)|resigned|departed|moved on|(?:is|was|are|isn'?t|aren'?t|wasn'?t) (?:not |now )?(?:wrong|incorrect|invalid|outdated|obsolete|inactive|disabled|deactivated|the old|our old|deprecated)|(?:is|are|was|were|should|must|can|will|does|do|would|shall)(?: not|n['’]?t)\b|cannot|bounce[sd]?|(?:is|was|has been|will be|gets|got) (?:replaced|succeeded|superseded|removed|deleted)|hat [^@.]{0,30}verlassen|verlässt|nicht mehr|ist nicht|ausgeschieden|ungültig|falsch|veraltet|wird (?:nicht|ersetzt|abgelöst)|ersetzt durch|a quitté|n'est plus|ya no|non è più)\b/iu;

/** A remark in brackets after an address concerns that address only. */
const BRACKETED =
  /^\W{0,3}[([][^)\]]{0,40}\b(?:left|former|old|no longer|not|wrong|invalid|retired|gone|nicht mehr|alt|ehemalig)\b/iu;

export interface Surroundings {
  /** Text from the previous address or the beginning of the sentence. */
  readonly before: string;
  /** Text up to the next address or the end of the sentence. */
  readonly behind: string;
}

export function isTakenBack({ before, behind }: Surroundings): boolean {
  if (BRACKETED.test(behind) || BEHIND.test(behind.slice(0, 160))) return true;
  // A negation before a comma does not extend past it: `not a problem, the OA is …`.
  const near = before
    .slice(-120)
    .split(/, |\b(?:but|sondern|mais|pero)\b/i)
    .at(-1) as string;
  return BEFORE.test(near) && !REPLACED_BY.test(near);
}
