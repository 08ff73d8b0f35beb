import { ADDED_PERMISSIONS, PERMISSIONS } from '../../policy/permissions.ts';
import {
  holderByKey,
  holderOfAddress,
  type MailboxHolderRow,
} from '../../store/queries/mail/mailbox-owners.ts';
import { type Check, type Finding, failing, good, unchecked, warning } from '../check.ts';
import { askUserToken, type RegisteredLab } from '../lab.ts';
import { claimsOf } from '../tokens.ts';

/** Admins whose mailboxes are tried; one is enough to know that the way works. */
const MOST_ADMINS = 3;
const SIGN_IN_FIRST =
  'An admin signs in by making a draft: say `draft customer` and a deal to the bot, and press "Create draft". Then run the doctor again.';

/** Whether the mailbox of an admin who has signed in is reached. */
export const mailbox: Check = {
  name: 'mailbox',
  needs: 'registration',
  looks:
    'whether the drafts folder of an admin (`WSA_ADMINS`) who has signed in for drafts is reached, with the token that the token service keeps of them, and which delegated permissions that has. Nothing in it is read but that it is there.',
  mend: 'nobody has signed in: an admin makes a draft first. `Mail.ReadWrite` is missing: add it to the scopes of the OAuth connection and to the app, with admin consent, and sign in again. No mailbox: the admin has none in Exchange Online.',
  run: async (lab) => {
    const { admins } = lab.config;
    if (admins === 'everybody' || admins.size === 0)
      return [
        unchecked('WSA_ADMINS names nobody', 'Set WSA_ADMINS to the object id of somebody who tries it.'),
      ];
    const holders = await holdersOf([...admins], lab);
    if (holders === null) return [unchecked('the database has nothing to say of it', null)];
    if (holders.length === 0)
      return [unchecked('nobody among the admins has signed in for drafts yet', SIGN_IN_FIRST)];
    const asked = await lab.botToken();
    if (asked.kind !== 'token')
      return [unchecked('without a token of the bot nothing can be asked for', null)];
    const found = await Promise.all(holders.map((holder) => tried(holder, asked.token, lab)));
    return found.flat();
  },
};

/** The admins whose mailboxes were used here; null where the database can't tell. */
async function holdersOf(
  admins: readonly string[],
  { store }: RegisteredLab,
): Promise<MailboxHolderRow[] | null> {
  try {
    const found = await store();
    if (found.kind !== 'book') return null;
    const { db } = found;
    const holders: MailboxHolderRow[] = [];
    for (const admin of admins) {
      if (holders.length === MOST_ADMINS) break;
      const holder = admin.includes('@') ? await holderOfAddress(db, admin) : await holderByKey(db, admin);
      if (holder !== null && !holders.some(({ key }) => key === holder.key)) holders.push(holder);
    }
    return holders;
  } catch {
    // The check of the database says what is wrong with it.
    return null;
  }
}

async function tried(holder: MailboxHolderRow, botToken: string, lab: RegisteredLab): Promise<Finding[]> {
  const { key: about, user_id: userId, channel_id: channelId } = holder;
  const given = await askUserToken(lab, botToken, { userId, channelId });
  if (given.kind === 'no answer')
    return [failing(`the token service gave no answer: ${given.why}`, 'Let the bot reach it.', about)];
  const { token } = (given.json ?? {}) as { token?: unknown };
  if (given.status === 404 || typeof token !== 'string')
    return [unchecked(`they are signed in no more (HTTP ${given.status})`, SIGN_IN_FIRST, about)];
  return [...scopesOf(token, about), await drafts(token, about, lab)];
}

async function drafts(token: string, about: string, { reach, hosts }: RegisteredLab): Promise<Finding> {
  const reached = await reach.send(`https://${hosts.graph}/v1.0/me/mailFolders/drafts?$select=id`, { token });
  if (reached.kind === 'no answer')
    return failing(`Graph gave no answer: ${reached.why}`, 'Let the bot reach it.', about);
  if (reached.status === 200) return good('their drafts folder is reached', about);
  if (reached.status === 401) return failing('Graph refuses their token (HTTP 401)', SIGN_IN_FIRST, about);
  if (reached.status === 403)
    return failing(
      'their token may not open the mailbox (HTTP 403)',
      'Add Mail.ReadWrite to the scopes of the OAuth connection, grant admin consent, and sign in again.',
      about,
    );
  return failing(
    `their mailbox is not there (HTTP ${reached.status})`,
    'Look whether they have a mailbox in Exchange Online.',
    about,
  );
}

/** The delegated permissions of a token: missing ones, and those that the product never uses. */
function scopesOf(token: string, about: string): Finding[] {
  const scopes = claimsOf(token)?.scp;
  if (typeof scopes !== 'string') return [];
  const granted = new Set(scopes.split(/\s+/).filter(Boolean));
  const ours = PERMISSIONS.filter(({ kind }) => kind === 'delegated');
  const known = new Set([...ours.map(({ name }) => name), ...ADDED_PERMISSIONS]);
  const others = [...granted].filter((name) => !known.has(name));
  // Those of the sign-in need not stand in the token: offline_access never does.
  const missing = ours.filter(({ name, use }) => use === 'drafts' && !granted.has(name));
  return [
    ...missing.map(({ name }) =>
      failing(`${name} is not granted to them`, 'Add it to the scopes of the OAuth connection.', about),
    ),
    ...others.map((name) =>
      warning(
        `${name} is granted and never used`,
        'Remove it from the scopes of the OAuth connection.',
        about,
      ),
    ),
  ];
}
