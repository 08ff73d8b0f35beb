import type { Services } from '../../../src/services.ts';
import { bookOf, type Row } from '../bot/bot-deals.ts';
import { type TestBot, type TestBotOptions, useBots } from '../bot/test-bot.ts';
import type { Answers, Member, Sent } from '../teams/connector.ts';

/** A group in which not everybody may see every deal: Ann and Cy are on one deal together, Ann alone is on the others. */

export const ANN = '29:ann';
export const CY = '29:cy';
export const ROOT = '29:root';

export const PEOPLE: Readonly<Record<string, Member>> = {
  [ANN]: { name: 'Ann', email: 'ann@partner.example', aadObjectId: 'oid-ann' },
  [CY]: { name: 'Cy', email: 'cy@partner.example', aadObjectId: 'oid-cy' },
  [ROOT]: { name: 'Root', email: 'root@partner.example', aadObjectId: 'ad-min' },
};

/** A contact of the deal that Ann alone is on. */
export const HIDDEN_CONTACT = 'nora@acme.example';

const OF_ANN = {
  ae_email: 'ann@partner.example',
  pdm_email: 'ann@partner.example',
  cloud_scope: 'commercial',
  program: 'EA',
  transaction: 'renewal',
  partner: 'Meridian',
  partner_contact_email: 'tom@meridian.example',
  customer_contact_name: 'Cara Lane',
  customer_contact_email: 'cara@acme.example',
};
const CHECKED = {
  validation_method: 'vl-central',
  validation_result: 'valid',
  validated_at: '2026-06-08',
  validated_by: 'Ann',
} as const;

const ROWS: readonly Row[] = [
  {
    ...OF_ANN,
    deal_id: 'A-1',
    customer: 'Acme',
    close_date: '2026-06-20',
    contact_role: 'NTC',
    contact_email: HIDDEN_CONTACT,
    ...CHECKED,
  },
  { deal_id: 'A-1', contact_role: 'OA', contact_email: 'olga@acme.example' },
  {
    ...OF_ANN,
    deal_id: 'A-2',
    customer: 'Acme Labs',
    close_date: '2026-06-25',
    ce_email: 'cy@partner.example',
  },
];

/** Where everybody in the group may see the deal of both. */
export const SHARED_DEAL = 'A-2';

export function useMixedGroups(): (options?: TestBotOptions, answers?: Answers) => Promise<TestBot> {
  const start = useBots();
  return async (options = {}, answers = {}) => {
    const bot = await start({
      fill: async (services: Services) => {
        await bookOf(ROWS)(services);
        // Files go into drives, as in Teams.
        Object.assign(services, { files: { ...services.files, saveHere: null } });
      },
      admins: new Set(['ad-min']),
      onlyYou: true,
      ...options,
    });
    bot.connector.answer({ members: PEOPLE, ...answers });
    return bot;
  };
}

/** What others than one person were shown, or would have been: of chats of one person and the bot, nothing. */
export function shownToOthers(sent: readonly Sent[], person: string): readonly Sent[] {
  return sent.filter(({ conversationId, onlyFor }) => !conversationId.startsWith('a:') && onlyFor !== person);
}

/** How each message went: to one person alone, into a chat of theirs, or to everybody, and with what status. */
export function waysOf(sent: readonly Sent[]): readonly string[] {
  return sent.map(({ method, conversationId, onlyFor, status }) => {
    const where = conversationId.startsWith('a:')
      ? conversationId
      : onlyFor === null
        ? 'everybody'
        : `only ${onlyFor}`;
    return `${method} ${where} ${status}`;
  });
}
