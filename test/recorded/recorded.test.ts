import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { ACTIONS } from '../../bot/actions/index.ts';
import { COMMANDS } from '../../bot/commands/index.ts';
import { IMPORT_DISCARD, IMPORT_TAKE } from '../../cards/import-preview.ts';
import { SHOW_ALONE } from '../../cards/deal-verbs.ts';
import type { Services } from '../../src/services.ts';
import { useBots } from '../support/bot.ts';
import { CONVERSATIONS, type ConversationType } from '../support/teams-activities.ts';
import { isHere, type Played, play, transcript } from './dialogue.ts';
import type { Script } from './script.ts';
import { SCRIPTS } from './scripts.ts';

const RECORDS = process.env.RECORD === '1';
const start = useBots();
for (const place of ['personal','groupChat','channel'] as const) for (const script of SCRIPTS) if (isHere(script, place)) it(`${place} ${script.name}`, async () => {
  const played = await play(script, { start, place, oldClient: false });
  mkdirSync(path.join(import.meta.dirname, 'tmp', place), { recursive: true });
  writeFileSync(path.join(import.meta.dirname, 'tmp', place, `${script.name}.txt`), transcript(played));
});
