import type { DomNode } from 'html-to-text';
import { COLOURED, COLOURED_END, STRUCK, STRUCK_END } from './marks.ts';

/** The most characters of a style that are read. */
const MOST_STYLE = 2000;
/** The most nodes that are looked at for an address in bold. */
const MOST_NODES = 50;

/** How far above words the link stands that they are. */
const MOST_ABOVE = 5;

/** How much a colour's strongest part must exceed its weakest, of 255, to be told from grey. */
const COLOURFUL = 48;
const NAMED =
  /^(?:red|blue|green|darkred|darkblue|darkgreen|navy|purple|orange|magenta|fuchsia|teal|maroon|crimson|brown|olive|royalblue|dodgerblue|orangered|firebrick|indigo|violet|lime|limegreen|seagreen|forestgreen|mediumblue|deeppink|hotpink|cyan|aqua|gold|tomato|chocolate)$/;

/** Whether nobody sees an element: it isn't shown, or has no size. */
export function isHidden(node: DomNode): boolean {
  const style = styleOf(node);
  if (style === '') return node.attribs?.hidden !== undefined;
  return /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|font-size:0(?:px|pt|em|%)?(?:!|;|$)|opacity:0(?:;|$)|max-height:0(?:px)?(?:;|$))/.test(
    style,
  );
}

/** The marks that stand before and behind an element's text. */
export function marksOf(node: DomNode): readonly [begin: string, end: string] {
  const name = node.name ?? '';
  const style = styleOf(node);
  if (/^(?:s|strike|del)$/.test(name) || /text-decoration(?:-line)?:[^;]*line-through/.test(style))
    return [STRUCK, STRUCK_END];
  if (name === 'a' || name === 'td' || name === 'th') return ['', ''];
  if (isColourful(node, style) || (isBold(name, style) && hasAddress(node))) return [COLOURED, COLOURED_END];
  return ['', ''];
}

function styleOf(node: DomNode): string {
  return String(node.attribs?.style ?? '')
    .slice(0, MOST_STYLE)
    .toLowerCase()
    .replace(/\s+/g, '');
}

/** Whether a colour is that of links, on one: mail programs set it themselves. */
function isLinks(node: DomNode, parts: readonly number[]): boolean {
  const [red = 0, green = 0, blue = 0] = parts;
  if (blue < red + 20 || blue < green) return false;
  let above: DomNode | null | undefined = node;
  for (let height = 0; height < MOST_ABOVE && above; height += 1) {
    if (above.name === 'a') return true;
    above = above.parent;
  }
  return false;
}

function isColourful(node: DomNode, style: string): boolean {
  const [, colour = String(node.attribs?.color ?? '').toLowerCase()] =
    /(?:^|;)color:([^;!]+)/.exec(style) ?? [];
  const [, ground = ''] = /(?:^|;)background(?:-color)?:([^;!]+)/.exec(style) ?? [];
  const isLink = colour === 'blue' ? isLinks(node, [0, 0, 255]) : isLinks(node, partsOf(colour));
  return node.name === 'mark' || node.name === 'ins' || (hasHue(colour) && !isLink) || hasHue(ground);
}

function hasHue(colour: string): boolean {
  if (NAMED.test(colour) || colour === 'yellow') return true;
  const parts = partsOf(colour);
  return parts.length === 3 && Math.max(...parts) - Math.min(...parts) >= COLOURFUL;
}

function partsOf(colour: string): readonly number[] {
  const [, hex = ''] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colour) ?? [];
  if (hex.length === 3) return [...hex].map((digit) => Number.parseInt(digit + digit, 16));
  if (hex.length === 6) return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [, red, green, blue] = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})/.exec(colour) ?? [];
  return red === undefined ? [] : [Number(red), Number(green), Number(blue)];
}

function isBold(name: string, style: string): boolean {
  return name === 'b' || name === 'strong' || /font-weight:(?:bold|[6-9]00)/.test(style);
}

function hasAddress(elem: DomNode): boolean {
  const nodes: DomNode[] = [elem];
  for (let at = 0; at < nodes.length && at < MOST_NODES; at += 1) {
    const node = nodes[at];
    if (node?.type === 'text' && /[^\s@]@[^\s@]/.test(node.data ?? '')) return true;
    nodes.push(...(node?.children ?? []).slice(0, MOST_NODES));
  }
  return false;
}
