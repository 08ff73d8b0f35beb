import type { Day } from '../../domain/day.ts';
import { plainLetters } from '../../domain/plain-letters.ts';
import { alertAct, HAND_OVER_RULES } from './alert-rules.ts';
import { asksRather, asksWithin } from './asks-rather.ts';
import { spelled } from './lexicon.ts';
import { EVIDENCE, GREETING, ORDER_RULES, THANKS, UNDO, WHAT_FIRST } from './order-rules.ts';
import { EMAIL, firstOf, type Said } from './rule.ts';
import type { SaidAct } from './said-act.ts';
import { CONTACT_RULES, DEAL_RULES, recordedAct } from './statement-rules.ts';

/** Beginnings that change nothing of what is asked. */
const COURTESY =
  /^(?:(?:hi|hello|hey|ok|okay|so|and|also|then|now|just|please|pls|plz|kindly|quick one|(?:can|could|would|will) you(?: please| pls)?|can i (?:have|get)|could i (?:have|get)|i(?:'d|d| would) like (?:you )?(?:to)?|i wanna|i want (?:you )?to|i need (?:you )?to|i have to|lets|let us|fyi|btw|update|heads up|note)[,:!]? )+/;

/** What is longer is a pasted letter. */
const MOST_CHARACTERS = 300;

/**
 * Reads what a sentence asks to be done; null where it asks for nothing of the kind, or for advice. By tables alone: the same
 * text on the same day always reads the same.
 */
export function readAct(typed: string, today: Day): SaidAct | null {
  const text = typed
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length > MOST_CHARACTERS || isMail(text)) return null;
  const whole = plainLetters(text).replace(/'(?=s\b|t\b|m\b|ll\b|ve\b|re\b|d\b)/g, '');
  if (whole !== '' && (GREETING.test(whole) || WHAT_FIRST.test(whole)))
    return { kind: 'command', command: 'today', text: '' };
  const plain = spelled(whole.replace(COURTESY, ''));
  const said: Said = { plain, today, text };
  const word = firstOf([THANKS, UNDO], said);
  if (word) return word;
  if (asksWithin(plain)) return EVIDENCE.test(plain) && !/\bcounts?\b/.test(plain) ? evidence(plain) : null;
  if (EVIDENCE.test(plain)) return evidence(plain);
  if (EMAIL.test(text) && !asksRather(plain)) {
    // An address in the sentence says of whom; what is told of them goes before what goes to a colleague.
    const contact = recordedAct(said) ?? firstOf(CONTACT_RULES, said);
    const order = alertAct(said) ?? firstOf(HAND_OVER_RULES, said);
    if (contact && !order) return contact;
    if (contact && order?.kind === 'hand-over' && /\b(?:oa|osm|ntc|contact|as)\b|\bfrom (?!me\b)/.test(plain))
      return contact;
    if (order) return order;
  }
  if (/\?\s*$/.test(text) && asksRather(plain) && !/^can \S+ (?:take|cover|handle)/.test(plain)) return null;
  return (
    alertAct(said) ??
    handedOver(said) ??
    firstOf(ORDER_RULES, said) ??
    (asksRather(plain) ? null : told(said))
  );
}

/** Whether a text is a pasted mail with addresses in it: what is known of these is shown, and they can be attached. */
function isMail(text: string): boolean {
  return (
    EMAIL.test(text) &&
    /\b(?:regards|sincerely|best wishes|gr(?:ü|ue)(?:ß|ss)en?|cordialement|saludos|saluti|groet(?:en)?)\b/iu.test(
      text,
    )
  );
}

/** Orders to change something of the deal, in which may stand who said so: `change contoso to GCC, they told me`. */
const ORDERS_CHANGE = /^(?:change|switch|move|set|put|fix|correct|update)\b/;

function told(said: Said): SaidAct | null {
  const ordered = ORDERS_CHANGE.test(said.plain) ? dealFirst(said) : null;
  return (
    ordered ??
    recordedAct(said) ??
    dealFirst(said) ??
    firstOf(CONTACT_RULES, said) ??
    firstOf(DEAL_RULES, said)
  );
}

/** What is said of the deal itself in words that are also said of contacts: `push contoso out`, `take contoso off hold`. */
function dealFirst(said: Said): SaidAct | null {
  const { plain } = said;
  if (/\b(?:oa|osm|ntc|contacts?)\b/.test(plain)) return null;
  const act = firstOf(DEAL_RULES, said);
  if (act?.kind === 'cloud' || act?.kind === 'close-date') return act;
  return act !== null && /\b(?:hold|deal is|pulled out|dropped out|called)\b/.test(plain) ? act : null;
}

function handedOver(said: Said): SaidAct | null {
  const { plain } = said;
  if (/\b(?:oa|osm|ntc)\b/.test(plain) || (asksRather(plain) && !/^(?:can|could|will) \S+ /.test(plain)))
    return null;
  return firstOf(HAND_OVER_RULES, said);
}

function evidence(plain: string): SaidAct | null {
  return /\bhow\b/.test(plain) ? null : { kind: 'command', command: 'evidence', text: '' };
}
