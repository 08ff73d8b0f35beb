import type { Field } from './fields.ts';

/** Thrown for a refused template; `line` counts from 1 within the scanned source. */
export class TemplateRefusal extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'TemplateRefusal';
    this.line = line;
  }
}

const TAGS = new Set(
  'html head meta title style body table thead tbody tr td th p div span a b strong i em u br hr ul ol li h1 h2 h3 h4 blockquote'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'style class id role lang dir width height align valign border cellpadding cellspacing bgcolor colspan rowspan scope href title name content charset xmlns xmlns:v xmlns:o aria-hidden aria-label'.split(
    ' ',
  ),
);
/** Attributes whose value is read as words alone, whatever stands in it. */
const WORDS: ReadonlySet<string> = new Set(['title', 'lang', 'dir']);
const LINK = /^(?:https:\/\/|mailto:)/i;
/** CSS that would load or run something, or hide a name from this check. */
const ACTIVE_STYLE = /url\s*\(|@import|expression|behavior|-moz-binding|\\/i;

type Place =
  | { readonly in: 'text' }
  | { readonly in: 'comment' }
  | { readonly in: 'style'; css: string }
  | { readonly in: 'tag'; readonly name: string }
  | { readonly in: 'value'; readonly name: string; readonly attribute: string; value: string };

const TEXT: Place = { in: 'text' };

/**
 * Scans the HTML of a template piece by piece, to know where each field stands: escaping makes a field safe only in
 * text and in some quoted attributes. Accepts the little HTML that letters are made of, and refuses the rest: scripts,
 * images, anything that is fetched.
 */
export class HtmlScanner {
  #place: Place = TEXT;

  get isText(): boolean {
    return this.#place.in === 'text';
  }

  /** Why a field may not stand here; null if it may. */
  refuseField(field: Field): string | null {
    const place = this.#place;
    if (place.in === 'text') return null;
    if (place.in !== 'value') return `a field may not stand in a ${place.in}`;
    if (WORDS.has(place.attribute)) return null;
    if (place.attribute !== 'href') return `a field may not stand in the attribute ${place.attribute}`;
    if (field.kind !== 'url' || place.value !== '') return 'a link may only be one of the fields made for it';
    place.value = 'https://';
    return null;
  }

  /** Scans the next piece of HTML, which begins on `line`. @throws TemplateRefusal */
  feed(html: string, line: number): void {
    let at = 0;
    while (at < html.length) {
      const from = at;
      try {
        at += this.#step(html.slice(at));
      } catch (error) {
        if (!(error instanceof TemplateRefusal)) throw error;
        throw new TemplateRefusal(line + html.slice(0, from).split('\n').length - 1, error.message);
      }
    }
  }

  /** Scans the next token and returns its length in characters; `feed` adds the line to a refusal. */
  #step(rest: string): number {
    const place = this.#place;
    switch (place.in) {
      case 'text':
        return this.#text(rest);
      case 'comment':
        return this.#until(rest, '-->');
      case 'style':
        return this.#style(rest, place);
      case 'tag':
        return this.#tag(rest, place.name);
      case 'value':
        return this.#value(rest, place);
    }
  }

  #text(rest: string): number {
    const before = /^[^<]+/.exec(rest);
    if (before) return before[0].length;
    const doctype = /^<!doctype html>/i.exec(rest);
    if (doctype) return doctype[0].length;
    if (rest.startsWith('<!--')) {
      this.#place = { in: 'comment' };
      return 4;
    }
    const tag = /^<\/?([a-z][a-z0-9:]*)/i.exec(rest);
    const name = tag?.[1]?.toLowerCase();
    if (!tag || name === undefined) throw new TemplateRefusal(0, '"<" begins no tag here; write &lt;');
    if (!TAGS.has(name)) throw new TemplateRefusal(0, `the tag <${name}> is not used in letters`);
    this.#place = { in: 'tag', name: tag[0].startsWith('</') ? `/${name}` : name };
    return tag[0].length;
  }

  #until(rest: string, end: string): number {
    const at = rest.indexOf(end);
    if (at < 0) return rest.length;
    this.#place = TEXT;
    return at + end.length;
  }

  #style(rest: string, place: { css: string }): number {
    const end = rest.search(/<\/style/i);
    place.css += end < 0 ? rest : rest.slice(0, end);
    if (ACTIVE_STYLE.test(place.css))
      throw new TemplateRefusal(0, 'a style may neither load nor run anything');
    if (end < 0) return rest.length;
    this.#place = { in: 'tag', name: '/style' };
    return end + '</style'.length;
  }

  #tag(rest: string, name: string): number {
    const skip = /^(?:\s+|\/(?=>))/.exec(rest);
    if (skip) return skip[0].length;
    if (rest.startsWith('>')) {
      this.#place = name === 'style' ? { in: 'style', css: '' } : TEXT;
      return 1;
    }
    const attribute = /^([a-z][a-z:-]*)="/i.exec(rest);
    const called = attribute?.[1]?.toLowerCase();
    if (!attribute || called === undefined)
      throw new TemplateRefusal(0, `the tag <${name}> is not written name="value"`);
    if (!ATTRIBUTES.has(called))
      throw new TemplateRefusal(0, `the attribute ${called} is not used in letters`);
    this.#place = { in: 'value', name, attribute: called, value: '' };
    return attribute[0].length;
  }

  #value(rest: string, place: Extract<Place, { in: 'value' }>): number {
    const end = rest.indexOf('"');
    place.value += end < 0 ? rest : rest.slice(0, end);
    if (end < 0) return rest.length;
    const { attribute, value, name } = place;
    if (attribute === 'href' && !LINK.test(value))
      throw new TemplateRefusal(0, 'a link begins with https:// or mailto:');
    if (attribute === 'style' && ACTIVE_STYLE.test(value))
      throw new TemplateRefusal(0, 'a style may neither load nor run anything');
    if (name === 'meta' && attribute === 'content' && /url\s*=/i.test(value))
      throw new TemplateRefusal(0, 'a letter may not lead elsewhere');
    this.#place = { in: 'tag', name };
    return end + 1;
  }
}
