import { dateOfText } from '../format.ts';
import type { Reader } from '../reader.ts';
import { type AlertReason, type ReasonCode, type ReasonOf, readReason } from './reason.ts';

/** The reader of the words: an admin reads about somebody else, the reader of an alert about themselves. */
export type ReasonReader = { readonly is: 'admin' } | { readonly is: 'reader'; readonly reader: Reader };

type Words = {
  readonly [C in ReasonCode]: (reason: ReasonOf<C>, reader: ReasonReader) => string;
};

const CHECK_SETTINGS = 'Check MicrosoftAppId and what goes with it.';
const NO_CONVERSATION = 'they have no conversation with the bot';
const ADD_APP =
  'Ask them to add the app WSA Readiness in Teams, or set WSA_TEAMS_APP_ID so that it is installed for them; then send it again.';

/** The words of each reason, for the admins' ledger and for readers who ask why they were not notified. */
const WORDS: Words = {
  'alerts-off': (_, { is }) =>
    is === 'reader' ? 'you have turned alerts off' : 'they have turned alerts off',
  'below-risk': ({ risk, minRisk }, { is }) =>
    `${is === 'reader' ? 'your' : 'their'} settings leave out deals below ${minRisk} risk, and this one had ${risk === 'none' ? 'no' : risk} risk`,
  'other-program': ({ program, programs }, { is }) =>
    `${is === 'reader' ? 'your' : 'their'} settings are for ${programs.join(', ')} only, and this deal ${program === null ? 'has no program' : `is of ${program}`}`,
  muted: ({ at, by }, reader) =>
    reader.is === 'admin'
      ? 'muted'
      : `this deal was muted${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${dateOfText(at, reader.reader)}`}`,
  'no-bad-news': (_, { is }) =>
    `${is === 'reader' ? 'you' : 'they'} had not been told that it was at risk, so there was nothing to take back`,
  'handed-over': ({ to, at }, reader) =>
    reader.is === 'admin'
      ? 'handed over'
      : `handed over${to === null ? '' : ` to ${to}`}${at === null ? '' : ` on ${dateOfText(at, reader.reader)}`}`,

  'no-longer-so': () => 'no longer so',
  'not-a-reader': (_, { is }) =>
    is === 'reader' ? 'you are no longer told of this deal' : 'is no longer told of this deal',
  'other-reader': () => 'somebody else is told of this deal',
  'newer-alert': () => 'said together with a newer one',
  'deal-gone': () => 'the deal is gone',
  'channel-not-subscribed': () => 'the channel does not hear of it any more',
  'replaced-not-a-reader': (_, { is }) =>
    `whom ${is === 'reader' ? 'you' : 'they'} stand in for is no longer told of it`,
  answered: () => 'was answered',
  'not-the-backup': (_, { is }) =>
    is === 'reader' ? 'you are no longer the backup' : 'is no longer the backup',
  'found-later': ({ why, when }, reader) =>
    `${textOf(why, reader)} ${when === 'reached' ? 'when they could be reached' : 'when it was to be sent again'}`,

  'teams-answered': teamsText,
  'no-connection': ({ error }) => error,
  'no-answer-within': ({ ms }) => `no answer within ${ms} ms`,
  failed: ({ error }) => error,
  'not-prepared': ({ error }) => `could not be prepared: ${error}`,
  'service-address': ({ error }) => error,
  'too-little-time': ({ before }) =>
    ({
      sending: 'not sent: too little time was left',
      writing: 'not written: too little time was left',
      posting: 'too little time was left',
    })[before],
  'process-ended': () =>
    'the process that sent it ended, or was held up, before it could note what became of it',
  'tried-in-vain': ({ attempts, last }, reader) => `tried ${attempts} times. Last: ${textOf(last, reader)}`,
  'limit-reached': () => 'as much was sent there as may be',
  'board-not-posted': () => 'the card of the channel is not posted yet',
  'board-failed': ({ why }, reader) => `the card of the channel: ${textOf(why, reader)}`,
  'board-app-gone': () => 'the app was taken away from the channel',
  'app-gone': () => 'the app was taken away there',
  'channel-app-gone': () => 'the app was taken out of the channel: add it there, then send it again.',
  arrived: ({ activityId }) => `arrived as ${activityId ?? 'a message without an id'}`,
  'not-arrived': ({ why }, reader) => `did not arrive: ${textOf(why, reader)}`,

  'nobody-wrote': () => 'nobody has written to the bot yet',
  'only-one-person': () => 'nobody else chats in local mode',
  'no-conversation': ({ why, ae }, { is }) =>
    is === 'reader'
      ? 'the bot has no conversation with you: add the app WSA Readiness in Teams, and say hello to it'
      : {
          'no-ae': `${NO_CONVERSATION}, and the deal names no AE who could write to them. ${ADD_APP}`,
          'is-ae': `${NO_CONVERSATION}. ${ADD_APP}`,
          'ae-not-signed-in': `${NO_CONVERSATION}, and the AE, ${ae}, has not signed in to Outlook here. ${ADD_APP}`,
        }[why],
  'no-mailbox': ({ address }) => `${address} is no mailbox address: correct it on the deal`,
  'template-field': ({ field }) => `the letter could not be written: the template needs the field ${field}`,
  'other-process': () => 'not written: another process has it',
  'outlook-draft': ({ owner }) => `as a draft in the Outlook of ${owner}`,
  'outbox-letter': ({ owner }) => `as a letter in the outbox of ${owner}`,
  'draft-in-doubt': ({ owner, error, message }) =>
    `a draft in the Outlook of ${owner} may be there or not: ${error}, ${message}`,
  'no-draft': ({ owner, error, message, remedy, permission }) => {
    const said = `no draft in the Outlook of ${owner}: ${error}, ${message}`;
    if (remedy === null) return said;
    return remedy === 'sign-in'
      ? `${said}. They have to sign in to Outlook here again.`
      : `${said}. An administrator has to grant ${permission}.`;
  },
  'just-installed': (_, { is }) => `the app was installed for ${is === 'reader' ? 'you' : 'them'} just now`,
  'may-not-install': ({ permission }, { is }) =>
    `the app may not be installed for ${is === 'reader' ? 'you' : 'them'}: grant the bot ${permission} (application)`,
  'nobody-has-address': () => 'nobody in the directory has this address: correct it on the deal',
  'several-have-address': (_, { is }) => `${notInstalled(is)} (several people have this address)`,
  'install-out-of-time': (_, { is }) => `${notInstalled(is)} (no time was left)`,
  'install-failed': ({ error, message }, { is }) => `${notInstalled(is)} (Graph said ${error}: ${message})`,
  'not-installed': ({ why, also }, reader) => `${textOf(why, reader)}; ${textOf(also, reader)}`,

  unwanted: (_, { is }) =>
    is === 'reader' ? 'your settings leave it out' : 'is not wanted any more, by their settings',
  'said-earlier': ({ text }) => text,
};

/** A reason in words; left out, an admin reads them. */
export function reasonText(reason: AlertReason, reader: ReasonReader = { is: 'admin' }): string {
  const words = WORDS[reason.code] as (reason: AlertReason, reader: ReasonReader) => string;
  return words(reason, reader);
}

/** The words of a reason as it is stored. */
function textOf(kept: string, reader: ReasonReader): string {
  return reasonText(readReason(kept), reader);
}

function notInstalled(is: ReasonReader['is']): string {
  return `the app could not be installed for ${is === 'reader' ? 'you' : 'them'}`;
}

/** The status of an answer to too many requests. */
const TOO_MANY = 429;

/** The words of a failed answer of Teams, by its status and, for a 403, the error code in the body. */
function teamsText({ status, error }: ReasonOf<'teams-answered'>, { is }: ReasonReader): string {
  if (status === TOO_MANY && is === 'admin') return 'Teams refused: too many requests';
  const said = error === null ? `Teams answered ${status}` : `Teams answered ${status} ${error}`;
  if (is === 'reader')
    return `Teams did not take the message (${said}): an admin finds in the ledger what to do`;
  if (status === 401) return `${said}: the bot's credentials were refused. ${CHECK_SETTINGS}`;
  if (status === 403) return `${said}: ${FORBIDDEN[error ?? ''] ?? FORBIDDEN_OTHERWISE}`;
  if (status === 404) return `${said}: the conversation is gone. The app has to be installed again for them.`;
  if (status === 413) return `${said}: the message is too large. Fewer deals per digest would fit.`;
  if (status === 408 || status === 412 || status >= 500) return said;
  return `${said}: it does not take this message. The log has more.`;
}

const FORBIDDEN_OTHERWISE =
  'it is not allowed there. Check that the app is installed for them and not blocked.';

/** The advice for each error code of a 403. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  ForbiddenOperationException: 'the app is not installed for them. Install it, or ask them to.',
  BotNotInConversationRoster: 'the app was taken out of the conversation. Add it there again.',
  ConversationBlockedByUser: 'they have blocked the bot. They have to unblock it in Teams.',
  BotDisabledByAdmin:
    'an administrator has disabled the app. It has to be allowed in the Teams admin center.',
  InvalidBotApiHost: 'this is the wrong service for the tenant. Check WSA_CLOUD.',
  NotEnoughPermissions: 'the bot lacks a permission there. An owner of the team has to grant it.',
  MessageWritesBlocked: 'nobody may write into this conversation.',
};
