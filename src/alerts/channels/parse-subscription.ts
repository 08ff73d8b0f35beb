import type { Risk } from '../../domain/ids.ts';
import { CHANNEL_RISKS } from '../decide/channel-filter.ts';

/** The parts that were typed after `subscribe alerts` or `unsubscribe alerts`; a part that was not typed is left out. */
export interface ChannelWords {
  /** An address, words of one, or `me`. */
  readonly pdm?: string;
  readonly program?: string;
  readonly risk?: Risk;
  /** The number of a subscription, as it is listed. */
  readonly number?: number;
}

export type ReadWords =
  | { readonly kind: 'words'; readonly words: ChannelWords }
  /** A sentence that says which part can't be parsed, and what is expected. */
  | { readonly kind: 'unread'; readonly why: string };

const PARTS = ['pdm', 'program', 'risk'] as const;
const PART = /(?:^|\s)(pdm|program|programme|risk)\s*[:=]/gi;
const NUMBER = /^#?(\d{1,9})$/;

/** Parses `pdm:ann lee program:EA risk:high`: the parts in any order, each once. */
export function readChannelWords(text: string): ReadWords {
  const found = [...text.matchAll(PART)];
  const before = text.slice(0, found[0]?.index ?? text.length).trim();
  if (found.length === 0) {
    const number = NUMBER.exec(before)?.[1];
    if (number !== undefined) return { kind: 'words', words: { number: Number(number) } };
  }
  if (before !== '' && before.toLowerCase() !== 'all')
    return unread(`I can not tell what "${before}" stands for.`);
  const said = new Map<string, string>();
  for (const [at, match] of found.entries()) {
    const name = match[1]?.toLowerCase() === 'programme' ? 'program' : (match[1]?.toLowerCase() ?? '');
    const value = text.slice(match.index + match[0].length, found[at + 1]?.index ?? text.length).trim();
    if (said.has(name)) return unread(`"${name}:" is there twice.`);
    if (value === '') return unread(`After "${name}:" there is nothing.`);
    said.set(name, value);
  }
  const [pdm, program, risk] = PARTS.map((name) => said.get(name));
  const level = CHANNEL_RISKS.find((one) => one === risk?.toLowerCase());
  if (risk !== undefined && level === undefined)
    return unread(`"${risk}" is no risk. Say one of ${CHANNEL_RISKS.join(', ')}.`);
  return {
    kind: 'words',
    words: {
      ...(pdm === undefined ? {} : { pdm }),
      ...(program === undefined ? {} : { program }),
      ...(level === undefined ? {} : { risk: level }),
    },
  };
}

function unread(why: string): ReadWords {
  return { kind: 'unread', why };
}
