import { form } from './lexicon.ts';
import type { Rule } from './rule.ts';
import { letterIn } from './said-parts.ts';

const FOLLOW_UP = { kind: 'command', command: 'draft', text: 'follow-up' } as const;

export const THANKS: Rule = [
  /^(?:(?:oh|ok|okay|cool|great|perfect|super|nice|yes|ah|and|awesome|brilliant|amazing),? )*(?:many |kind |big )?(?:thanks|thank (?:you|u)|thx|tnx|thnx|thks|ty|tysm|ta|cheers|much appreciated|appreciated|appreciate it|good job|great job|well done|good bot|you rock|youre the best|legend|lifesaver|danke|merci|gracias)\b(?! for (?!the|your|that|this))[^?@]{0,60}$|^(?:(?:oh|ok|okay|cool|yes|ah|and),? )*(?:perfect|great|awesome|brilliant|amazing|excellent|fantastic|wonderful|lovely|super|cool|nice one|nice)[.! ]*$/,
  ({ plain }) => (plain.split(' ').length <= 9 ? { kind: 'thanks' } : null),
];

export const UNDO: Rule = [
  /^(?:(?:oops|ups|sorry|no|wait|damn|argh|hmm|that was (?:wrong|a mistake)|wrong)[,.!]? )*(?:undo|revert|roll ?back|take (?:that|this|it) back|undo (?:that|this|it|the last (?:change|one|thing|act))|cancel that|never ?mind that|i didnt mean that)(?: (?:that|this|it|the last (?:change|one|thing|act)|my last (?:change|one)|please|again|now))*[.!]*$/,
  () => ({ kind: 'undo' }),
];

/** What is written to a customer, or kept in a file, and what asks to look at something. */
export const ORDER_RULES: readonly Rule[] = [
  [
    form(
      '\\b(?:follow(?:ing|ed)?[- ]?up|followup|chas(?:e|ing|er)|nudge|prod|poke|ghost(?:ing|ed|s)?|went (?:silent|quiet|dark)|never (?:got back|replied|answered|responded|wrote back)|second {letter}|another {letter}|reminder (?:to|{letter})|remind (?:them|him|her|the|\\S+(?: \\S+){0,2} (?:customer|contact|that|to|about|of|again))|resend|re-send|send .*again|write .*again|mail .*again|ping (?:the|them|\\S+ again|\\S+ contact|\\S+ customer)|(?:hasnt|havent|didnt|did not|has not|have not|doesnt|dont) (?:yet )?(?:repl\\w+|answer\\w*|respond\\w*|react\\w*|get back|got back|come back)|no (?:reply|answer|response|reaction|feedback)|(?:still )?nothing (?:back )?from|not heard (?:back )?from|havent heard|waiting (?:on|for) .*(?:reply|answer|respond|response|back)|still waiting)\\b|\\bsend .*\\breminder\\b|^remind (?!me|us)\\S+|^ping (?!me|us)\\S+$',
    ),
    ({ plain }) => (/\b(?:remind|poke|nudge|ping) (?:me|us)\b/.test(plain) ? null : FOLLOW_UP),
  ],
  [
    form(
      '\\b(?:{file})\\b(?! deal)|\\bas a file\\b|\\b(?:save|get|put|write|store) .*\\b(?:to|into|in) (?:a )?(?:file|sheet)\\b|\\b(?:export|download|dump) ',
    ),
    ({ plain }) =>
      /\b(?:downloads? contact|import|upload|drop)\b/.test(plain)
        ? null
        : { kind: 'command', command: 'export', text: '' },
  ],
  [
    form(
      '^(?:{compose})\\b.*\\b(?:{letter})\\b|^(?:draft|compose|letter|prepare)\\b|^(?:e-?mail|mail|message|write(?: to)?|contact the|get in touch|reach out|action required)\\b(?! me| us)|^(?:drop|shoot|send|fire off) .*\\b(?:{letter})\\b|^(?:i )?(?:need|want) (?:a|an|the) (?:{letter})\\b|\\blet .+ know .*\\bby (?:e-?mail|mail)\\b|\\b(?:{letter}) (?:to|for) (?:the )?\\S|\\bcontact .*\\bby (?:e-?mail|mail)\\b|\\baction required\\b|^(?:tell|inform) the (?:customer|partner)',
    ),
    ({ plain }) =>
      /\b(?:me|us|myself) (?:the|a|an)\b|\bnew (?:e-?mail|mail)\b|\balerts? to\b/.test(plain)
        ? null
        : { kind: 'command', command: 'draft', text: letterIn(plain) },
  ],
  [
    /\b(?:on my plate|my day|do first|start with|begin with|first thing|needs (?:me|my attention)|what changed since|news since|(?:next|most) (?:urgent|important) (?:thing|step|action)s?|brief me|catch me up|(?:my |a |the )?(?:morning|daily|todays) (?:summary|overview|briefing|brief|round-?up|report|update)|summary (?:for|of) (?:today|the day)|what have i got|whats on today|what is on today|my agenda)\b/,
    ({ plain }) => (plain.split(' ').length <= 10 ? { kind: 'command', command: 'today', text: '' } : null),
  ],
];

/** What asks for the checks behind a deal or an address. */
export const EVIDENCE =
  /\b(?:evidence|proof|trail|checks? (?:of|for|on|history|log)|history of|checks do we have|who (?:last )?(?:checked|validated) (?!the )|(?:last|been) (?:checked|validated))\b|^when was .*\b(?:checked|validated)|^all checks\b/;

/** What says no more than hello. */
export const GREETING =
  /^(?:(?:good (?:morning|day|afternoon|evening)|gm|morning|afternoon|evening|hi(?:ya)?|hello|hey|heya|howdy|greetings|yo|moin|gday|servus|hallo|sup)(?: (?:there|all|everyone|bot|team|again|folks|you|mate|buddy|guys|to you|everybody))*[!.,]* ?)?(?:how are (?:you|things)(?: (?:doing|today|going))*\??)?$/;

/** What asks where to begin. */
export const WHAT_FIRST =
  /^(?:(?:so|ok|and|hi|hey|hello),? )?(?:(?:what|where) (?:should|shall|do|must|can|would) (?:i|we) (?:do|start|begin|tackle|look at|work on)(?: (?:first|next|now|today|this morning|with))*|what needs (?:me|my attention|doing)(?: (?:first|today|now))?|whats (?:on|up|next|new)(?: (?:today|for (?:me|today)))|whats on my plate)\??$/;
