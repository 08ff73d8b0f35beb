import { messageCard } from '../../cards/common/message.ts';
import { type Day, dayOfInstant } from '../../src/domain/day.ts';
import { MOST_FILE_BYTES } from '../../src/files/transfer.ts';
import { exportBookFor, exportName, exportSize } from '../../src/flows/book/export-visible.ts';
import { calledFor } from '../../src/flows/deals/find-deal.ts';
import { listDeals } from '../../src/flows/deals/list-deals.ts';
import { readList } from '../../src/intent/lists/read-list.ts';
import { parseDealQuestion } from '../../src/intent/parse-question.ts';
import type { ListQuestion } from '../../src/intent/question.ts';
import type { Answer, Command, Turn } from '../turn/turn.ts';

/** Context of an offered export, which Teams sends back with the person's consent. */
export const EXPORT_CONTEXT = { offer: 'export' } as const;

/** The most characters of the words that say which deals. */
const MOST_OF = 200;

/** Words for the file that holds a book. */
const FILES = ['file', 'csv', 'xlsx', 'excel'];

export const importHelp: Command = {
  words: ['import'],
  usage: 'import',
  help: 'how to bring in a book of deals: drop a CSV or XLSX file into our chat',
  takes: ['a', 'the', 'my', 'new', 'book', 'list', 'deals', 'of', 'from', ...FILES],
  run: async (_argument, { isPersonal, services }) =>
    messageCard({
      title: 'Bring in a book of deals',
      text: [
        services.files.saveHere
          ? 'This chat page has no place for files. On this machine: npm run wsa -- import FILE'
          : `Drop a CSV or XLSX file into ${isPersonal ? 'this chat' : 'a chat of our own'}. I say what would change, and import it when you confirm.`,
        'The first row names the columns; deal_id and customer must be there. Say export for a book to begin with.',
      ],
      commands: isPersonal ? ['export', 'my deals'] : ['help'],
    }),
};

/** Words beside which an export is of all deals. */
const OF_ALL: ReadonlySet<string> = new Set([
  ...'all the book deals deal of as to a an my mine me everything in into please pls for'.split(' '),
  ...FILES,
]);

export const exportCommand: Command = {
  words: ['export'],
  usage: 'export <deals>',
  help: 'the deals you may see, or those of a list, as a CSV file: export deals at risk in June',
  // Whether words ask for a list depends on no day.
  takes: (argument) => isOfAll(argument) || listIn(argument, '2026-01-01') !== null,
  run: (argument, turn) => offerExport(argument, turn),
};

/** Words that say in which form, and not of which deals. */
const FORM = /\b(?:as|to|in|into) (?:an? )?(?:csv|xlsx|excel|file)(?: file)?\b|\b(?:csv|xlsx)\b/gi;

function isOfAll(argument: string): boolean {
  const words = argument.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => OF_ALL.has(word));
}

/** The list that is to be exported, from the words behind the command; null where they are of none. */
function listIn(argument: string, today: Day): ListQuestion | null {
  const list = readList(argument.replace(FORM, ' ').trim(), today);
  return list !== null && list.unread === undefined && list.words.length === 0 ? list : null;
}

/**
 * The deals of an export, by their ids: of a list, or those that the words name; `all` that somebody may see, or `unread` words, of which
 * nothing is exported. @param of the words behind the command
 */
export async function exportedDeals(of: string, turn: Turn): Promise<readonly string[] | 'all' | 'unread'> {
  if (isOfAll(of)) return 'all';
  const { services } = turn;
  const today = dayOfInstant(services.now());
  const viewers = await turn.viewers();
  const list = listIn(of, today);
  if (list !== null) return (await listDeals(services, viewers, list)).deals.map(({ deal }) => deal.dealId);
  const named = of.replace(FORM, ' ').trim();
  const called = await calledFor(services, viewers, named, parseDealQuestion(named, today), 'team');
  if (called?.found.kind === 'deal') return [called.found.checked.deal.dealId];
  return called?.found.kind === 'choice' ? called.found.deals.map(({ deal }) => deal.dealId) : 'unread';
}

async function offerExport(argument: string, turn: Turn): Promise<Answer> {
  const { services, isPersonal } = turn;
  if (!isPersonal) {
    return messageCard({
      title: 'In a chat of our own',
      text: ['Ask me for it in a chat of our own.'],
      commands: ['help'],
    });
  }
  const viewers = await turn.viewers();
  const of = argument.slice(0, MOST_OF);
  const exported = await exportedDeals(of, turn);
  if (exported === 'unread')
    return messageCard({
      title: 'Which deals?',
      text: [`I do not know which deals "${of}" are. Nothing was exported.`],
      commands: ['export', 'my deals'],
    });
  const ids = exported === 'all' ? undefined : exported;
  if (ids?.length === 0)
    return messageCard({
      title: 'Nothing to export',
      text: ['No deal that you may see is among them.'],
      commands: ['export'],
    });
  const name = exportName(services.now());
  const { saveHere, transfer } = services.files;
  if (saveHere) {
    const file = await saveHere(name, exportBookFor(services, viewers, ids));
    return messageCard({
      title: 'Exported',
      text: [`The book is kept on this machine: ${file}`],
      commands: ['help'],
    });
  }
  if (!transfer) {
    return messageCard({
      title: 'No files here',
      text: ['In this cloud Teams gives bots no files. On the server: npm run wsa -- export FILE'],
      commands: ['help'],
    });
  }
  const bytes = await exportSize(services, viewers, ids);
  if (bytes > MOST_FILE_BYTES) {
    return messageCard({
      title: 'Too much for a chat',
      text: ['The deals you may see are more than a chat takes. On the server: npm run wsa -- export FILE'],
      commands: ['help'],
    });
  }
  const whose =
    ids === undefined ? 'The deals you may see' : `${ids.length} deal${ids.length === 1 ? '' : 's'}`;
  return {
    file: { name, description: `${whose}, as CSV, which Excel opens`, bytes },
    context: ids === undefined ? EXPORT_CONTEXT : { ...EXPORT_CONTEXT, of },
  };
}
