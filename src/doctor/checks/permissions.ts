import type { Config } from '../../config.ts';
import { PERMISSIONS, type Permission, type PermissionUse } from '../../policy/permissions.ts';
import { type Check, type Finding, failing, good, unchecked, warning } from '../check.ts';
import type { RegisteredLab } from '../lab.ts';

/** Which application permissions are granted, and which are missing or too much. */
export const permissions: Check = {
  name: 'permissions',
  needs: 'registration',
  looks:
    "which application permissions of Graph are granted, by the `roles` of the bot's token: those that are missing, and those that the product never uses. Delegated ones: see [mailbox](#mailbox).",
  mend: 'grant or remove it in the Entra admin center (API permissions, *Grant admin consent*); for a managed identity with an app role assignment. A change shows in new tokens, which may take an hour.',
  run: async (lab) => {
    const asked = await lab.graphToken();
    if (asked.kind !== 'token') return [unchecked('without a token of the bot it can not be told', null)];
    if (asked.claims === null) return [unchecked("the bot's token can not be read", null)];
    const { roles } = asked.claims;
    const granted = new Set(Array.isArray(roles) ? roles.map(String) : []);
    return findingsOf(granted, lab);
  },
};

function findingsOf(granted: ReadonlySet<string>, { config, hosts }: RegisteredLab): Finding[] {
  const ours = PERMISSIONS.filter(({ kind }) => kind === 'application');
  const isUsed = ({ use }: Permission) => isInUse(use, config);
  const portal = `https://${hosts.entraPortal} (App registrations, API permissions)`;
  const known = ours.flatMap((permission) => {
    const { name, why, without, isRequired, use } = permission;
    if (!isUsed(permission))
      return granted.has(name)
        ? [
            warning(
              `it is granted, but not used with these settings: it ${why}`,
              `Remove it at ${portal}.`,
              name,
            ),
          ]
        : [];
    if (granted.has(name)) return [good(`it is granted: it ${why}`, name)];
    if (use === 'doctor') return [];
    const detail = `it is not granted, so ${without}`;
    const remedy = `Grant it at ${portal}, with admin consent.`;
    return [isRequired ? failing(detail, remedy, name) : warning(detail, remedy, name)];
  });
  const names = new Set(ours.map(({ name }) => name));
  const others = [...granted]
    .filter((name) => !names.has(name))
    .map((name) =>
      warning(
        /^(?:Mail|MailboxSettings|Calendars|Contacts|Files|Sites)\./.test(name)
          ? "it is granted and never used: it opens everybody's data to the bot"
          : 'it is granted and never used',
        `Remove it at ${portal}.`,
        name,
      ),
    );
  const found = [...known, ...others];
  return found.length > 0 ? found : [good('none is granted, and none is needed')];
}

function isInUse(use: PermissionUse, { lookUps, teamsAppId }: Config): boolean {
  return use === 'look-ups' ? lookUps : use === 'install' ? teamsAppId !== null : true;
}
