import type { Day } from '../../domain/day.ts';
import { form } from './lexicon.ts';
import { recordAct } from './record-rules.ts';
import { EMAIL, type Rule, type Said } from './rule.ts';
import type { SaidAct } from './said-act.ts';
import { dayIn, shiftIn } from './said-day.ts';
import { cloudIn, roleIn, stageIn } from './said-parts.ts';

const MOVES =
  /\b(?:mov(?:e|ed|es|ing)|push(?:ed|es|ing)?|pull(?:ed|s|ing)?(?= |$)|slip(?:s|ped|ping)?|slid(?:e|es)?|delay(?:ed|s|ing)?|postpon(?:e|ed|es|ing)|shift(?:ed|s|ing)?|bring|brought|brings|advance|reschedul\w+|put .* off|put off|put back|extend(?:ed|s)?|drag(?:s|ged)?|is late|is early|bump(?:ed)?|kick)\b/;
const DATES =
  /\b(?:close date|closing date|close day|closing|due date|due|new date|target(?: date)?|date|deadline|signing|sign(?:s|ing)? on|to sign on|signature|clos(?:e|es|ing)(?: (?:on|date|is|by|before))?|wont close|will close|goes? (?:out )?on|lands on|go-?live)\b/;

const CLOUD_SAID =
  /\b(?:clouds?|scope|tenant|mov(?:e|es|ed|ing)|switch(?:es|ed|ing)?|chang(?:e|es|ed|ing)|set|put|make|fix|correct|went|goes|belongs?|runs?|lives?|sits?|should be|must be|needs to be|isnt|is|are|its|not|in|to)\b|→|->|=/;
const STAGE_SAID =
  /\b(?:is|are|was|were|has|have|had|been|got|gets|went|mark(?:ed)?|set|put|place|move[ds]?|now|today|yesterday|this morning|back|off|we|just|microsoft|ms|take|hold|again|for now|it|out|\w+ed)\b|^(?:re-?open|resume|cancel|close|lost|won|submit|submitted|closed|unpark|lift)\b|\b(?:withdrew|dead|lost|off)\b/;

/** What says by itself that somebody is to be a contact; beside other words a role has to stand. */
const ADDS =
  /\b(?:add(?:s|ed|ing)?|ad|put(?:s|ting)?|includ\w+|attach|insert|register|enter|appoint|nominate|assign|enlist|sign up|contacts?|joins?|use|take over|one more|another)\b|\+ ?\S+@/;

/** What is told, or is to be changed of a deal, but for checks. */
export const CONTACT_RULES: readonly Rule[] = [
  [
    form('\\b(?:{replace}|{becomes})\\b|→|->|=>|\\bout\\b.*\\bin\\b|\\b(?:{gone})\\b'),
    ({ plain, text }) =>
      EMAIL.test(text) && !isOnlyLeaving(plain, text) && !isNamedFor(plain)
        ? { kind: 'replace-contact', role: roleIn(plain) }
        : null,
  ],
  [
    /^(?:replace|swap(?: out)?|substitute)\b/,
    ({ plain }) => ({ kind: 'replace-contact', role: roleIn(plain) }),
  ],
  [
    form('\\b(?:{remove}|{gone})\\b'),
    ({ plain }) =>
      /\boff hold\b|\b(?:dropped|pulled) out\b|\bput off\b|\b(?:dropped|cut|drop) (?:by|in) (?:value|price)|\bis gone in\b|^drop \S+ (?:a|an)\b|^(?:cancel|close)\b|\b(?:date|close|gcc|dod|commercial|alerts?|account)\b(?!.* off)/.test(
        plain,
      )
        ? null
        : { kind: 'remove-contact', role: roleIn(plain) },
  ],
  [
    form('(?:^|\\s|\\b)(?:{add})(?:\\b|\\s|$)'),
    ({ plain, text }) =>
      EMAIL.test(text)
        ? ADDS.test(plain) || roleIn(plain) !== null
          ? { kind: 'add-contact', role: roleIn(plain) }
          : null
        : isAddedByName(plain)
          ? { kind: 'add-contact', role: roleIn(plain) }
          : null,
  ],
];

/** `kim.day@contoso.com should be the OSM`: who else is in the role is not said. */
function isNamedFor(plain: string): boolean {
  return /^\S+@\S+ should (?:also )?be (?:the |an? |our )?(?:ntc|oa|osm|ola|notices|online)\b/.test(plain);
}

/** `remove wei@contoso.com, he left`: one address, of who goes. */
function isOnlyLeaving(plain: string, text: string): boolean {
  const one = (text.match(new RegExp(EMAIL, 'g')) ?? []).length === 1;
  return (
    one &&
    form('^(?:please )?(?:{remove})\\b|^\\S+@\\S+ (?:{gone})\\b').test(plain) &&
    !/\b(?:with|by|for|instead)\b \S+@/.test(plain)
  );
}

function isAddedByName(plain: string): boolean {
  if (
    /^(?:i (?:want|need) to |i have to )?(?:add|ad|register|appoint|include)\b.*\b(?:contact|person|somebody|someone|oa|ntc|osm|ola|online \w+)\b/.test(
      plain,
    )
  )
    return true;
  return (
    roleIn(plain) !== null &&
    /\bshould (?:also )?be\b|^(?:make|appoint|name|nominate|put|set|use)\b|\b(?:becomes|is also|is now|will be|takes over as)\b/.test(
      plain,
    )
  );
}

/** What is changed of the deal itself. */
export const DEAL_RULES: readonly Rule[] = [
  [/./, (said) => cloudAct(said)],
  [/./, (said) => dateAct(said)],
  [/./, ({ plain }) => stageAct(plain)],
];

function dateAct({ plain, today }: Said): SaidAct | null {
  const isMoved = MOVES.test(plain);
  const isDated = DATES.test(plain);
  const isSet =
    /^(?:make|set|change|update|put) .*\bthe \d\d?(?:st|nd|rd|th)\b|→|->|=>|^\S+(?: \S+)? (?:is )?now\b/.test(
      plain,
    );
  if (!isMoved && !isDated && !isSet) return null;
  const by = shiftIn(plain);
  if (isMoved && by !== null && !/\bto\b(?!.*\bby\b)/.test(plain))
    return { kind: 'close-date', day: null, by };
  const day = dayIn(plain, today, 'ahead');
  if (day !== null && stageIn(plain) !== null && !isMoved && !/\bdate\b|\bclosing\b|\bdue\b/.test(plain))
    return null;
  if (day !== null)
    return isToldOfDay(plain, isMoved || isSet) ? { kind: 'close-date', day, by: null } : null;
  const asks =
    /\b(?:change|move|update|set|correct|fix|adjust|edit|new|moved|slipped|wrong)\b.*\b(?:close |closing |due |target )?date\b|\bdate\b.*\b(?:moved|slipped|changed|wrong)\b/.test(
      plain,
    );
  return asks ? { kind: 'close-date', day: null, by: null } : null;
}

/** `deals due friday` asks for a list. */
function isToldOfDay(plain: string, isMoved: boolean): boolean {
  return isMoved || !/\b(?:deals|agreements|ones|list)\b/.test(plain);
}

function cloudAct({ text, plain, today }: Said): SaidAct | null {
  if (!CLOUD_SAID.test(plain) || EMAIL.test(text)) return null;
  const scope = cloudIn(text, today);
  if (scope === null) return null;
  if (/\b(?:validat\w*|vlc|vl central|sign\w* in|log\w* (?:in|on)|account|wsa)\b/.test(plain)) return null;
  const isTold =
    /\b(?:is|are|its|isnt|should be|must be|needs to be|set|put|make|fix|correct|mov\w*|switch\w*|chang\w*|went|goes|belongs?|runs?|lives?|sits?|now|actually|really)\b|cloud\b|scope\b|→|->|=/.test(
      plain,
    );
  return isTold ? { kind: 'cloud', scope } : null;
}

function stageAct(plain: string): SaidAct | null {
  if (!STAGE_SAID.test(plain) || /\b(?:deals|ones|agreements)\b/.test(plain)) return null;
  const stage =
    stageIn(plain) ??
    (/^(?:\S+ ){1,3}is in(?: now| today| already)?[.!]*$/.test(plain)
      ? 'submitted'
      : /^cancel\b/.test(plain)
        ? 'cancelled'
        : /^close \S+(?: \S+)?$/.test(plain)
          ? 'closed'
          : null);
  return stage === null ? null : { kind: 'stage', stage };
}

export function recordedAct(said: Said): SaidAct | null {
  return recordAct(said.plain, said.today as Day);
}
