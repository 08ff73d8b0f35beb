import { addressOfLink } from './link-address.ts';
import { unwrappedLink } from './wrapped-link.ts';

/** Characters inside of a word that part nothing and are not seen. */
const JOINED =
  /\u034F|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2060-\u2064\uFEFF]|[\uFE00-\uFE0F]/g;
/** Invisible characters that affect the display of others: control, bidirectional. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Letters and signs of ASCII as East Asian keyboards have them. */
const WIDE = /[\uFF01-\uFF5E]/g;
const WIDE_OFFSET = 0xfee0;

/** An address between the signs by which plain text sets words off. */
const EMPHASIS = /(^|[\s:(<])[_*]([^\s@_*]{1,64}@[^\s@_*]{3,253})[_*](?=$|[\s,.;)>])/g;

/** The most characters of a line in which an address that is spelt out is looked for. */
const MOST_SPELT = 2000;

const LABEL = `[A-Za-z0-9][A-Za-z0-9_%+'-]{0,40}`;
const AT = String.raw`\s{0,2}[([{<]\s{0,2}(?:at|@|a|ät|arobase|arroba|chiocciola)\s{0,2}[)\]}>]\s{0,2}`;
const DOT = String.raw`(?:\.|\s{0,2}[([{<]\s{0,2}(?:dot|punkt|point|punto|ponto|\.)\s{0,2}[)\]}>]\s{0,2}|\s(?:DOT|dot)\s)`;
const bracketed = new RegExp(`(${LABEL}(?:${DOT}${LABEL}){0,4})${AT}(${LABEL}(?:${DOT}${LABEL}){1,5})`, 'gi');
const shouted = new RegExp(`(${LABEL}(?:${DOT}${LABEL}){0,4})\\sAT\\s(${LABEL}(?:${DOT}${LABEL}){1,5})`, 'g');
/** In small letters these are words of a sentence, unless nothing else stands there. */
const spelt = new RegExp(
  `(^|[:=|<(,;-]\\s{0,3}|\\b(?:is|use|ist)\\s)(${LABEL}(?:(?:\\.|\\sdot\\s)${LABEL}){0,4})\\sat\\s(${LABEL}(?:\\sdot\\s${LABEL}){1,4})(?=$|[\\s.,;)>])`,
  'g',
);
/** The same with spaces around the sign. */
const spaced = new RegExp(
  `([:=|<(,;]\\s{0,3}|^)(${LABEL}(?:\\.${LABEL}){0,4})\\s@\\s(${LABEL}(?:\\.${LABEL}){1,5})`,
  'g',
);
const DOTS = new RegExp(DOT, 'gi');

/**
 * A line as its words are read: invisible characters gone, full-width ones as ASCII, spaces single, an address that is
 * spelt out (`ann (at) contoso.com`) as an address, and one that a link repeats (`ann@contoso.com<mailto:…>`) once.
 */
export function plainLine(line: string): string {
  const seen = line
    .replace(JOINED, '')
    .replace(UNSEEN, ' ')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_OFFSET))
    .replaceAll('\uFE6B', '@')
    .replace(/\s+/g, ' ')
    .trim();
  return withoutSpelling(withoutLinks(seen)).replace(EMPHASIS, '$1$2');
}

function withoutSpelling(line: string): string {
  if (line.length > MOST_SPELT || !/ @ |at\b|ät|arobase|arroba|chiocciola|[([{<] ?[a@] ?[)\]}>]/i.test(line))
    return line;
  const joined = (_: string, local: string, domain: string) =>
    `${local.replace(DOTS, '.')}@${domain.replace(DOTS, '.')}`;
  return line
    .replace(bracketed, joined)
    .replace(shouted, joined)
    .replace(
      spaced,
      (whole, before: string, local: string, domain: string) => `${before}${joined(whole, local, domain)}`,
    )
    .replace(
      spelt,
      (whole, before: string, local: string, domain: string) => `${before}${joined(whole, local, domain)}`,
    );
}

/** A link in brackets, as plain text has them behind the words that led there. */
const LINK = /\s?[<[(]\s?((?:mailto:|https?:\/\/)[^\s<>[\]()]{1,4000})\s?[>\])]/gi;
const BARE = /(?<![\w.-])(?:mailto:[^\s<>[\]()]{3,400}|https?:\/\/[^\s<>"]{8,4000})/gi;

function withoutLinks(line: string): string {
  if (!/mailto:|https?:\/\//i.test(line)) return line;
  return line
    .replace(LINK, (_, href: string, at: number) => {
      const address = addressOfLink(href.split('|')[0] ?? href);
      if (!/^[^\s@,;]+@[^\s@,;]+$/.test(address)) return '';
      const before = line.slice(Math.max(0, at - address.length - 3), at);
      return /[^\s@]@[^\s@]+$/.test(before.replace(/[\s>)\]]+$/, '')) ? '' : ` <${address}>`;
    })
    .replace(BARE, (href) => {
      if (/^https?:/i.test(href) && unwrappedLink(href) === href) return href;
      const address = addressOfLink(href);
      return address.includes('@') ? address : href;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
