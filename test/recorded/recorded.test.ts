import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { ACTIONS } from '../../bot/actions.ts';
import { COMMANDS } from '../../bot/commands.ts';
import type { CardAction } from '../../bot/turn/card-action.ts';
import type { Turn as BotTurn } from '../../bot/turn/turn.ts';
import {
  ALERT_ACT,
  ALERT_ALL,
  ALERT_HAND_OVER,
  ALERT_HAND_OVER_SAVE,
  ALERT_SHOW,
  ALERT_SNOOZE,
  ALERT_SNOOZE_SAVE,
  ALERT_TAKE_BACK,
  ALERT_UNDO,
  ALERTS_SAVE,
  ALERTS_SUBSCRIBE,
  ALERTS_SUBSCRIPTION_UNDO,
  ALERTS_UNDO,
  ALERTS_UNSUBSCRIBE,
  BATCHES_PAGE,
  DRAFTS_CANCEL,
  DRAFTS_PAGE,
  DRAFTS_RESUME,
  DRAFTS_SHOW,
  DRAFTS_START,
  IMPORT_COLUMNS,
  IMPORT_DISCARD,
  IMPORT_MAP,
  IMPORT_READ,
  IMPORT_TAKE,
  MY_DRAFTS_PAGE,
  NAMING_DECLINE,
  NAMING_SHOW,
  NAMING_TAKE,
  NAMING_UNDO,
  SHOW_ALONE,
} from '../../cards/verbs.ts';
import type { Services } from '../../src/services.ts';
import { useBots } from '../support/bot/test-bot.ts';
import type { ConversationType } from '../support/teams/activities.ts';
import { isHere, type Played, play, type Turn, transcript } from './dialogue.ts';
import type { Script } from './script.ts';
import { SCRIPTS } from './scripts.ts';

/** A way to play the scripts, and the folder of what came of it. */
interface Pass {
  readonly folder: string;
  readonly place: ConversationType;
  readonly oldClient: boolean;
  /** Only the scripts that are of shared places alone. */
  readonly onlyShared?: true;
  /** Only the scripts in which what one person alone may see goes to them alone. */
  readonly onlyYou?: true;
}

const PERSONAL: Pass = { folder: 'personal', place: 'personal', oldClient: false };

/**
 * Of these only the turns are recorded that go otherwise than in a chat of one's own: most are alike, and in full
 * they would be some hundred kilobytes in which nobody finds the difference.
 */
const OTHERS: readonly Pass[] = [
  { folder: 'group', place: 'groupChat', oldClient: false },
  { folder: 'channel', place: 'channel', oldClient: false },
  { folder: 'old-clients', place: 'personal', oldClient: true },
  // What is for one alone is there in shared places only.
  { folder: 'old-clients-in-groups', place: 'groupChat', oldClient: true, onlyShared: true },
  { folder: 'only-you', place: 'groupChat', oldClient: false, onlyYou: true },
];
const PASSES: readonly Pass[] = [PERSONAL, ...OTHERS];

const DRAFTS = [
  MY_DRAFTS_PAGE,
  DRAFTS_START,
  DRAFTS_CANCEL,
  DRAFTS_RESUME,
  DRAFTS_PAGE,
  DRAFTS_SHOW,
  BATCHES_PAGE,
];

const ALERTS = [
  ...[ALERT_SHOW, ALERT_ACT, ALERT_ALL, ALERT_UNDO],
  ...[ALERT_SNOOZE, ALERT_SNOOZE_SAVE, ALERT_HAND_OVER, ALERT_HAND_OVER_SAVE, ALERT_TAKE_BACK],
];

const IMPORTS = [IMPORT_TAKE, IMPORT_DISCARD, IMPORT_READ, IMPORT_MAP, IMPORT_COLUMNS];

const NAMINGS = [NAMING_TAKE, NAMING_DECLINE, NAMING_SHOW, NAMING_UNDO];

/** What can not be done in a place: there no card has the button, or only one that is shown to its reader alone. */
const NOT_IN: Readonly<Record<ConversationType, readonly string[]>> = {
  personal: [SHOW_ALONE, ALERTS_SUBSCRIBE, ALERTS_UNSUBSCRIBE, ALERTS_SUBSCRIPTION_UNDO],
  groupChat: [ALERTS_SAVE, ALERTS_UNDO, ...IMPORTS, ...NAMINGS, ...DRAFTS, ...ALERTS],
  channel: [ALERTS_SAVE, ALERTS_UNDO, ...IMPORTS, ...NAMINGS, ...DRAFTS, ...ALERTS],
};

// Alone, the tests of what is pressed play every script.
jest.setTimeout(60_000);

const RECORDS = process.env.RECORD === '1';
const start = useBots();
const plays = new Map<string, Promise<Played>>();

function played(script: Script, { folder, place, oldClient }: Pass): Promise<Played> {
  const key = `${folder}/${script.name}`;
  const known = plays.get(key) ?? play(script, { start, place, oldClient });
  plays.set(key, known);
  return known;
}

/** What is recorded of a script; null when it goes in all as in a chat of one's own. */
async function recordable(script: Script, pass: Pass): Promise<string | null> {
  const whole = await played(script, pass);
  if (pass === PERSONAL || !isHere(script, 'personal')) return transcript(whole);
  // An old client has no place for the short notice that a press is answered with.
  const alike = ({ said, lines }: Turn) =>
    [said, ...lines.filter((line) => !(pass.oldClient && line.includes(' is told: ')))].join('\n');
  const usual = new Set((await played(script, PERSONAL)).turns.map(alike));
  const turns = whole.turns.filter((turn) => !usual.has(alike(turn)));
  const head = `${whole.head}\nTold here: what goes otherwise than in personal/${script.name}.txt.`;
  return turns.length === 0 ? null : transcript({ head, turns });
}

function isPlayed(script: Script, { place, onlyShared, onlyYou }: Pass): boolean {
  if (script.onlyYou !== onlyYou) return false;
  return isHere(script, place) && (!onlyShared || script.only === 'shared');
}

const files = PASSES.flatMap((pass) =>
  SCRIPTS.filter((script) => isPlayed(script, pass)).map((script) => ({
    file: `${pass.folder}/${script.name}.txt`,
    pass,
    script,
  })),
);

/** As kept, whatever line ends a checkout has. */
function kept(file: string): string | null {
  const at = path.join(import.meta.dirname, file);
  return existsSync(at) ? readFileSync(at, 'utf8').replaceAll('\r\n', '\n') : null;
}

function record(file: string, text: string | null): void {
  const at = path.join(import.meta.dirname, file);
  mkdirSync(path.dirname(at), { recursive: true });
  if (text === null) rmSync(at, { force: true });
  else writeFileSync(at, text);
}

const commands = COMMANDS.map((command) => ({ command, runs: jest.spyOn(command, 'run') }));
const actions = [...ACTIONS.values()].map((action: CardAction) => ({
  action,
  presses: jest.spyOn(action, 'press'),
}));

const rewritten: string[] = [];
afterAll(() => {
  if (rewritten.length > 0) console.log(`RECORD=1 rewrote in test/recorded:\n${rewritten.join('\n')}`);
});

describe('a recorded conversation', () => {
  it('is not recorded anew where nobody would read it', () => {
    expect(RECORDS && Boolean(process.env.CI)).toBe(false);
  });

  it.each(files)('goes as it went: $file', async ({ file, pass, script }) => {
    const now = await recordable(script, pass);
    if (RECORDS && !process.env.CI && kept(file) !== now) {
      record(file, now);
      rewritten.push(file);
    }
    // Whoever meant the change records it with RECORD=1, and reads it in the diff.
    expect(now).toBe(kept(file));
  });

  it('has a script', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    const found = folders.flatMap(({ name }) =>
      readdirSync(path.join(import.meta.dirname, name)).map((file) => `${name}/${file}`),
    );
    expect(found.filter((one) => !files.some(({ file }) => file === one))).toEqual([]);
  });
});

/** The bots of a pass. */
async function botsOf(pass: Pass): Promise<ReadonlySet<Services>> {
  const all = files.filter((one) => one.pass === pass).map(({ script }) => played(script, pass));
  return new Set((await Promise.all(all)).map(({ services }) => services));
}

describe.each(PASSES.filter(({ oldClient, onlyYou }) => !oldClient && !onlyYou))(
  'the scripts in $folder',
  (pass) => {
    it('type every command', async () => {
      const bots = await botsOf(pass);
      // Run by a button it is given a press, which has more than a turn.
      const isTyped = (turn: BotTurn) => bots.has(turn.services) && !('inPlace' in turn);
      const left = commands.filter(({ runs }) => !runs.mock.calls.some(([, turn]) => isTyped(turn)));
      expect(left.map(({ command }) => command.usage)).toEqual([]);
    });

    it('press every button that there is', async () => {
      const bots = await botsOf(pass);
      expect((await unpressed([bots])).toSorted()).toEqual(NOT_IN[pass.place].toSorted());
    });
  },
);

describe('the scripts in old clients', () => {
  it('press every button by its fallback', async () => {
    const bots = await Promise.all(PASSES.filter(({ oldClient }) => oldClient).map(botsOf));
    expect(await unpressed(bots)).toEqual([]);
  });
});

/** The verbs that none of these bots was sent, or never with a payload that it takes. */
async function unpressed(bots: readonly ReadonlySet<Services>[]): Promise<string[]> {
  const left: string[] = [];
  for (const { action, presses } of actions) {
    const replies = presses.mock.calls.map(async ([, press], at) => {
      const reply = await presses.mock.results[at]?.value;
      return bots.some((some) => some.has(press.services)) && reply !== null;
    });
    if (!(await Promise.all(replies)).includes(true)) left.push(action.verb);
  }
  return left;
}
