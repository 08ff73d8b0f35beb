import { changeText } from '../../src/book/change-text.ts';
import type { DetailCode, DetailParameters, RecordedDetail } from '../../src/domain/audit/detail.ts';
import type { UnknownReaders } from '../../src/domain/people/readers.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { ADMIN_AREA_NAMES } from '../common/admin-areas.ts';
import { filterText } from '../common/filter-text.ts';
import { storedDateText, storedMomentText } from '../kit/stored-date.ts';
import { proposedText } from './proposed-text.ts';

type Texts = {
  readonly [Code in DetailCode]: (parameters: DetailParameters<Code>, reader: Reader) => string;
};

const NOT_ON_DEAL = 'is not on the deal';

/** The text of each code: it says with its own verb what was done, or names what was refused. */
const TEXTS: Texts = {
  'deal-seen': () => 'saw the deal',
  'deal-seen-as-desk': () => 'saw of the deal what the desk of its partner sees',
  'told-of-reply': () => 'was told of an answer to their letter',
  'deal-inserted': ({ readers }) =>
    `put its card into a message${readers === 0 ? '' : `, which ${readers} people read who may see it`}`,
  'deal-link-inserted': ({ unknownReaders }) =>
    `put its link, and nothing else of it, ${INTO[unknownReaders]}`,
  'deal-disclosed': ({ unknownReaders }) =>
    `put its status ${INTO[unknownReaders]}, saying that its readers may see it`,

  'deals-looked-through': ({ deals, dealIds }) => `looked through ${deals} deals: ${list(dealIds)}`,
  'addresses-asked-about': ({ scope, emails }) => `asked about addresses in ${scope}: ${list(emails)}`,
  'alerts-dry-run': ({ places }) => `a dry run of alerts: ${places} people and channels`,

  'check-recorded': ({ method, result, day, emails }, reader) =>
    `${method} ${result} on ${storedDateText(day, reader)}: ${list(emails)}`,
  'evidence-told': (told) => `recorded ${toldText(told)}`,
  'withdrawal-told': (told) => `withdrew ${toldText(told)}`,
  'check-withdrawn': ({ by, method, result, day, emails }, reader) =>
    `withdrew the check ${method} ${result} on ${storedDateText(day, reader)} that ${by} recorded: ${list(emails)}`,
  'contacts-attached': ({ role, emails }) => `${role}: ${list(emails)}`,
  'proposal-accepted': ({ role, email, from, day, foundIn }, reader) =>
    `${role}: ${email}, from the reply of ${from} on ${storedDateText(day, reader)}${foundIn ? `: “${foundIn}”` : ''}`,
  'proposals-declined': ({ emails }) => list(emails),
  'proposals-reopened': ({ emails, removed }) =>
    `opened again what was decided: ${list(emails)}${removed.length === 0 ? '' : `; no longer a contact: ${list(removed)}`}`,

  'deal-edited': ({ proposed = [], ...changed }, reader) =>
    [changesText(changed), ...proposed.map((one) => proposedText(one, reader))].join('; '),
  'edit-undone': ({ by, ...changed }) => `undid a change by ${by}: ${changesText(changed)}`,

  'desk-added': ({ address, partner }) => `added ${address} to the desk${ofPartner(partner)}`,
  'desk-removed': ({ address, partner }) => `removed ${address} from the desk${ofPartner(partner)}`,
  'question-cleared': ({ question }) => `cleared the question "${question}"`,
  'question-restored': ({ question }) => `listed the question "${question}" again`,
  'desk-restored': ({ address, partner }) => `put ${address} back on the desk${ofPartner(partner)}`,

  'draft-made': ({ template, to }) => `made ${template} to ${list(to)}`,
  'draft-updated': ({ template, to }) => `updated ${template} to ${list(to)}`,
  'draft-undone': ({ template }) => `took back the draft of ${template}`,
  'letter-file-made': ({ template, to }) => `made ${template} as a file, to ${list(to)}`,
  'letter-kept-in-outbox': ({ template, to, file }) => `made ${template} to ${list(to)}, as the file ${file}`,

  named: ({ people, file }) =>
    `named ${list(people)}, who ${people.length === 1 ? 'has' : 'have'} not taken it; from ${file}`,
  'named-taken-by-book': ({ people, file }) =>
    `put ${list(people)} on it, who had only been named; from ${file}`,
  'named-by-edit': ({ people }) =>
    `named ${list(people)}, who ${people.length === 1 ? 'has' : 'have'} not taken it`,
  'named-taken-by-edit': ({ people }) => `put ${list(people)} on it, who had only been named`,
  'naming-taken': ({ by }) => `took it, as ${by} had named them`,
  'naming-declined': ({ by }) => `declined it, on which ${by} had named them`,
  'naming-reopened': () => 'undid what they had answered to being named',

  'deal-new-in-book': ({ file }) => `new, from ${file}`,
  'deal-changed-by-book': ({ file, ...changed }) => `${changesText(changed)}; from ${file}`,
  'book-imported': ({ file, new: added, changed, unchanged, refused }) =>
    `${file}: ${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused`,
  'columns-mapped': ({ columns, file }) => `confirmed how headings as in ${file} are read: ${list(columns)}`,
  'book-export-begun': () => 'began to export a book',
  'book-export-broken-off': ({ deals }) =>
    `an export that was broken off after ${deals} ${deals === 1 ? 'deal' : 'deals'}`,
  'book-exported': ({ deals }) => `a book of ${deals} ${deals === 1 ? 'deal' : 'deals'}`,
  'alert-ledger-exported': () => 'the ledger of alerts',

  'alerts-acted-on': ({ act, person }) => `${ACTED[act]} the alerts of ${person}`,
  'alerts-snoozed': ({ person, until, reason }, reader) =>
    `snoozed the alerts of ${person} until ${storedMomentText(until, reader)}${reason === '' ? '' : `: ${reason}`}`,
  'alerts-handed-over': ({ person, to }) => `handed over the alerts of ${person} to ${to}`,
  'alert-message-settled': ({ settlement, place, dealIds }) =>
    `${SETTLED[settlement]}: to ${place}, about ${list(dealIds)}`,
  'alerts-stopped': () => 'stopped all alerts',
  'alerts-resumed': () => 'resumed alerts',
  'alerts-scanned': ({ judged, entered }) =>
    `had alerts scanned: ${judged} deals judged, ${entered} alerts entered`,
  'alert-settings-saved': (settings) => `set their alerts: ${settingsText(settings)}`,
  'channel-subscribed': (filter) =>
    `subscribed this conversation to alerts on ${filterText(filter)}; everybody in it reads them`,
  'channel-unsubscribed': (filter) =>
    `ended this conversation’s subscription to alerts on ${filterText(filter)}`,

  'not-on-deal': () => NOT_ON_DEAL,
  'not-before-others': () => 'not shown before others',
  'draft-refused': ({ template }) => `a draft of ${template}: ${NOT_ON_DEAL}`,
  'edit-refused': () => `changing it: ${NOT_ON_DEAL}`,
  'check-refused': () => `recording a check: ${NOT_ON_DEAL}`,
  'check-undo-refused': () => 'undoing a check: is neither who recorded it, and on the deal, nor an admin',
  'proposals-refused': () => `proposed contacts: ${NOT_ON_DEAL}`,
  'deal-import-refused': ({ step, file }) => `importing it ${IN_STEP[step]} ${file}: ${NOT_ON_DEAL}`,
  'more-imports-refused': ({ deals, step, file }) => `importing ${deals} more deals ${IN_STEP[step]} ${file}`,
  'import-of-others-refused': ({ file }) => `the import of ${file}, which somebody else sent`,
  'alert-act-refused': () => 'an act on its alerts, which are sent to others',
  'alert-of-others-refused': ({ place }) => `an alert to ${place}: is neither that person nor an admin`,
  'subscription-refused': ({ pdm }) =>
    `subscribing this conversation to alerts${pdm === null ? '' : ` of PDM ${pdm}`}`,
  'other-tenant-refused': ({ tenant }) => `is of another tenant: ${tenant}`,
  'address-of-two': ({ address, objectIds }) => `${address} is the address of several: ${list(objectIds)}`,
  'admins-only': ({ area, dealId }) => `${ADMIN_AREA_NAMES[area]}${dealId === null ? '' : ` of ${dealId}`}`,
};

function ofPartner(partner: string | null): string {
  return partner === null ? '' : ` of ${partner}, for all of its deals`;
}

const INTO: Readonly<Record<UnknownReaders, string>> = {
  mail: 'into a mail',
  outside: 'into a conversation that the bot is not in',
  'too-many': 'into a conversation whose readers are not all known',
  unavailable: 'into a conversation of which nobody could be asked for',
};

const ACTED: Readonly<Record<DetailParameters<'alerts-acted-on'>['act'], string>> = {
  acknowledge: 'said "I\'m on it" to',
  unacknowledge: 'took back "I\'m on it" from',
  wake: 'ended the snooze of',
  mute: 'muted',
  unmute: 'unmuted',
  'take-back': 'took back',
};

const SETTLED: Readonly<Record<DetailParameters<'alert-message-settled'>['settlement'], string>> = {
  again: 'had a message sent again',
  arrived: 'noted that a message has arrived',
  drop: 'dropped a message that was given up',
};

const IN_STEP: Readonly<Record<DetailParameters<'deal-import-refused'>['step'], string>> = {
  preview: 'in',
  import: 'from',
};

/** The text of a detail as the audit log shows it. It contains typed text unescaped: show it as `typed`. */
export function detailText(detail: RecordedDetail, reader: Reader): string {
  if (detail.code === 'words') return detail.words;
  // TypeScript does not see that the text of a code takes the parameters of the same code.
  const text = TEXTS[detail.code] as (parameters: typeof detail, reader: Reader) => string;
  return text(detail, reader);
}

/** `vl-central valid: ann@x.example; the deal is ready, was blocked` */
function toldText({ from, to, checks }: DetailParameters<'evidence-told'>): string {
  const told = list(checks.map(({ method, result, email }) => `${method} ${result}: ${email}`));
  if (to === null) return `${told}; the verdict may have changed`;
  return `${told}; the deal is ${from === to ? `still ${to}` : `${to}, was ${from}`}`;
}

function changesText({ changes, total }: Pick<DetailParameters<'deal-edited'>, 'changes' | 'total'>): string {
  const texts = changes.map((change) => changeText(change));
  return [...texts, ...(total > texts.length ? ['…'] : [])].join('; ');
}

function list(texts: readonly string[]): string {
  return texts.join(', ');
}

function settingsText(settings: DetailParameters<'alert-settings-saved'>): string {
  const { isOn, digestAt, zone, quiet, minRisk, programs, backup } = settings;
  const hours = quiet === null ? 'organisation' : quiet === 'none' ? 'none' : `own ${quiet.from}–${quiet.to}`;
  return [
    isOn ? 'on' : 'off',
    `digest ${digestAt ?? 'as the organisation has it'}`,
    `zone ${zone ?? 'organisation'}`,
    `quiet ${hours}`,
    `from ${minRisk === 'none' ? 'low' : minRisk} risk`,
    `programs ${programs === null ? 'all' : programs.join(',')}`,
    `backup ${backup ?? 'none'}`,
  ].join(', ');
}
