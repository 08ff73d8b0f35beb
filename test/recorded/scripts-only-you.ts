import { lookUpEnds, presses, type Script, types } from './script.ts';

/** Conversations in groups in which what one person alone may see goes to them alone. */
export const ONLY_YOU_SCRIPTS: readonly Script[] = [
  {
    name: 'before-others',
    cast: ['Ann', 'Pat', 'Olly'],
    only: 'shared',
    onlyYou: true,
    steps: [
      types('check EA-2026-0101'),
      presses('Record checks'),
      presses('Save', { fill: { emails: 'otto.dahl@contoso.com', result: 'valid', day: '2026-06-10' } }),
      presses('Evidence'),
      types('my deals'),
      presses('Fabrikam Federal'),
      types('check relecloud', { by: 'Olly' }),
      types('check EA-2026-0101', { by: 'Olly' }),
      types('draft customer contoso'),
      types('validate nora.berg@contoso.com for commercial'),
      types('help'),
    ],
  },
  {
    name: 'look-up',
    cast: ['Ann', 'Pat', 'Olly'],
    only: 'shared',
    onlyYou: true,
    looksUp: true,
    steps: [types('check EA-2026-0101'), lookUpEnds('contoso.com', 'commercial', { later: 1 })],
  },
];
