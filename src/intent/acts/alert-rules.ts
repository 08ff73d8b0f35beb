import { form } from './lexicon.ts';
import { firstOf, type Rule, type Said } from './rule.ts';
import type { SaidAct } from './said-act.ts';
import { dayIn } from './said-day.ts';

const remind = ({ plain, today }: Said): SaidAct => ({
  kind: 'snooze',
  day: dayIn(plain, today, 'ahead'),
  reminds: true,
});
const snooze = ({ plain, today }: Said): SaidAct => ({
  kind: 'snooze',
  day: dayIn(plain, today, 'ahead'),
  reminds: false,
});

/** Who is told of a deal, and when. */
const ALERT_RULES: readonly Rule[] = [
  [
    form(
      '\\bunmute\\b|\\b(?:undo|end|lift|remove|cancel|stop) (?:the )?(?:mute|muting)\\b|\\b{alerts}\\b.*\\b(?:back on|on again|again)\\b|\\b(?:turn|switch) (?:.* )?on\\b.*\\b{alerts}|\\b(?:turn|switch) .*\\b{alerts} on\\b|\\b(?:enable|resume|restart) (?:.* )?{alerts}|\\bwant to hear (?:about|of|from) .* again|\\bstart {tell} me\\b',
    ),
    () => ({ kind: 'unmute' }),
  ],
  [
    form(
      '\\bunsnoo?ze\\b|^wake (?!me|us)|\\b(?:undo|end|lift|stop|cancel|remove) (?:the |my )?snoo?z(?:e|ing)\\b|^stop snoozing',
    ),
    () => ({ kind: 'wake' }),
  ],
  [
    form(
      '\\b(?:i )?take (?:.* )?back from\\b|\\btak(?:e|ing) .+ back$|\\bgive .+ back to me\\b|\\b(?:undo|cancel) (?:the )?hand-?over\\b|\\bhand .+ back to me\\b',
    ),
    ({ plain }) => (/^take (?:that|this|it) back/.test(plain) ? { kind: 'undo' } : { kind: 'take-back' }),
  ],
  // To be reminded.
  [
    form(
      '\\b(?:re(?:mind|mnid|ming)|rem|nag|wake|ping|nudge|poke|buzz|prod|alert|tell|notify|call|message|warn) me\\b(?! (?:until|till|any))',
    ),
    (said) =>
      /\b(?:dont|stop|quit|never|do not|no need to)\b(?!.*let me forget)/.test(said.plain) ||
      (/\b(?:tell|alert|notify|call|message|warn) me\b/.test(said.plain) &&
        !(/\bagain\b/.test(said.plain) || dayIn(said.plain, said.today, 'ahead') !== null))
        ? null
        : remind(said),
  ],
  [
    /\b(?:dont let me forget|let me (?:forget|know .*again)|come back to me|get back to me|ask me again|tell me again|bring .+ up again|back on my (?:desk|list)|(?:set|make|create|need|want|put|add)\b.*\breminder\b(?! (?:to|for) (?:the|them))|^reminder\b(?! (?:to|mail|e-?mail|letter))|remember me|note to self)\b/,
    (said) => (/\bsend .*reminder\b/.test(said.plain) ? null : remind(said)),
  ],
  // To be left alone until a day.
  [
    form(
      '^(?:please )?{snooze}\\b|\\bput .* to sleep\\b|\\bnot before\\b|\\bcan wait (?:until|till|til|for)\\b|\\bhold off\\b.*\\b{bounded}|^(?:\\S+ ){1,3}later$',
    ),
    (said) => (/clos|sign|submit|date/.test(said.plain) ? null : snooze(said)),
  ],
  [
    form(
      '(?:\\b{quiet}\\b|\\b(?:dont|do not|stop|quit|no need to|never) (?:\\S+ ){0,2}?{tell}|\\b(?:no|mute|stop|silence|kill|hold) (?:\\S+ ){0,4}?{alerts}|\\bmute\\b).*\\b{bounded}\\b|^(?:mute|silence)\\b.*\\b{bounded}',
    ),
    snooze,
  ],
  // To hear no more.
  [
    form(
      '^(?:mute|silence)\\b|\\b(?:stop|quit|dont|do not|never|no longer|cease)\\b (?:\\S+ ){0,2}?{tell} (?:me|us|about|of|from|any|again|more|\\S+ again)\\b|\\bnever {tell} \\S+|\\b(?:dont|do not|no longer) (?:want|need|wish|care)\\b.*\\b(?:hear|{alerts}|about)\\b|\\b(?:no|no more|stop|kill|end|disable|cancel|turn off|switch off|block)\\b (?:\\S+ ){0,3}?{alerts}\\b|\\b(?:turn|switch) (?:\\S+ ){0,4}?{alerts} off\\b|\\b{quiet} (?:about|on|with|over)\\b|\\b(?:shut up|spare me|unsubscribe me|hear no more|not hear|dont care about|tune out|ignore)\\b',
    ),
    ({ plain }) => (/\bcustomer|^tell me\b/.test(plain) ? null : { kind: 'mute' }),
  ],
  // That somebody is on it.
  [
    /^(?:ack|acked|acknowledg\w*|ackn\w*|roger)\b|\backnowledg\w+$|\b(?:im|i am|we are|were|been|be) (?:already |now |still )?(?:on it|on that|on (?!the (?!case|\w+ (?:alert|deal|one))|hold)|looking (?:at|into|after)|working on|dealing with|handling|taking care|aware)\b/,
    () => ({ kind: 'acknowledge' }),
  ],
  [
    /^(?:on it|got it|i got|ive got|i have got|ill (?:take|handle|look|deal|do|see|own)|i (?:take|handle|own|know about)|seen|saw|noted|taking care|looking (?:at|into)|working on|handling|dealing with|leave .+ (?:with|to) me|mine(?=[.!,]|$)|yes i know|consider it done|will do)\b|\b(?:on it|noted|is mine|on my radar|in hand|under control|confirm (?:the )?alerts?|leave it (?:with|to) me|i know about|let me handle)\b/,
    ({ plain }) =>
      /\b(?:validat\w*|vlc|sign\w* in|log\w* (?:in|on)|taken over|to take over)\b/.test(plain)
        ? null
        : { kind: 'acknowledge' },
  ],
];

const NO_NAME =
  '(?!(?:it|this|that|the|a|an|dry|scan|customer|partner|microsoft|who|what|we|they|i|you|he|she|contact|user|please|my|our|no|not)\\b)';
const NAME = `${NO_NAME}(\\S+(?: (?!takes?|will|is|covers?|gets?|can|should|looks?|owns?|has|instead)\\S+)?)`;
const TAKES =
  '(?:takes?|taking|tkaes|will take|is taking|covers?|will cover|is covering|looks? after|looking after|will look after|is looking after|owns?|handles?|will handle|is handling|runs?|will do|will own|gets?)';

/** That a colleague is told instead. */
export const HAND_OVER_RULES: readonly Rule[] = [
  [
    /\b(?:hand(?:ing|s|ed)?(?:[- ]?(?:over|off))?|reassign(?:ing)?|assign(?:ing)?|pass(?:ing)?(?: on)?|transfer(?:ring)?|delegate|give|giving|forward|hand|goes|going|over|route|redirect|move|send)\b.*\b(?:to|over to|onto)\s+\S/,
    (said) => (isHandedOver(said) ? handedTo(said.text, /^.*\b(?:to|onto)\s+(.+?)$/i) : null),
  ],
  [/\bbelongs to (\S+(?: \S+)?) (?:now|from)\b/, (_, match) => to(match[1])],
  [
    new RegExp(`^(?:can|could|will) ${NAME} (?:please )?(?:take|cover|handle|own|look after)\\b(?! a )`),
    (_, match) => to(match[1]),
  ],
  [
    new RegExp(`^(?:let|have|ask) ${NAME} (?:take|cover|handle|own|do|look after)\\b`),
    (_, match) => to(match[1]),
  ],
  [new RegExp(`^(?:tell|alert|notify|ping) ${NAME} instead\\b`), (_, match) => to(match[1])],
  [
    new RegExp(`^${NAME} ${TAKES}(?: over)?\\b`),
    ({ plain, text }, match) =>
      /@/.test(text.split(/\s/)[0] ?? '') && /\bas\b|\bfrom\b(?! me)/.test(plain)
        ? null
        : /\b(?:account|invitation|mail|e-?mail|error|wsa|longer|place|time|days?|weeks?)\b|\bin (?:gcc|dod|commercial|azure)/.test(
              plain.replace(/\S+@\S+/g, '@'),
            )
          ? null
          : to(match[1]),
  ],
];

/** Whether it is the deal or its alerts that go to somebody, and neither a letter, a day nor a cloud. */
function isHandedOver({ plain: whole, today }: Said): boolean {
  // What stands in an address says nothing: `account-team.example`.
  const plain = whole.replace(/\S+@\S+/g, '@');
  const target = /^.*\b(?:to|onto)\s+(.+)$/.exec(plain)?.[1] ?? '';
  const isOther =
    dayIn(target, today, 'ahead') !== null ||
    /^(?:the |a |an )?(?:gcc|dod|commercial|azure|public|submitted|open|closed|on hold|hold|activated|cancelled|customer|client|partner|reseller|contact|contacts|end|next|work|wait|him|her|them|admin|it|excel|csv|file|write|mail|go|do|be|get|have|see|sign|sleep|vlc?|vl central)\b/.test(
      target,
    );
  if (isOther) return false;
  if (/\b(?:send|forward)\b/.test(plain)) return /\balerts?\b|\bdeal\b/.test(plain);
  if (/\b(?:add|assign|put)\b/.test(plain) && /\b(?:oa|osm|ntc|contact)\b/.test(plain)) return false;
  if (/\b(?:goes|going|over|give|giving|pass(?:ing)?|move)\b/.test(plain) && !/\bhand/.test(plain))
    return !/\b(?:as|role|access|account|letter|mail|e-?mail|switch\w*|chang\w*|replac\w*|moved)\b/.test(
      plain,
    );
  return true;
}

function handedTo(text: string, one: RegExp): SaidAct | null {
  return to(one.exec(text.trim())?.[1]);
}

function to(named = ''): SaidAct | null {
  const words = named
    .replace(/[.!?,]+$/, '')
    .replace(
      /\b(?:please|pls|plz|thanks|thx|now|instead|from (?:monday|tomorrow|today|now) on|(?:while|until|till|for|because|as|since|when) .*)\b.*$/gi,
      '',
    )
    .trim();
  return words ? { kind: 'hand-over', to: words } : null;
}

export function alertAct(said: Said): SaidAct | null {
  return firstOf(ALERT_RULES, said);
}
