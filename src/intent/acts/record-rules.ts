import type { Day } from '../../domain/day.ts';
import type { SaidAct } from './said-act.ts';
import { dayIn } from './said-day.ts';

const VLC = /\b(?:vlc|vl central|vl|volume licensing central)\b/;
const VALIDATES = /\b(?:validat\w*|validted|valdiated|valid|invalid|wsa check|checked out|red|green)\b/;
const SIGNS_IN =
  /\b(?:sign(?:ed|s|ing)?[- ]?(?:in|on)|log(?:ged|s|ging)?[- ]?(?:in|on)|log ?ins?|got into|gets into|admin (?:center|centre)|admin\.\w+\.com|azure portal)\b/;
const SPEAKERS =
  /\b(?:customers?|clients?|cust|their (?:it|admin|team|people)|\w+ it\b|it (?:dept|department|team)|themselves|herself|himself|according to)\b/;
const SPEAKS =
  /\b(?:confirm(?:ed|s|ation)?|told (?:me|us)|tells? (?:me|us)|says?|said|denie[ds]|writes?|wrote|assure[ds]?|vouch\w*|swears?|swore|according to|insists?|claims?|guarantee[sd]?|promise[sd]?|heard (?:back )?from|word (?:of|from)|replied (?:that)?|mentioned)\b/;

const NEGATED =
  /\b(?:not|no|isnt|arent|never|denie\w+|personal|private|wrong|without|doesnt|dont|hasnt|nobody|gmail|consumer|false)\b/;

const VL_RESULTS = [
  ['wrong-cloud', /\b(?:wrong|other|another|different) (?:cloud|tenant|scope)\b/],
  [
    'no-wsa',
    /\b(?:no wsa|no (?:valid )?(?:work|work or school|entra|org)? ?accounts?|not a (?:wsa|work)|isnt a wsa|isnt a work|not found|nothing found|unknown to|no such account|finds? (?:no|nothing)|has no wsa|doesnt exist)\b/,
  ],
  [
    'invalid',
    /\b(?:invalid|fail(?:ed|s|ing|ure)?|not valid|(?:does not|doesnt|didnt|did not|wont|cant|cannot) (?:validate|pass)|not validated|reject(?:ed|s)?|refus(?:ed|es)|error|red|not ok|bad)\b/,
  ],
  [
    'valid',
    /\b(?:valid|validat(?:ed|es|ion)|green|pass(?:ed|es)?|ok|okay|fine|good|success\w*|checked out|clean|works?)\b/,
  ],
] as const;

/** A check or the customer's word that a sentence tells of; null where it tells of none. */
export function recordAct(plain: string, today: Day): SaidAct | null {
  // The name of a message, which somebody asks about: `invalid WSA for nguyen`.
  if (
    /^(?:an? |the )?(?:invalid|no|missing|wrong|unknown) (?:wsa|account|cloud)s?(?: account)?(?: ids?)? (?:for|at|on|of|with|error)\b/.test(
      plain,
    )
  )
    return null;
  const isSaid = SPEAKS.test(plain);
  if (isSaid && SPEAKERS.test(plain) && !VLC.test(plain)) return customerAct(plain, today);
  if (SIGNS_IN.test(plain)) return signInAct(plain, today);
  if (VLC.test(plain) && !isUntold(plain)) return vlAct(plain, today);
  if (isSaid && !VALIDATES.test(plain)) return customerAct(plain, today);
  if (
    VALIDATES.test(plain) ||
    /\b(?:wrong cloud|no wsa|no work account|wsa found|checked out (?:fine|ok|good|well)|wsa (?:ok|fine|valid))\b/.test(
      plain,
    )
  )
    return isUntold(plain) ? null : vlAct(plain, today);
  return isSaid ? customerAct(plain, today) : null;
}

function isUntold(plain: string): boolean {
  return /\bnot yet\b|\bnot (?:yet )?validated\b|unvalidated|nobody validated|who is not|\bdeals\b|\b(?:please|to|must) validate\b|^validate (?!on|of)/.test(
    plain,
  );
}

function vlAct(plain: string, today: Day): SaidAct | null {
  const result = VL_RESULTS.find(([, one]) => one.test(plain))?.[0];
  return result === undefined
    ? null
    : { kind: 'record', method: 'vl-central', result, day: dayIn(plain, today, 'back') };
}

function signInAct(plain: string, today: Day): SaidAct | null {
  const failed =
    /\b(?:couldnt|cant|cannot|could not|can not|fail\w*|unable|didnt|did not|doesnt|does not|wasnt|not able|personal|live\.com|no such|rejected|refused|private|denied|error|blocked|trouble|problem|isnt|wont|not work\w*|never)\b/.test(
      plain,
    );
  const worked =
    /\b(?:signed|logged|fine|ok|okay|good|worked|works|success\w*|got in(?:to)?|gets into|managed|able|could|can|work (?:account|password|page)|no (?:problem|issue|trouble)s?)\b/.test(
      plain,
    );
  if (!failed && !worked) return null;
  const result =
    failed && !/\bno (?:problem|issue|trouble)s?\b/.test(plain) ? 'not-work-account' : 'work-account';
  return { kind: 'record', method: 'sign-in', result, day: dayIn(plain, today, 'back') };
}

function customerAct(plain: string, today: Day): SaidAct {
  return {
    kind: 'record',
    method: 'customer',
    result: NEGATED.test(plain) ? 'denied' : 'confirmed',
    day: dayIn(plain, today, 'back'),
  };
}
