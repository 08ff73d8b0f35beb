import type { Command } from '../turn/turn.ts';
import { dealOfText } from './find-deal.ts';

export const check: Command = {
  words: ['check', 'show', 'status'],
  usage: 'check <deal id or customer>',
  help: 'whether the contacts of a deal are ready, why, and what to do',
  takes: 'deal',
  run: (argument, turn) => dealOfText(turn, argument),
};
