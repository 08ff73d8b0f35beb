import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { XmlTokens } from '../../src/book/xlsx/xml-tokens.ts';

/** What is told of XML that comes in pieces of this size: texts that touch put together. */
function told(xml: string, size = xml.length || 1): unknown[] {
  const events: unknown[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') events.push(text);
    text = '';
  };
  const tokens = new XmlTokens({
    open: (name, attributes) => {
      flush();
      events.push([name, { ...attributes }]);
    },
    text: (some) => {
      text += some;
    },
    close: (name) => {
      flush();
      events.push([name]);
    },
  });
  for (let from = 0; from < xml.length; from += size) tokens.push(xml.slice(from, from + size));
  tokens.end();
  return events;
}

const { DOMParser, XMLSerializer, document, Node } = new JSDOM('<x/>', { contentType: 'application/xml' })
  .window;

/** The same, of a parsed document. */
function walked(node: Node): unknown[] {
  if (node.nodeType === Node.ELEMENT_NODE) {
    const { localName, attributes, childNodes } = node as Element;
    const stated = Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));
    return [[localName, stated], ...joined([...childNodes].flatMap(walked)), [localName]];
  }
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE
    ? [node.nodeValue]
    : [];
}

function joined(events: readonly unknown[]): unknown[] {
  return events.reduce<unknown[]>((all, event) => {
    const last = all.at(-1);
    if (typeof event === 'string' && typeof last === 'string') all[all.length - 1] = last + event;
    else if (event !== '') all.push(event);
    return all;
  }, []);
}

const name = fc.constantFrom('row', 'c', 'v', 'a-b', 'é');
const text = fc.string({
  unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', "'", ']', '🐎', '=', '/'),
  maxLength: 8,
});

const { tree } = fc.letrec<{ tree: Element; node: Node }>((tie) => ({
  tree: fc
    .tuple(name, fc.dictionary(name, text, { maxKeys: 3 }), fc.array(tie('node'), { maxLength: 4 }))
    .map(([tag, attributes, children]) => {
      const element = document.createElement(tag);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(...children.map((child) => child.cloneNode(true)));
      return element;
    }),
  node: fc.oneof(
    { maxDepth: 4 },
    text.map((some) => document.createTextNode(some)),
    text.filter((some) => !some.includes(']]>')).map((some) => document.createCDATASection(some)),
    fc.constant('a comment > with < marks').map((some) => document.createComment(some)),
    tie('tree'),
  ),
}));

describe('XML taken apart', () => {
  it('is what a browser makes of it, whatever pieces it comes in', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 40 }), (element, size) => {
        const xml = new XMLSerializer().serializeToString(element);
        const parsed = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
        expect(told(xml, size)).toEqual(walked(parsed));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['<?xml version="1.0"?>\r\n<a/>\n', [['a', {}], ['a']]],
    ['\uFEFF<a/>', [['a', {}], ['a']]],
    ["<x:a  r = 'b\"c'\n/>", [['a', { r: 'b"c' }], ['a']]],
    ['<a>&#65;&#x1F40E;&lt;</a >', [['a', {}], 'A🐎<', ['a']]],
    ['<a b="x>y"/>', [['a', { b: 'x>y' }], ['a']]],
    ['<a><!-- <b> --><?x <c> ?></a>', [['a', {}], ['a']]],
  ])('%j', (xml, events) => {
    for (const size of [1, 3, 1000]) expect(told(xml, size)).toEqual(events);
  });

  it.each([
    '',
    '<a>',
    '<a',
    '<a b="',
    '<a></b>',
    '<a><b></a></b>',
    '</a>',
    '<a/><b/>',
    'x<a/>',
    '<a/>x',
    '<a b/>',
    '<a b=c/>',
    '<a ="c"/>',
    '<a /b>',
    '< a/>',
    '<>',
    '<a>&b;</a>',
    '<a>&</a>',
    '<a>&constructor;</a>',
    '<a>&#x110000;</a>',
    '<!DOCTYPE a><a/>',
    '<a><![CDATA[x</a>',
    '<a><!-- x</a>',
  ])('%j is refused, in whatever pieces', (xml) => {
    for (const size of [1, 3, 1000]) expect(() => told(xml, size)).toThrow();
  });

  it('never fails otherwise, nor takes long', () => {
    const marks = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '?',
      '-',
      '[',
      ']',
      'CDATA',
      '&',
      ';',
      '#',
      '"',
      "'",
      '=',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.string({ unit: marks, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (xml, size) => {
        const whole = attempt(() => told(xml));
        const pieces = attempt(() => told(xml, size));
        expect(pieces).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });
});

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return 'refused';
  }
}
