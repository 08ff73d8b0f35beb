import type { FilledSettings } from '../../../src/domain/alerts/settings-form.ts';
import { dateOfText, momentText } from '../../../src/domain/format.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { Cadence } from '../../../src/policy/cadence.ts';
import type { AdaptiveCard, Element } from '../../kit/adaptive-card.ts';
import { primary } from '../../kit/button-rows.ts';
import { card, execute, heading, line, noticeBox, run, typed } from '../../kit/elements.ts';
import type { StateSign } from '../../kit/labels.ts';
import { personFields } from '../../kit/people-picker.ts';
import { foldedLine } from '../../kit/row.ts';
import { ALERTS_SAVE } from '../../verbs.ts';
import {
  clockInput,
  MOST_TYPED,
  onChoice,
  programChoice,
  quietChoice,
  riskChoice,
  zoneInput,
} from './settings-fields.ts';

export interface AlertSettingsView {
  readonly address: string;
  readonly filled: FilledSettings;
  /** Who was picked as backup, as the host sent them, where the form was refused; left out, nobody. */
  readonly pick?: string;
  /** What is wrong with the backup who was picked, in a sentence. */
  readonly pickProblem?: string | null;
  /** By whose clock the card shows times. */
  readonly reader: Reader;
  /** When digests come, as it is stored. */
  readonly hours: { readonly digestAt: string; readonly zone: string };
  /** The time zone that the person's client states, which counts before the organisation's; null where it states none. */
  readonly clientZone: string | null;
  /** The organisation's settings, which count where the person has set none. */
  readonly cadence: Pick<Cadence, 'digestAt' | 'zone' | 'quiet'>;
  /** The conversation with the person: when an activity last came from it, or the app was removed from it; ISO 8601, UTC. */
  readonly reach:
    | { readonly kind: 'known'; readonly seenAt: string }
    | { readonly kind: 'gone'; readonly goneAt: string }
    | { readonly kind: 'unknown' };
  /** The number of waiting alerts. */
  readonly waiting: number;
  /** The instant at which the first of them is to be sent, ISO 8601; null when none waits. */
  readonly next: string | null;
  /** The stop of all alerts, with its author and time; null when they are not stopped. */
  readonly stopped: { readonly by: string; readonly at: string } | null;
  readonly notices: readonly string[];
}

/** The remark where a digest comes at the end of the quiet hours, because its time lies in them. */
export function digestRemark({ digestAt, to }: { readonly digestAt: string; readonly to: string }): string {
  return `${digestAt} lies in the quiet hours, so the digest comes when they end, at ${to}.`;
}

/** The form of a person's alert settings: what is changed most first, the rest folded, unless something in it was refused. */
export function alertSettingsCard(view: AlertSettingsView): AdaptiveCard {
  const { filled, cadence, notices, clientZone } = view;
  const title = 'Your alerts';
  const about = aboutText(view);
  const standing = standingLines(view);
  const zoneUnset =
    clientZone === null ? `As your organisation: ${cadence.zone}` : `As in Teams: ${typed(clientZone, 60)}`;
  const isRefused = notices.length > 0;
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...noticeBox(notices),
    line([run(about)], { spacing: 'none' }),
    ...standing.map(({ symbol, word, colour }) =>
      line([run(`${symbol} `, { color: colour }), run(word)], { spacing: 'small' }),
    ),
    sideBySide(onChoice(filled), clockInput('digest', 'Digest at', filled.digest, cadence.digestAt)),
    zoneInput(filled, zoneUnset),
    ...foldedLine('more-settings', 'Quiet hours, risk, programs, backup', moreFields(view), isRefused),
  ];
  const said = [title, ...notices.map((one) => typed(one, 300)), about, ...standing.map(({ word }) => word)];
  return card(said.join('\n'), body, [primary(execute('Save', ALERTS_SAVE))]);
}

function moreFields({
  address,
  filled,
  cadence,
  pick = '',
  pickProblem = null,
}: AlertSettingsView): readonly Element[] {
  return [
    line([run(`Your deals are those that name ${typed(address, 120)} as PDM or AE.`, { isSubtle: true })]),
    quietChoice(filled, cadence),
    sideBySide(clockInput('from', 'From', filled.from, '19:00'), clockInput('to', 'To', filled.to, '07:00')),
    riskChoice(filled),
    programChoice(filled),
    ...personFields({
      label: 'Backup, told when you leave a critical alert unanswered',
      pick: { id: 'pick', value: pick },
      address: { id: 'backup', value: filled.backup, maxLength: MOST_TYPED },
      problem: pickProblem,
    }),
  ];
}

/** Two fields in one row. */
function sideBySide(...fields: readonly Element[]): Element {
  return {
    type: 'ColumnSet',
    columns: fields.map((field) => ({ type: 'Column', width: 'stretch', items: [field] })),
  };
}

/** When digests come, and for which deals. */
function aboutText({ filled, hours }: AlertSettingsView): string {
  if (filled.on === 'off') return 'You get no alerts: they are off.';
  return `Critical alerts come at once, the rest daily at ${hours.digestAt}, for your deals.`;
}

/** Lines on what keeps alerts from the person, and what waits; none where all is as it should be. */
function standingLines({ reader, reach, waiting, next, stopped }: AlertSettingsView): readonly StateSign[] {
  const lines: StateSign[] = [...reachSigns(reach, reader)];
  if (stopped) {
    const word = `All alerts are held back since ${momentText(stopped.at, reader)}, by ${typed(stopped.by, 120)}.`;
    lines.push({ symbol: '✖', word, colour: 'attention' });
  }
  if (next !== null) {
    const count = waiting === 1 ? '1 alert is waiting' : `${waiting} alerts are waiting`;
    const word = stopped ? `${count}.` : `${count}, the first until ${momentText(next, reader)}.`;
    lines.push({ symbol: '…', word, colour: 'default' });
  }
  return lines;
}

function reachSigns(reach: AlertSettingsView['reach'], reader: Reader): readonly StateSign[] {
  switch (reach.kind) {
    case 'known':
      return [];
    case 'gone': {
      const word = `The app was taken away from your chat with me on ${dateOfText(reach.goneAt, reader)}: add it again, or alerts do not reach you.`;
      return [{ symbol: '✖', word, colour: 'attention' }];
    }
    case 'unknown': {
      const word = 'Where to reach you is not known yet: what is due waits until it is.';
      return [{ symbol: '?', word, colour: 'default' }];
    }
  }
}
