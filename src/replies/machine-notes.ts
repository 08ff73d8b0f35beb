import {
  AWAY,
  BANNER_TAGS,
  BANNERS,
  CALENDAR_LABELS,
  FOOTERS,
  INVITATIONS,
  MEETINGS,
  UNDELIVERED,
} from '../policy/mail-notes.ts';
import { addressesIn, masked } from './found-addresses.ts';
import { lowerCase } from './lower-case.ts';
import { rolesIn } from './said-roles.ts';

/** The first lines of a message that say what it is. */
const FIRST_LINES = 12;
/** The most characters of a line that are looked at. */
const MOST_LOOKED = 1000;

const TAGS: ReadonlySet<string> = new Set(BANNER_TAGS);
const CALENDAR: ReadonlySet<string> = new Set(CALENDAR_LABELS);
/** What a mail server answers. */
const SMTP = /\b[45]\d\d[ -]{1,2}#?[45]\.\d{1,3}\.\d{1,3}\b/;
/** Unmistakable in a report. */
const REPORT =
  /diagnostic information for administrators|remote server returned|final-recipient|reporting-mta|mailer-daemon/i;

const low = (line: string) => lowerCase(line.slice(0, MOST_LOOKED));
const holds = (line: string, phrases: readonly string[]) => phrases.some((words) => line.includes(words));
const plain = (phrases: readonly string[]) => phrases.map(lowerCase);
const BANNER = plain(BANNERS);
const FOOTER = plain(FOOTERS);
const MEETING = plain(MEETINGS);
const IS_AWAY = plain(AWAY);
const IS_INVITATION = plain(INVITATIONS);
const IS_UNDELIVERED = plain(UNDELIVERED);

/**
 * Whether a machine has written a message: a note that somebody is away, an invitation, or that a mail was not delivered.
 * @param isPersonal whether it greets somebody by name, which machines don't
 */
export function isMachines(lines: readonly string[], isPersonal: boolean): boolean {
  const filled = lines.filter((line) => line !== '');
  const first = filled.slice(0, FIRST_LINES).map(low);
  if (filled.slice(0, 60).some((line) => REPORT.test(line.slice(0, MOST_LOOKED)))) return true;
  const isNote =
    first.some((line) => holds(line, IS_AWAY)) ||
    first.some((line) => holds(line, IS_INVITATION)) ||
    first.some((line) => holds(line, IS_UNDELIVERED) || SMTP.test(line));
  // Who names somebody for a role has written themselves.
  return isNote && !isPersonal && !namesSomebody(filled);
}

/** Whether an address stands in the line of a role, or below one that ends with it. */
function namesSomebody(lines: readonly string[]): boolean {
  return lines.some((line, at) => {
    if (line.length > MOST_LOOKED || rolesIn(masked(line)).length === 0) return false;
    return (
      addressesIn(line).length > 0 || (line.endsWith(':') && addressesIn(lines[at + 1] ?? '').length > 0)
    );
  });
}

/** Lines without what gateways, programs and companies add to a message: paragraphs that name nobody for a role. */
export function withoutNotes(lines: readonly string[]): readonly string[] {
  const own: string[] = [];
  let said = 0;
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && lines[end] !== '') end += 1;
    const paragraph = lines.slice(at, end);
    const kept = isMeeting(paragraph) ? [] : withoutNote(paragraph, said > 0);
    // A greeting alone says nothing yet.
    if (kept.some((line) => line.length > 40 || !/[,!]$|^\p{L}{1,12} \p{L}{1,20}$/u.test(line))) said += 1;
    own.push(...kept);
    if (end < lines.length) own.push('');
    at = end + 1;
  }
  return own;
}

/** @param isBelow whether something is said above, as a company's own lines come last */
function withoutNote(paragraph: readonly string[], isBelow: boolean): readonly string[] {
  const start = paragraph.findIndex((line, at) => isNote(line, isBelow || at > 0));
  if (start < 0) return paragraph.filter((line) => !isEntry(line));
  // A note runs on to the end of its paragraph, unless it is one line above what somebody says.
  if (!namesSomebody(paragraph.slice(start)))
    return paragraph.slice(0, start).filter((line) => !isEntry(line));
  return paragraph.filter((line) => !isEntry(line) && (!isNote(line, isBelow) || namesSomebody([line])));
}

function isNote(line: string, isBelow: boolean): boolean {
  const text = low(line);
  if (text.length < 3) return false;
  if (TAGS.has(text.replace(/[^\p{L}\p{M} -]/gu, '').trim())) return /^[[(*]|^[^\p{L}]*ext/u.test(text);
  return holds(text, BANNER) || (isBelow && holds(text, FOOTER));
}

/** A line of a calendar's entry, such as `Organizer: …`. */
function isEntry(line: string): boolean {
  const [, label = ''] = /^[*_\s]*([^:@]{2,32}?)[*_\s]*:/.exec(line.slice(0, 60)) ?? [];
  return CALENDAR.has(lowerCase(label)) && !namesSomebody([line]);
}

function isMeeting(paragraph: readonly string[]): boolean {
  return (
    paragraph.some((line) => line.length <= 300 && holds(low(line), MEETING)) && !namesSomebody(paragraph)
  );
}
