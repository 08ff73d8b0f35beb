import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Audited } from '../../src/domain/audit/audited.ts';
import type { Services } from '../../src/services.ts';
import { type Drive, startDrive } from '../recorded/world.ts';
import { testSignIn } from '../support/api/page-tokens.ts';
import { wholeAudit } from '../support/audit/audit-rows.ts';
import { type TestBot, useBots } from '../support/bot/test-bot.ts';
import { type Outlook, startOutlook } from '../support/graph/mail.ts';
import { TENANT } from '../support/teams/activities.ts';
import { type AccessCell, accessCells, hasOthers, WHAT, type What } from './access-table.ts';
import { nameCE } from './operations/books.ts';
import { OPERATIONS } from './operations/index.ts';
import { ADMIN } from './people.ts';
import { Scene } from './scene.ts';

const start = useBots();
let bot: TestBot;
let drive: Drive;
let outlook: Outlook;
beforeAll(async () => {
  drive = await startDrive();
  outlook = await startOutlook();
});
afterAll(async () => {
  await drive.stop();
  await outlook.stop();
});

/** No files on this machine: people get theirs in their drive. */
async function filesInDrives(services: Services): Promise<void> {
  Object.assign(services, { files: { ...services.files, saveHere: null } });
}

const CELLS = accessCells();
let scenes = 0;

describe('the table', () => {
  const text = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
  const row = (start: string) => text.split('\n').find((line) => line.startsWith(start)) ?? '';
  it.each([
    { what: 'a row less', changed: text.replace(`${row('| guest ')}\n`, '') },
    { what: 'a row twice', changed: text.replace(row('| guest '), `${row('| guest ')}\n${row('| guest ')}`) },
    { what: 'somebody unknown', changed: text.replace('| admin ', '| owner ') },
    { what: 'an unknown place', changed: text.replace('| file ', '| fax  ') },
    { what: 'an unknown column', changed: text.replace('| export ', '| print ') },
    { what: 'a column less', changed: text.replace(/ alone *\|/, '') },
    { what: 'an unknown word', changed: text.replace(/\| alone /, '| maybe ') },
    { what: 'a blank', changed: text.replace(/\| alone /, '|       ') },
    { what: 'a place of the team for somebody else', changed: text.replace(/\| without /, '| PDM     ') },
    { what: 'others where nobody is', changed: text.replace(/(1:1.*\|) yes /, '$1 alone ') },
  ])('with $what is refused', ({ changed }) => {
    expect(changed).not.toBe(text);
    expect(() => accessCells(changed)).toThrow();
  });
});

/** Each column, and its places with others once more where answers for one person go to that person alone. */
const TRIED = WHAT.flatMap((what) => [
  { what, onlyYou: false, how: '' },
  { what, onlyYou: true, how: ', with answers to one person alone' },
]);

describe.each(TRIED)('to $what$how', ({ what, onlyYou }) => {
  beforeAll(async () => {
    const { mail, userTokens } = outlook;
    const admins = new Set([ADMIN]);
    const pageSignIn = testSignIn(admins);
    bot = await start({
      fill: filesInDrives,
      admins,
      mail,
      userTokens,
      tenantId: TENANT,
      onlyYou,
      pageSignIn,
    });
  });
  afterAll(() => bot.stop());

  const cells = CELLS.filter((cell) => cell.what === what && (!onlyYou || hasOthers(cell.where)));
  it.each(cells.map((cell) => ({ cell, name: nameOf(cell) })))('$name', async ({ cell }) => {
    const scene = new Scene({ bot, drive }, cell, ++scenes);
    await scene.begin();
    if (cell.who === 'named') await nameCE(scene);
    const operation = OPERATIONS[what][cell.where];
    if (operation === null) return expect(cell.answer).toBe('–');
    const isDone = await operation(scene);
    expect(await faultsIn(cell, scene, isDone)).toEqual([]);
  });
});

function nameOf({ who, position, where, answer }: AccessCell): string {
  return `${position === null ? who : `${who} (${position})`}, ${where}: ${answer}`;
}

/** The action that the audit log has where a thing is done. */
const LOGGED: Readonly<Record<What, Audited>> = {
  see: 'view',
  insert: 'list',
  record: 'record',
  edit: 'attach',
  draft: 'draft',
  alert: 'alert',
  export: 'export',
  'import over': 'import',
};

/** What is done by a book is logged as its import, and its preview as a list. */
function loggedAs({ what, where }: AccessCell): Audited {
  // Who chooses what to insert is shown a list, whatever then goes into the message.
  if (what === 'insert') return where === 'link' ? 'view' : LOGGED.insert;
  if (where === 'page' && what === 'edit') return 'edit';
  if (where !== 'file' || !['see', 'record', 'edit'].includes(what)) return LOGGED[what];
  return what === 'see' ? 'list' : 'import';
}

/** What came out otherwise than the cell says. */
async function faultsIn(cell: AccessCell, scene: Scene, isDone: boolean): Promise<readonly string[]> {
  const { answer, where } = cell;
  const isAllowed = answer === 'yes' || answer === 'alone';
  const isPublic = hasOthers(where);
  const told = (texts: readonly string[]) =>
    scene.secrets().filter((secret) => texts.some((text) => text.includes(secret)));
  const entries = (await wholeAudit(bot.store.db)).filter(
    ({ actor_name }) => actor_name === scene.actor.name,
  );
  const actions = entries.map(({ action }) => action);
  const act = loggedAs(cell);
  const logs = isAllowed || answer === 'without';
  return [
    isDone !== isAllowed && (isDone ? 'it was done' : 'it was not done'),
    isPublic && answer === 'yes' && told(scene.toEverybody).length === 0 && 'the others were told nothing',
    ...(isAllowed ? [] : told(scene.toActor).map((secret) => `the asker was told ${secret}`)),
    ...(answer === 'yes' ? [] : told(scene.toEverybody).map((secret) => `all there were told ${secret}`)),
    logs && !actions.includes(act) && `the audit log has no "${act}"`,
    answer === 'no' && !actions.includes('refuse') && 'the audit log has no refusal',
    answer === 'without' && actions.includes('refuse') && 'it was refused',
    answer === '–' && actions.length > 0 && `the audit log has ${actions}`,
  ].filter((fault) => fault !== false);
}
