import { scan } from '../../src/alerts/scan/scan.ts';
import { presses, type Script, types } from './script.ts';

const SHARED = { only: 'shared' } as const;

/** Conversations about what a channel or a group is told. */
export const CHANNEL_SCRIPTS: readonly Script[] = [
  {
    name: 'alert-channels',
    cast: ['Root', 'Pat', 'Ann'],
    steps: [
      types('subscribe alerts pdm:pat program:EA'),
      types('unsubscribe alerts'),
      types('alerts', SHARED),
      types('unsubscribe alerts pdm:pat', SHARED),
      types('subscribe alerts pdm:pta.reed', SHARED),
      types('subscribe alerts program:select', SHARED),
      types('subscribe alerts for pat', SHARED),
      types('subscribe alerts pdm:pat risk:urgent', SHARED),
      types('subscribe alerts pdm:pat program:EA risk:high', SHARED),
      presses('Subscribe', SHARED),
      types('subscribe alerts', { ...SHARED, by: 'Ann' }),
      types('subscribe alerts', { ...SHARED, by: 'Pat' }),
      presses('Subscribe alerts pdm:pat.reed@account.example', { ...SHARED, by: 'Pat' }),
      presses('Subscribe', { ...SHARED, by: 'Pat' }),
      types('unsubscribe alerts', { ...SHARED, by: 'Ann' }),
      types('subscribe alerts program:sce', SHARED),
      presses('Subscribe', SHARED),
      types('unsubscribe alerts', { ...SHARED, by: 'Pat' }),
    ],
  },
  {
    name: 'alert-channels-confirmed',
    cast: ['Root', 'Pat'],
    only: 'shared',
    fill: (services) => scan(services, 'tick'),
    steps: [
      types('subscribe alerts pdm:pat'),
      presses('Subscribe'),
      presses('Undo'),
      types('subscribe alerts pdm:me', { by: 'Pat' }),
      presses('Subscribe', { by: 'Pat' }),
      types('unsubscribe alerts'),
      presses('Stop'),
      presses('Undo'),
    ],
  },
];
