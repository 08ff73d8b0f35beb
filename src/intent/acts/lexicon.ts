import { isCommonWord } from '../common-words.ts';
import { isSlipOf } from '../spelling.ts';

/** The words that people have for what they do, by what it is. One more wording is one more word here. */
const WORDS = {
  replace:
    'replac(?:e|es|ed|ing)|swap(?:s|ped|ping)?(?: out)?|exchang(?:e|es|ed|ing)|substitut(?:e|es|ed|ing)|switch(?:es|ed|ing)?|chang(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|correct(?:s|ed|ing)?|fix(?:es|ed|ing)?|supersed(?:e|es|ed)|succeed(?:s|ed|ing)?|instead of|rather than|in place of|in lieu of|takes? over|took over|taking over|steps? in for|fills? in for|relieves',
  becomes:
    'is now|are now|now is|becomes?|became|has changed to|have changed to|changed to|should (?:be|read)|is the new|new (?:address|e-?mail|mail)|wrong address|old address|its now|address is',
  remove:
    'remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|drop(?:s|ped|ping)?|erase[ds]?|strik(?:e|ing)|struck|scratch|unlist|rm|discard|eliminate|get rid of|getting rid of|kick(?:ed|s)? (?:\\S+ ){0,2}?(?:out|off)|throw (?:\\S+ ){0,2}?(?:out|off)|(?:take|taking|took|cross|pull|get|leave) (?:\\S+ ){0,3}?(?:off|out)|come off|comes off|take away|(?:should|must|can|has to|needs to|to) go|out of (?:the )?(?:list|contacts)|cut',
  gone: 'left(?: us)?|has left|have left|is leaving|leaves|quit|resigned|retired|got fired|was fired|was let go|moved on|is gone|has gone|no longer|not (?:\\S+ ){0,2}(?:any ?more|any longer)|(?:doesnt|dont|isnt|arent) (?:\\S+ ){0,4}?any ?more|(?:doesnt|dont|isnt) (?:\\S+ ){0,3}?any longer|(?:doesnt|isnt) (?:work|with|at) \\S+ now|dont need|dont want|changed jobs|passed away',
  add: 'add(?:s|ed|ing)?|ad|put(?:s|ting)?|includ(?:e|es|ed|ing)|attach|insert|register|enter|appoint|nominate|assign|enlist|list|note|name|make|use|create|need|needs|want|joins?|gets?|got|has a new|have a new|one more|another|new|also|set|sign up|becomes?|is|as|for|should be|goes on|\\+',
  alerts:
    'alerts?|messages?|notifications?|notifs?|pings?|reminders?|warnings?|noise|news|updates?|nagging|pinging',
  tell: 'tell|telling|ping|pinging|alert|alerting|bother|bothering|bug|bugging|nag|nagging|disturb|disturbing|notify|notifying|warn|warning|message|messaging|remind|reminding|annoy|annoying|pester|pestering|spam|spamming|write|writing|mention|mentioning|hear|hearing|wake|waking',
  quiet:
    'shut up|be quiet|keep quiet|stay quiet|quiet|silence|silent|hush|leave me (?:alone|in peace)|not now|zip it|give me (?:a break|peace)|peace',
  bounded:
    'until|till|til|before|for (?:a|an|one|two|three|four|five|six|seven|ten|\\d+|the next|now)|this (?:week|month)|\\d+ (?:days?|weeks?|hours?)|(?:one|two|three|four|five) (?:days?|weeks?)',
  snooze: 'snoo?z(?:e|ed|ing)|sleep|paus(?:e|ed|ing)|suspend|defer',
  letter: 'e-?mails?|mails?|letters?|message|note|line|text',
  write: 'write|writing|e-?mail|mail|message|contact|get in touch|reach out|drop|shoot|send|fire off',
  compose: 'draft|compose|prepare|letter|write up|write|send|create|make|generate|need',
  file: 'csv|xlsx?|excel|spreadsheets?|export(?:s|ed|ing)?|download(?:s|ed|ing)?|dump|extract|google sheet|worksheet',
} as const;

type Class = keyof typeof WORDS;

/** A form in which people say something: `{class}` stands for any of the words of a class. */
export function form(written: string): RegExp {
  const whole = written.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = WORDS[name as Class];
    if (words === undefined) throw new Error(`No words are called ${name}.`);
    return `(?:${words})`;
  });
  return new RegExp(whole);
}

/** Verbs and nouns that are read in spite of a slip of the keys. */
const SPELLED: readonly string[] =
  `replace replaced swap switch change exchange update correct remove removed delete deleted drop scratch strike move moved push pushed pull
   postpone postponed delay delayed reschedule rescheduled shift extend snooze mute unmute unsnooze silence pause acknowledge acknowledged handle handling
   handover reassign assign transfer delegate takes remind reminder nudge chase follow draft mail email write letter compose prepare message export download
   spreadsheet excel validate validated validates validation valid invalid signed logged confirmed confirms denied submitted activated cancelled canceled
   closed reopen reopened contact address customer partner commercial yesterday tomorrow monday tuesday wednesday thursday friday evidence thanks thank undo
   alerts notifications stop cancel resume register include replied answered
   week weeks month months days today tonight quarter cancelled activating`.split(/\s+/);
const KNOWN = new Set(SPELLED);

/** The fewest letters of a word with a swapped pair, and of one with another slip. */
const FEWEST_SWAPPED = 4;
const FEWEST_SLIPPED = 5;

/** A sentence whose verbs are spelled right. In lower case, without accents. */
export function spelled(plain: string): string {
  return plain.replace(/(?<![\w@.'-])[a-z]{4,14}(?![\w@.'-])/g, (word) => {
    if (KNOWN.has(word) || isCommonWord(word)) return word;
    return SPELLED.find((meant) => isSwapOf(word, meant) || isSlip(word, meant)) ?? word;
  });
}

function isSwapOf(said: string, meant: string): boolean {
  if (said.length !== meant.length || said.length < FEWEST_SWAPPED) return false;
  const at = [...said].findIndex((letter, place) => letter !== meant[place]);
  return (
    at !== -1 &&
    said[at] === meant[at + 1] &&
    said[at + 1] === meant[at] &&
    said.slice(at + 2) === meant.slice(at + 2)
  );
}

function isSlip(said: string, meant: string): boolean {
  return said.length >= FEWEST_SLIPPED && said[0] === meant[0] && isSlipOf(said.padEnd(6), meant.padEnd(6));
}
