import type { Day } from '../../domain/day.ts';
import { type RoleId, STAGES, type Stage } from '../../domain/ids.ts';
import { plainLetters } from '../../domain/plain-letters.ts';
import { asksAdvice } from '../asks-advice.ts';
import { readingOf } from '../words.ts';
import type { SaidAct } from './said-act.ts';
import { dayIn } from './said-day.ts';

/** Beginnings that change nothing of what is asked. */
const COURTESY =
  /^(?:(?:hi|hello|hey|ok|okay|so|and|also|just|please|pls|plz|kindly|can you|could you|would you|i(?:'d| would) like (?:you )?to|i want (?:you )?to|i need (?:you )?to|let's|lets|fyi|btw|update)[,:!]? )+/;

/** How questions begin: they ask, and tell nothing. */
const ASKS =
  /^(?:is|isnt|are|arent|was|were|has|have|had|did|does|do|who|whose|what|whats|which|when|where|why|how|hows|any|check|show|status|tell me|should|may|must|can (?:i|we|they|he|she)|will|would)\b/;

/** What says no more than hello. */
const GREETING =
  /^(?:(?:good (?:morning|day|afternoon|evening)|morning|hi(?:ya)?|hello|hey|howdy|greetings|yo|moin|gday)(?: (?:there|all|everyone|bot|team|again|folks|you|mate))*[!.,]* ?)?(?:how are (?:you|things)(?: (?:doing|today|going))*\??)?$/;

/** What asks where to begin. */
const WHAT_FIRST =
  /^(?:(?:so|ok|and|hi|hey|hello),? )?(?:what|where) (?:should|shall|do|must|can|would) (?:i|we) (?:do|start|begin|tackle|look at|work on)(?: (?:first|next|now|today|this morning|with))*\??$/;

type Rule = readonly [form: RegExp, read: (said: Said, match: RegExpExecArray) => SaidAct | null];

/** A sentence, in lower case without accents, and courtesy aside. */
interface Said {
  readonly plain: string;
  readonly today: Day;
  readonly text: string;
}

const EMAIL = /[^\s<>()[\]{},;:"'|]+@[^\s<>()[\]{},;:"'|]+/;
const ALERTS = '(?:alerts?|messages?|notifications?|pings?|reminders?|warnings?)';

/** What may also be asked for in a question: `can you remind me`. */
const ORDERS: readonly Rule[] = [
  [
    /^(?:many )?(?:thanks|thank (?:you|u)|thx|tnx|thnx|ty|ta|cheers|much appreciated|appreciated|perfect|great|awesome|brilliant|nice one|good job|well done|you rock|legend|lifesaver)\b(?! for (?!the|your|that|this))[^?@]{0,60}$/,
    ({ plain }) => (plain.split(' ').length <= 9 ? { kind: 'thanks' } : null),
  ],
  [
    /\b(?:remi?nd(?:er)?|remnid|reming|rem me|nag me|wake me|ping me|nudge me|tell me again|come back to me|let me forget)\b(?:(?! them| the | him| her|er).)*\b(?:me|us)?\b/,
    ({ plain, today }) =>
      /\b(?:me|us|reminder)\b/.test(plain)
        ? { kind: 'snooze', day: dayIn(plain, today, 'ahead'), reminds: true }
        : null,
  ],
  [
    new RegExp(
      `^(?:snoo?ze|sleep|pause|silence|hush)\\b|\\b(?:leave me alone|dont (?:bother|bug|ping|tell|alert|nag|disturb) me|quiet|not now|shut up|no ${ALERTS}|stop (?:bothering|bugging|pinging|alerting|nagging) me)\\b.*\\b(?:for|until|till|til|before)\\b`,
    ),
    ({ plain, today }) => ({ kind: 'snooze', day: dayIn(plain, today, 'ahead'), reminds: false }),
  ],
  [
    new RegExp(
      `^(?:un)?mute\\b|\\b(?:stop (?:telling|pinging|alerting|bothering|bugging|nagging|notifying|warning|messaging) me|(?:no|stop|turn off|kill|end|switch off)(?: the| any| all)?(?: more)? ${ALERTS}|dont (?:want|need)(?: any| to)?(?: more)?(?: ${ALERTS}| hear)|never tell me|dont (?:bother|bug|ping|tell|alert|nag) me|shut up|be quiet|keep quiet|hear no more|not hear|dont care about|unsubscribe me)\\b`,
    ),
    ({ plain }) => (/^unmute/.test(plain) ? null : { kind: 'mute' }),
  ],
  [
    /^(?:ack|acknowl\w+|acked)\b|\b(?:im|i am|we are|were) (?:already )?(?:on it|on that|on (?!the (?!case|\w+ (?:alert|deal|one))|hold)|looking (?:at|into)|working on|dealing with|handling|taking care)|^(?:on it|got it|i got|ive got|ill (?:take|handle|look|deal|do)|seen the|saw the|noted|taking care)\b/,
    () => ({ kind: 'acknowledge' }),
  ],
  [
    /\b(?:hand(?:ing|s|ed)?[- ]?over|hand(?:ing)? off|reassign|assign|pass(?:ing)?|transfer|delegate|give|forward)\b.*\b(?:to|over to)\s+(.+)$/,
    ({ text }) => handedTo(text, /\b(?:to|over to)\s+(.+)$/i),
  ],
  [
    /^(\S+(?: \S+)?) (?:takes?|tkaes|will take|is taking|covers?|will cover|is covering|looks? after|will look after|gets?|will do)(?: over)?\b.*\b(?:from me|for me|over from me|instead of me|while i|over$)/,
    (_, match) => ({ kind: 'hand-over', to: match[1] ?? '' }),
  ],
  [
    /\b(?:take|takes|taking) over\b/,
    ({ text }) => handedTo(text, /^(.+?) (?:will |is )?tak(?:e|es|ing) over/i),
  ],
  [
    /\b(?:follow[- ]?up|followup|chase|chasing|nudge|nugde|prod|poke|hasnt (?:replied|answered|responded)|havent (?:replied|answered|responded)|no (?:reply|answer|response)|still nothing from|not heard from|went silent|never got back|ghost(?:ing|ed)|second mail|another mail|reminder to|remind (?:them|him|her|the (?:customer|partner|contact))|send (?:them )?a reminder|write a reminder|ping (?:the|them))\b/,
    () => ({ kind: 'command', command: 'draft', text: 'follow-up' }),
  ],
  [
    /^(?:draft|mail|e-?mail|emial|emal|mial|write|letter|compose|prepare|send)\b(?!.*\b(?:me|us|myself) (?:the|a|an)\b)|\b(?:draft|write|send|prepare)\b.*\b(?:e-?mail|mail|letter|message)\b/,
    ({ plain }) => ({ kind: 'command', command: 'draft', text: letterIn(plain) }),
  ],
  [
    /\b(?:csv|xlsx|excel|spreadsheet|exprt|export (?:all|the|my|our|everything|deals?|it)|download (?:all|the (?:list|book|deals)|my|our|everything|deals))\b/,
    () => ({ kind: 'command', command: 'export', text: '' }),
  ],
  [
    /\b(?:on my plate|my day|do first|start with|begin with|first thing|needs me|what changed since|news since|(?:next|most) (?:urgent|important) (?:thing|step|action)s?|brief me|catch me up|summary for today)\b/,
    ({ plain }) => (plain.split(' ').length <= 10 ? { kind: 'command', command: 'today', text: '' } : null),
  ],
];

/** What asks for the checks behind a deal or an address. */
const EVIDENCE =
  /\b(?:evidence|proof|trail|checks (?:of|for|on)|history of|who (?:checked|validated)|last checked)\b/;

/** What is told, or to be changed. */
const STATEMENTS: readonly Rule[] = [
  [
    /\b(?:replac\w+|swap\w*|exchange|substitut\w+|instead of|new address|should (?:be|read)|(?:has|have) changed to|is now|switch|change)\b/,
    ({ plain, text }) => (EMAIL.test(text) ? { kind: 'replace-contact', role: roleIn(plain) } : null),
  ],
  [
    /\b(?:remove|delete|drop|take off|left the company|has left|no longer (?:at|with|works)|scratch|strike|kick out|get rid of|can go|must go|has to go|no longer (?:a |the )?(?:contact|needed)|take .+ off)\b/,
    ({ plain }) => ({ kind: 'remove-contact', role: roleIn(plain) }),
  ],
  [
    /\b(?:vlc|vl central|vl|validat\w*|validted|valdiated|valid|validates|wsa check)\b/,
    ({ plain, today }) => recordedInVl(plain, today),
  ],
  [
    /\b(?:sign(?:ed|s)?[- ]?(?:in|on)|log(?:ged|s)?[- ]?(?:in|on)|login)\b/,
    ({ plain, today }) => recordedSignIn(plain, today),
  ],
  [/\b(?:wrong cloud|no wsa)\b/, ({ plain, today }) => recordedInVl(plain, today)],
  [
    /\b(?:add|adding|put|include|attach|insert|gets?|got|has a new|have a new|needs? adding|new (?:ntc|oa|osm|contact|online|notices))\b/,
    ({ plain, text }) => (EMAIL.test(text) ? { kind: 'add-contact', role: roleIn(plain) } : null),
  ],
  [
    /\b(?:confirm(?:ed|s)?|told (?:me|us)|says?|said|denie[ds]|writes?|wrote|assure[ds]?|called|vouch\w*|swears?|according to|insists?)\b/,
    ({ plain, today }) => ({
      kind: 'record',
      method: 'customer',
      result: /\b(?:not|no|isnt|arent|never|denie\w+|personal|private|wrong)\b/.test(plain)
        ? 'denied'
        : 'confirmed',
      day: dayIn(plain, today, 'back'),
    }),
  ],
  [
    /\b(?:moved?|moves|slip(?:s|ped)?|postponed?|pushed|shifted|brought forward|reschedul\w+|clos(?:es|e|ing)(?: date)?(?: is| to| on| now| moved)?|due date|new date|target date|signs on)\b/,
    ({ plain, today }) => datedAct(plain, today),
  ],
  [
    /\b(?:cloud|scope|moves? to|is (?:in |on |actually |really )?|are (?:in |on )?|not)\b/,
    ({ text, plain, today }) => scopedAct(text, plain, today),
  ],
  [
    /\b(?:is|was|are|been|got|went|mark(?:ed)?|set|put|now|back|off|has been|we)\b/,
    ({ plain }) => stagedAct(plain),
  ],
];

/**
 * Reads what a sentence asks to be done; null where it asks for nothing of the kind, or for advice. By tables alone: the same
 * text on the same day always reads the same.
 */
export function readAct(typed: string, today: Day): SaidAct | null {
  const text = typed
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length > MOST_CHARACTERS) return null;
  const whole = plainLetters(text).replace(/'(?=s\b|t\b|m\b|ll\b|ve\b|re\b|d\b)/g, '');
  if (whole !== '' && (GREETING.test(whole) || WHAT_FIRST.test(whole)))
    return { kind: 'command', command: 'today', text: '' };
  const plain = whole.replace(COURTESY, '');
  const said = { plain, today, text };
  if (asksAdvice(plain)) return null;
  if (EVIDENCE.test(plain)) return { kind: 'command', command: 'evidence', text: '' };
  const order = first(ORDERS, said);
  if (order) return order;
  return ASKS.test(plain) || /\?\s*$/.test(text) ? null : first(STATEMENTS, said);
}

/** What is longer is a pasted letter. */
const MOST_CHARACTERS = 300;

function first(rules: readonly Rule[], said: Said): SaidAct | null {
  for (const [form, read] of rules) {
    const match = form.exec(said.plain);
    const act = match ? read(said, match) : null;
    if (act) return act;
  }
  return null;
}

function handedTo(text: string, form: RegExp): SaidAct | null {
  const to = form
    .exec(text)?.[1]
    ?.replace(/[.!]+$/, '')
    .replace(/\b(?:please|pls|thanks|from (?:monday|tomorrow|today|now) on)\b/gi, '')
    .trim();
  return to ? { kind: 'hand-over', to } : null;
}

function letterIn(plain: string): string {
  if (/\b(?:it admin|admin(?:istrator)?|it department|their it)\b/.test(plain)) return 'admin';
  return /\b(?:partner|reseller|lsp)\b/.test(plain) ? 'partner' : 'customer';
}

function recordedInVl(plain: string, today: Day): SaidAct | null {
  const result = /\b(?:wrong|other|another|different) cloud\b/.test(plain)
    ? 'wrong-cloud'
    : /\b(?:no wsa|no work (?:or school )?account|not a wsa|isnt a wsa|no account|not found)\b/.test(plain)
      ? 'no-wsa'
      : /\b(?:invalid|fail(?:ed|s)?|not valid|does not validate|doesnt validate|didnt validate|not validated|rejected|error)\b/.test(
            plain,
          )
        ? 'invalid'
        : /\b(?:valid|validat(?:ed|es)|validted|valdiated|green|passed|ok|okay|fine|good)\b/.test(plain)
          ? 'valid'
          : null;
  if (result === null || /\bnot (?:yet )?validated|unvalidated|nobody validated|who is not\b/.test(plain))
    return null;
  return { kind: 'record', method: 'vl-central', result, day: dayIn(plain, today, 'back') };
}

function recordedSignIn(plain: string, today: Day): SaidAct | null {
  const failed =
    /\b(?:couldnt|cant|cannot|could not|can not|fail\w*|unable|didnt|personal|live\.com|no such|rejected|refused|private)\b/.test(
      plain,
    );
  const worked =
    /\b(?:signed|logged|fine|ok|okay|good|worked|works|success\w*|worked out|work (?:account|password|page))\b/.test(
      plain,
    );
  if (!failed && !worked) return null;
  return {
    kind: 'record',
    method: 'sign-in',
    result: failed ? 'not-work-account' : 'work-account',
    day: dayIn(plain, today, 'back'),
  };
}

function datedAct(plain: string, today: Day): SaidAct | null {
  const isMoved =
    /\b(?:moved?|moves|slip(?:s|ped)?|postponed?|pushed|shifted|brought forward|reschedul\w+|clos(?:e|ing) date|closes (?:on|now)|due date|new date|target date|now clos\w+|signs on|change)\b/.test(
      plain,
    );
  const day = dayIn(plain, today, 'ahead');
  return isMoved && (day !== null || /\bdate\b/.test(plain)) ? { kind: 'close-date', day } : null;
}

const CLOUD_SAID =
  /\b(?:cloud (?:is|to|should be|scope is)|scope (?:is|to|should be)|moves? to (?:the )?(?:gcc|dod|commercial|public)|(?:is|are) (?:in |on |actually |really )?(?:the )?(?:commercial|gcc|dod|azure)|not (?:commercial|gcc|dod)|(?:set|change|correct|fix).*(?:cloud|scope))\b/;

function scopedAct(text: string, plain: string, today: Day): SaidAct | null {
  if (!CLOUD_SAID.test(plain)) return null;
  const { meaning } = readingOf(text.replace(/\bnot (?:gcc high|gcc|dod|commercial)\b/gi, ''), today);
  return meaning.scope === undefined ? null : { kind: 'cloud', scope: meaning.scope };
}

const STAGE_SAID: readonly (readonly [RegExp, Stage])[] = [
  [
    /\b(?:off hold|back to open|reopened|re-opened|open again|released from hold|no longer on hold|not on hold)\b/,
    'open',
  ],
  [/\b(?:on hold|onhold|held up by ms|put on hold)\b/, 'on-hold'],
  [/\b(?:submitted|submited|went in|gone in|handed in|sent in)\b/, 'submitted'],
  [/\b(?:activated|active now|gone live|live now)\b/, 'activated'],
  [/\b(?:cancel?led|called off|dead|lost|dropped)\b/, 'cancelled'],
  [/\b(?:closed|done and closed|won|signed)\b/, 'closed'],
];

/** What tells that a stage is told of, and not asked for. */
const TOLD =
  /\b(?:is (?:now )?|was|were|has been|been|got|went|now|today|yesterday|mark(?:ed)?|set|put|back|just)\b/;

function stagedAct(plain: string): SaidAct | null {
  if (!TOLD.test(plain)) return null;
  const stage = STAGE_SAID.find(([form]) => form.test(plain))?.[1];
  return stage !== undefined && STAGES.includes(stage) ? { kind: 'stage', stage } : null;
}

const ROLES: readonly (readonly [RegExp, RoleId])[] = [
  [/\b(?:ntc|notices? contact)\b/, 'notices-contact'],
  [/\b(?:osm|online (?:services?|svcs?) managers?)\b/, 'online-service-manager'],
  [/\b(?:oa|online administrators?)\b/, 'online-administrator'],
  [/\b(?:online admins?|ola)\b/, 'online-admin'],
  [/\bbill[- ]?to\b/, 'bill-to'],
  [/\bkey viewers?\b/, 'key-viewer'],
  [/\b(?:lpv|license position viewers?|licence position viewers?)\b/, 'license-position-viewer'],
  [/\b(?:sab|sam|software assurance (?:managers?|benefits?))\b/, 'software-assurance-manager'],
  [/\b(?:dld|downloads? contacts?)\b/, 'downloads'],
];

function roleIn(plain: string): RoleId | null {
  return ROLES.find(([form]) => form.test(plain))?.[1] ?? null;
}
