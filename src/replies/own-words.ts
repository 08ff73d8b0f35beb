import planer from 'planer';
import { HISTORY, linesOfBody, type ReplyBody } from './body-text.ts';

/** The number of lines parsed of a reply. */
const MOST_LINES = 800;

/** The writer's own lines, without quotations and signature. Pure. */
export function ownWords(body: ReplyBody): readonly string[] {
  return withoutSignature(withoutHistory(linesOfBody(body).slice(0, MOST_LINES)));
}

/** Removes quotations. Own lines between or below quoted ones are kept. */
function withoutHistory(lines: readonly string[]): readonly string[] {
  const marks = planer.markMessageLines(lines.map(forPlaner));
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const mark = marks[at];
    if (mark === 'f') break;
    if (mark === 's') {
      // After the head of a quotation, `>` lines follow; otherwise its end is unknown and all below is quoted.
      while (marks[at] === 's' || marks[at] === 'e') at += 1;
      if (marks[at] !== 'm') break;
    }
    if (marks[at] === 't' || marks[at] === 'e') own.push(lines[at] ?? '');
  }
  return own;
}

/** Heads of quotations that the library does not know. */
const HEADS: readonly RegExp[] = [
  /^[-_*=\s]*(?:begin |start of )?forwarded message:?[-_*=\s]*$/i,
  /^[-_*=\s]*(?:anfang der )?weitergeleitete(?:n)? (?:nachricht|e-mail):?[-_*=\s]*$/i,
  /^[-_*=\s]*(?:message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oprindelig meddelelse|ursprungligt meddelande|oorspronkelijk bericht|mensagem original|wiadomość oryginalna)[-_*=\s:]*$/i,
  /^(?:el|il|em|le|am|on|den|op|dne|w dniu) .{6,160}(?:escribió|ha scritto|escreveu|a écrit|schrieb|wrote|skrev|schreef|napsal\(a\)|napisał\(a\)) ?:$/i,
  /^(?:da|od|från|lähettäjä|avsändare|expéditeur|remitente|mittente) ?: .*@/i,
  /^_{20,}$/,
];

/** First words after which the library looks for a date. */
const BEGINS = /^>? ?(?:On|Le|W dniu|Op|Am|På|Den) /;

/**
 * A line prepared for the library, whose patterns are expensive: shortened, without characters that slow them down,
 * and with unknown heads replaced by a known one.
 */
function forPlaner(line: string): string {
  if (line.startsWith('>')) return '> ';
  const short = line.length <= 240 ? line : `${line.slice(0, 120)} ${line.slice(-110)}`;
  if (HEADS.some((head) => head.test(short))) return HISTORY;
  const [first = ''] = BEGINS.exec(short) ?? [];
  // Without a digit it is an ordinary sentence.
  const begin = /\d/.test(short) ? first : '';
  let commas = 0;
  const rest = short
    .slice(first.length)
    .replace(/\b(?:On|Le|W dniu|Op|Am|På|Den) /g, '')
    .replace(/,/g, () => (++commas > 3 ? ' ' : ','))
    .replace(/[-_]{6,}/g, (dashes) => dashes.slice(0, 6));
  return `${begin}${rest}` || (line === '' ? '' : 'x');
}

/** Closings that always end a message. */
const ENDS =
  /^(?:(?:with |my )?(?:kind(?:est)?|best|warm(?:est)?|many) (?:regards|wishes)|regards|rgds|br|b\/r|kr|best|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully|mit (?:freundlichen|besten|herzlichen|lieben) grüßen|mit (?:freundlichen|besten) gruessen|freundliche grüße|(?:viele|beste|liebe|herzliche|schöne) grüße|beste gruesse|viele gruesse|mfg|lg|vg|cordialement|bien cordialement|cordially|salutations|saludos(?: cordiales)?|un saludo|atentamente|cordiali saluti|saluti|atenciosamente|met vriendelijke groet(?:en)?|med vennlig hilsen|vennlig hilsen|mvh|med vänliga hälsningar|hälsningar)[\s,.!–-]*(?:\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){0,3})?[.,!]?$/iu;
/** Closings only when no offer follows, since they also open messages. */
const MAY_END =
  /^(?:(?:many |with |best )?thanks(?: (?:again|and regards|in advance|a lot|so much))?|thank you(?: (?:again|very much|in advance))?|thx|cheers|danke(?:schön)?|vielen dank|besten dank|merci(?: d'avance)?|gracias|grazie|obrigado|takk|tack|bedankt)[\s,.!–-]*$/i;
/** Footers added by phones and programs. */
const BY_MACHINE =
  /^(?:sent from (?:my|outlook|mail|yahoo|samsung|proton)|get outlook for|von meinem .{2,30} gesendet|gesendet (?:von|mit)|holen sie sich outlook|envoyé (?:de|depuis)|enviado desde|inviato da|verzonden vanaf|skickat från|sendt fra|diese e-mail wurde von|this e-?mail (?:and any|is confidential|may contain|message (?:and|is|may))|the information (?:contained )?in this (?:e-?mail|message)|confidentiality notice|disclaimer:)/i;

const OFFERS = /[:=]\s*.{0,80}@/;

function withoutSignature(lines: readonly string[]): readonly string[] {
  const lastOffer = lines.findLastIndex((line) => OFFERS.test(line));
  const at = lines.findIndex((line, index) => {
    if (line === '--') return true;
    if (BY_MACHINE.test(line)) return true;
    if (line.length > 80) return false;
    if (ENDS.test(line)) return true;
    return (MAY_END.test(line) || RULE.test(line)) && index > lastOffer;
  });
  return at < 0 ? lines : lines.slice(0, at);
}

/** A line of dashes, which may also separate parts of a message. */
const RULE = /^(?:[-_*=]{3,}|—)$/;
