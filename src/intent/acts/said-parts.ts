import type { Day } from '../../domain/day.ts';
import type { CloudScopeId, RoleId, Stage } from '../../domain/ids.ts';
import { readingOf } from '../words.ts';

const ROLES: readonly (readonly [RegExp, RoleId])[] = [
  [/\b(?:ntc|notices? (?:contact|person)|notices)\b/, 'notices-contact'],
  [/\b(?:osm|online (?:services?|svcs?|serv) (?:managers?|mgr))\b/, 'online-service-manager'],
  [/\b(?:oa|online administrators?)\b/, 'online-administrator'],
  [/\b(?:online admins?|ola)\b/, 'online-admin'],
  [/\bbill[- ]?to\b/, 'bill-to'],
  [/\bkey[- ]?viewers?\b/, 'key-viewer'],
  [/\b(?:lpv|licen[sc]e position viewers?)\b/, 'license-position-viewer'],
  [/\b(?:sab|sam|software assurance (?:managers?|benefits?))\b/, 'software-assurance-manager'],
  [/\b(?:dld|downloads? contacts?)\b/, 'downloads'],
];

/** The role that a sentence names; null where it names none. */
export function roleIn(plain: string): RoleId | null {
  return ROLES.find(([one]) => one.test(plain))?.[1] ?? null;
}

/** The cloud that a sentence names, but not the one of which it says that it is not; null where it names none. */
export function cloudIn(text: string, today: Day): CloudScopeId | null {
  const { meaning } = readingOf(
    text.replace(/\b(?:not(?: in)?|instead of|rather than|from) (?:gcc[- ]high|gcc|dod|commercial)\b/gi, ''),
    today,
  );
  return meaning.scope ?? null;
}

const STAGES_SAID: readonly (readonly [RegExp, Stage])[] = [
  [
    /\b(?:(?:is|are|was|off|took|take|taken|came|come)?.{0,30}\boff hold|back to open|re-?open(?:ed|s)?|open again|open now|is open|released from hold|(?:no longer|not) on hold|hold .{0,25}(?:lifted|released|over|gone|ended)|(?:lift|release|end) .{0,25}hold|is back on|back on track|resum\w+|unpark(?:ed)?|reactivated|revived)\b/,
    'open',
  ],
  [
    /\b(?:on[- ]?hold|held up by (?:ms|microsoft)|parked|frozen|is paused|was paused|is stopped by microsoft)\b/,
    'on-hold',
  ],
  [
    /\b(?:submitted|submited|submit(?:ting)?|(?:went|gone|is|was|handed|sent|put|goes|came|got|turned) in|handed in|sent off|filed|turned in)(?! (?:the |a )?(?:gcc|dod|commercial|azure|vlc|vl|wrong))\b(?! (?:the |a )?(?:gcc|dod|commercial|azure|vlc|vl|wrong|touch|for|jun|jul|may|q))/,
    'submitted',
  ],
  [
    /\b(?:activ(?:at)?(?:ed|e)|active(?: now)?|(?:gone|went|is|now|goes) live|live now|provisioned)\b/,
    'activated',
  ],
  [
    /\b(?:cancel(?:l?ed)?|call(?:ed)? (?:it )?off|(?:is|are|was) (?:dead|off|lost|gone|over)|dead|lost|we lost|dropped(?: out)?|pulled out|pulls out|fell through|falls through|withdr[ae]w\w*|withdrawn|not happening|backed out|walked away|bailed|scrapped|abandoned)\b/,
    'cancelled',
  ],
  [
    /\b(?:clos(?:ed|e it)|done and (?:closed|dusted)|won|signed(?! (?:in|on|off)\b)|is done|is complete[d]?|finali[sz]ed|wrapped up)\b/,
    'closed',
  ],
];

/** The stage that a sentence tells a deal to be in; null where it tells none. */
export function stageIn(plain: string): Stage | null {
  return STAGES_SAID.find(([one]) => one.test(plain))?.[1] ?? null;
}

/** Which letter is asked for; empty where it can't be told. */
export function letterIn(plain: string): string {
  if (/\b(?:it admin|admin(?:istrator)?s?|it department|it dept|it team|their it)\b/.test(plain))
    return 'admin';
  if (/\b(?:partners?|reseller|resellers|lsp|lar|distributor)\b/.test(plain)) return 'partner';
  if (/\b(?:customers?|client|clients|cust|them|contacts?|him|her)\b/.test(plain)) return 'customer';
  // Who writes to a firm writes to the customer; what is only to be drafted may be any letter.
  return /^(?:mail|e-?mail|message|get in touch|reach out|drop|shoot|fire off|contact)\b|\b(?:write|send|letter|e-?mail|mail|writing|line|message|note) to\b|\bby (?:e-?mail|mail)\b|\bsend \S+(?: \S+)? (?:an?|the) /.test(
    plain,
  )
    ? 'customer'
    : '';
}
