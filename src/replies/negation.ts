/**
 * Patterns that withdraw an address, in the text before or after it. Each matches within a bounded stretch of one
 * sentence. In doubt the address is left out, since a contact can still be added by hand.
 */

const BEFORE =
  /(?<![\p{L}\p{N}])(?:not|never|no longer|instead of|in lieu of|rather than|other than|except(?: for)?|remove|delete|drop|stop using|don'?t|do not|cannot|can'?t|formerly|previously|ignore|disregard|avoid|un(?:like|reachable)|wrong|(?:chang|mov|switch)(?:ed|ing|e)(?: [^@.]{0,40})? from|swap|replac(?:e|es|ed|ing)|succeed(?:s|ed)?|takes? over from|took over from|no more|successor of|nicht|nie|kein(?:e|en)?|statt|anstelle(?: von)?|anstatt|entfern\w{0,4}|lösch\w{0,4}|streich\w{0,4}|ersetz\w{0,4}|bisher(?:ige[rn]?)?|früher(?:e[rn]?)?|(?:wechselt|ändert sich)(?: [^@.]{0,40})? von|au lieu de|à la place de|remplace[rz]?|supprime[rz]?|retire[rz]|pas|plutôt que|en lugar de|en vez de|reemplac\w{1,4}|sustitu\w{2,5}|elimin\w{1,4}|quit(?:en|ar)|em vez de|no lugar de|ao invés de|substitu\w{1,3}|remov\w{1,3}|exclu\w{1,3}|trocar|invece di|al posto di|anziché|sostitu\w{2,4}|rimuov\w{2,4}|togli\w{0,4}|non|não|no|in plaats van|niet|vervang\w{0,2}|verwijder\w{0,2}|old|former|previous|alte[rn]?|ehemalige[rn]?|ancien(?:ne)?|antigu[oa]|antig[oa]|vecchi[oa]|oude?)(?![\p{L}\p{N}])(?! only\b)(?! (?:hesitate|forget)\b)[^.!?;]{0,60}$/iu;

const REPLACED_BY =
  /(?<![\p{L}])(?:(?:replac(?:ed?|es|ing)|succeeded|followed|swap)(?: [^.!?;]{0,80})? (?:by|with|for)|(?:ersetz\w{0,4}|abgelöst)(?: [^.!?;]{0,80})? (?:durch|von)|remplac\w{0,4}(?: [^.!?;]{0,80})? par|(?:reemplac|sustitu)\w{0,5}(?: [^.!?;]{0,80})? (?:por|con)|(?:substitu\w{0,4}|trocar)(?: [^.!?;]{0,80})? (?:por|pelo|pela)|sostitu\w{0,4}(?: [^.!?;]{0,80})? con|vervang\w{0,3}(?: [^.!?;]{0,80})? door|from [^.!?;]{0,80} to|von [^.!?;]{0,80} (?:auf|zu|in)|de [^.!?;]{0,80} (?:à|a|para)|da [^.!?;]{0,80} a|van [^.!?;]{0,80} naar)(?![\p{L}])[^.!?;]{0,40}$/iu;

const BEHIND =
  /^[^@.!?;]{0,60}?(?<![\p{L}])(?:(?:has|have|had|is|was|who|she|he|they|already|just|since) (?:just |already |since |also |recently )?left|left(?! (?:(?:an?|the) )?(?:message|note|voicemail|comment|column|open|blank|it|this|that|to be)(?!\p{L}))|(?:off|out of|from) (?:the|our|this|your|that|all)(?: \p{L}+)? (?:agreements?|lists?|contacts?|deals?|contracts?|records?|enrol?lments?|sheet|form|roles?)|leaves|leaving|no longer|not any ?more|is gone|(?:has |is |have )?retir(?:ed|ing|es)|resigned|departed|(?:has )?moved (?:on|to)|was (?:our|the)|(?:is|was|are|isn'?t|aren'?t|wasn'?t) (?:not |now )?(?:wrong|incorrect|invalid|outdated|obsolete|inactive|disabled|deactivated|the old|our old|deprecated)|(?:is|are|was|were|should|must|can|will|does|do|would|shall)(?: not|n['’]?t)(?![\p{L}])|cannot|bounce[sd]?|(?:is|was|has been|will be|gets|got|should be|must be) (?:to be )?(?:replaced|succeeded|superseded|removed|deleted)|please (?:delete|remove)|hat [^@.]{0,30}verlassen|verlässt|nicht mehr|ist nicht|(?:ist |bereits )?ausgeschieden|ungültig|falsch|veraltet|im ruhestand|in rente|war (?:unser|der|die)|wird (?:nicht|ersetzt|abgelöst)|ersetz(?:t|en) durch|bitte (?:löschen|entfernen|streichen)|entfernen|löschen|streichen|a quitté|est partie?|n[’']est plus|ne (?:travaille|fait) plus|ya no|dejó|ha dejado|no trabaja|não (?:trabalha|está|é) mais|deixou|saiu|non (?:è|lavora|fa) più|ha lasciato|werkt niet meer|niet meer|heeft [^@.]{0,20} verlaten|vervangen door|verwijderen)(?![\p{L}])/iu;
/** Scripts without spaces. */
const BEHIND_EAST =
  /^[^@。！？]{0,20}?(?:の代わり|に代わ|ではなく|じゃなく|から[^@]{0,3}(?:@|$)|(?:は|が)(?:先月|既に|すでに)?(?:退職|退社|異動|辞め)|を(?:削除|外し)|は使わ|は無効|は間違)/u;

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
  if (BRACKETED.test(behind) || BEHIND.test(behind.slice(0, 160)) || BEHIND_EAST.test(behind)) return true;
  // A negation before a comma does not extend past it: `not a problem, the OA is …`.
  const near = before
    .slice(-120)
    .split(/, |;|(?<![\p{L}])(?:but|sondern|mais|pero|sino|mas|sim|bensì|ma|maar)(?![\p{L}])/iu)
    .at(-1) as string;
  return BEFORE.test(near) && !REPLACED_BY.test(near);
}
