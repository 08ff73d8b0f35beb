/** Receives the events of a parsed XML text. Names are without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** True when the rest of the document can be skipped. */
  readonly done?: boolean;
}

/** Thrown for text that is no well-formed XML, or has a document type, which no part of a workbook has. */
export class MalformedXml extends Error {}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const MOST_ATTRIBUTES = 256;

/**
 * Streaming XML tokenizer for text in chunks of any size. Searches for markup only, several times faster than by
 * characters. Document types are refused, and with them all entities but the five built-in ones, since workbooks
 * need neither.
 */
export class XmlTokens {
  readonly #reader: XmlReader;
  readonly #open: string[] = [];
  #rest = '';
  #rooted = false;

  constructor(reader: XmlReader) {
    this.#reader = reader;
  }

  /** Number of open elements. */
  get depth(): number {
    return this.#open.length;
  }

  /** Characters held back until their markup ends. */
  get held(): number {
    return this.#rest.length;
  }

  push(text: string): void {
    const all = this.#rest + text;
    let at = 0;
    for (;;) {
      const mark = all.indexOf('<', at);
      if (mark === -1) break;
      if (mark > at) this.#text(all.slice(at, mark));
      at = mark;
      const end = this.#markup(all, mark);
      if (end === -1) break;
      at = end;
    }
    this.#rest = all.slice(at);
  }

  end(): void {
    const complete = this.#rooted && this.#open.length === 0 && this.#rest.trim() === '';
    if (!complete) throw new MalformedXml('it ends too early');
  }

  /** Handles the markup at this index; returns the index of its end, or -1 when the end is not received yet. */
  #markup(all: string, from: number): number {
    switch (all[from + 1]) {
      case undefined:
        return -1;
      case '?':
        return after(all, '?>', from);
      case '!':
        return this.#declaration(all, from);
      case '/':
        return this.#endTag(all, from);
      default:
        return this.#startTag(all, from);
    }
  }

  #declaration(all: string, from: number): number {
    if (all.startsWith('<!--', from)) return after(all, '-->', from + 4);
    if (all.startsWith('<![CDATA[', from)) {
      const end = after(all, ']]>', from);
      if (end !== -1) this.#reader.text?.(all.slice(from + '<![CDATA['.length, end - ']]>'.length));
      return end;
    }
    const begun = all.slice(from, from + '<![CDATA['.length);
    if ('<!--'.startsWith(begun) || '<![CDATA['.startsWith(begun)) return -1;
    throw new MalformedXml('it has a document type');
  }

  #endTag(all: string, from: number): number {
    const end = all.indexOf('>', from);
    if (end === -1) return -1;
    const name = all.slice(from + 2, end).trimEnd();
    if (this.#open.pop() !== name) throw new MalformedXml('its elements overlap');
    this.#reader.close?.(local(name));
    return end + 1;
  }

  #startTag(all: string, from: number): number {
    let at = endOfName(all, from + 1);
    const name = all.slice(from + 1, at);
    const attributes: Record<string, string> = {};
    for (let count = 0; ; count++) {
      // An unfinished tag is tokenized again with each chunk, so its length is limited.
      if (count > MOST_ATTRIBUTES) throw new MalformedXml('a tag has too many attributes');
      at = afterSpace(all, at);
      const mark = all[at];
      if (mark === undefined) return -1;
      if (mark === '>' || mark === '/') break;
      const equals = endOfName(all, at);
      const quote = afterSpace(all, afterSpace(all, equals) + 1);
      if (quote >= all.length) return -1;
      const mark2 = all[quote];
      if (equals === at || all[afterSpace(all, equals)] !== '=' || (mark2 !== '"' && mark2 !== "'"))
        throw new MalformedXml('an attribute is out of order');
      const end = all.indexOf(mark2, quote + 1);
      if (end === -1) return -1;
      attributes[all.slice(at, equals)] = decoded(all.slice(quote + 1, end));
      at = end + 1;
    }
    const empty = all[at] === '/';
    if (empty && at + 1 >= all.length) return -1;
    if (name === '' || (empty && all[at + 1] !== '>')) throw new MalformedXml('a tag is out of order');
    this.#start(name, attributes, empty);
    return at + (empty ? 2 : 1);
  }

  #start(name: string, attributes: Readonly<Record<string, string>>, empty: boolean): void {
    if (this.#rooted && this.#open.length === 0) throw new MalformedXml('it has two roots');
    this.#rooted = true;
    if (!empty) this.#open.push(name);
    this.#reader.open?.(local(name), attributes);
    if (empty) this.#reader.close?.(local(name));
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.#reader.text?.(decoded(text));
    else if (text.trim() !== '' && text !== '\uFEFF') throw new MalformedXml('it has text outside its root');
  }
}

function after(all: string, mark: string, from: number): number {
  const at = all.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** Index of the end of a name: at white space, `=`, `/`, `>`, or the end of the text. */
function endOfName(all: string, from: number): number {
  let at = from;
  for (; at < all.length; at++) {
    const code = all.charCodeAt(at);
    if (code <= 0x20 || code === 0x3d || code === 0x2f || code === 0x3e) break;
  }
  return at;
}

function afterSpace(all: string, from: number): number {
  let at = from;
  while (at < all.length && all.charCodeAt(at) <= 0x20) at++;
  return at;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{1,10};)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? '';
    const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
    if (number) return String.fromCodePoint(number[1] ? Number.parseInt(number[1], 16) : Number(number[2]));
    const entity = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (entity === undefined) throw new MalformedXml('it has an entity that XML does not have');
    return entity;
  });
}
