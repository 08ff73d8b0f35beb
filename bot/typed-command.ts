import { LOCALISED_TITLES } from '../src/manifest/localised-command.ts';
import { comparable, titleReader } from '../src/manifest/typed-title.ts';
import type { Command } from './turn/turn.ts';

/** A command that a text begins with. */
export interface TypedCommand {
  readonly command: Command;
  /** The text after the command's words, or the argument in a sentence. */
  readonly argument: string;
  /** Whether the command may take that argument; if not, the text may as well be a customer's name or a sentence. */
  readonly isTaken: boolean;
}

/** Words that name a command, with what a longer title says of its argument: `customer` in `draft customer`. */
interface Words {
  readonly command: Command;
  readonly word: string;
  readonly before: string;
}

/** Command words that also begin sentences and names: they are commands only by themselves. */
const ALSO_BEGIN_SENTENCES: ReadonlySet<string> = new Set([
  ...['show', 'status', 'help', '?', 'hi', 'hello', 'hey', 'home', 'today', 'good morning'],
  // "mine at risk" is a question for a list, and is read as one.
  'mine',
]);

/** What anybody may add to a command, and changes nothing. */
const COURTESIES = ['please', 'now'];

/** Makes the reader of typed commands: by their English words, and by their titles in every language of the clients. */
export function commandReader(commands: readonly Command[]): (said: string) => TypedCommand | null {
  const english = commands.flatMap((command) => command.words.map((word) => ({ command, word, before: '' })));
  const readEnglish = titleReader(english.map((words) => [words.word, words] as const));
  const localised = LOCALISED_TITLES.flatMap(({ title, english: meaning }): [string, Words][] => {
    const read = readEnglish(meaning);
    return read ? [[title, { ...read.named, before: read.argument }]] : [];
  });
  const readWords = titleReader<Words>([
    ...english.map((words) => [words.word, words] as const),
    ...localised,
  ]);
  return (said) => {
    for (const command of commands) {
      const argument = command.reads?.(said) ?? null;
      if (argument !== null) return { command, argument, isTaken: true };
    }
    const read = readWords(said);
    if (!read) return null;
    const { command, word, before } = read.named;
    if (read.argument !== '' && ALSO_BEGIN_SENTENCES.has(word)) return null;
    const argument = `${before} ${read.argument}`.trim();
    return { command, argument, isTaken: read.argument === '' || takes(command, argument) };
  };
}

function takes({ takes: taken }: Command, argument: string): boolean {
  if (taken === 'text' || taken === 'deal' || taken === 'list') return true;
  if (typeof taken === 'function') return taken(argument);
  const words = comparable(argument).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => taken.includes(word) || COURTESIES.includes(word));
}
