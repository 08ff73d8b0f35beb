import { messageCard } from '../../cards/common/message.ts';
import { MOST_FILE_BYTES } from '../../src/files/transfer.ts';
import { exportBookFor, exportName, exportSize } from '../../src/flows/book/export-visible.ts';
import type { Answer, Command, Turn } from '../turn/turn.ts';

/** Context of an offered export, which Teams sends back with the person's consent. */
export const EXPORT_CONTEXT = { offer: 'export' } as const;

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

export const exportCommand: Command = {
  words: ['export'],
  usage: 'export',
  help: 'the deals you may see as a CSV file',
  takes: [
    'all',
    'the',
    'book',
    'deals',
    'of',
    'as',
    'to',
    'a',
    'my',
    'mine',
    'me',
    'everything',
    'in',
    'into',
    'please',
    'for',
    ...FILES,
  ],
  run: (_argument, turn) => offerExport(turn),
};

async function offerExport(turn: Turn): Promise<Answer> {
  const { services, isPersonal } = turn;
  if (!isPersonal) {
    return messageCard({
      title: 'In a chat of our own',
      text: ['Ask me for it in a chat of our own.'],
      commands: ['help'],
    });
  }
  const viewers = await turn.viewers();
  const name = exportName(services.now());
  const { saveHere, transfer } = services.files;
  if (saveHere) {
    const file = await saveHere(name, exportBookFor(services, viewers));
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
  const bytes = await exportSize(services, viewers);
  if (bytes > MOST_FILE_BYTES) {
    return messageCard({
      title: 'Too much for a chat',
      text: ['The deals you may see are more than a chat takes. On the server: npm run wsa -- export FILE'],
      commands: ['help'],
    });
  }
  return {
    file: { name, description: 'The deals you may see, as CSV, which Excel opens', bytes },
    context: EXPORT_CONTEXT,
  };
}
