import { z } from 'zod';
import { addressKey } from '../domain/address.ts';
import { statedAddresses } from '../domain/people/identity.ts';
import { FIND_PERMISSION, INSTALL_PERMISSION } from '../policy/permissions.ts';
import type { GraphCalls } from './client.ts';
import { type GraphResult, ok } from './failure.ts';
import { unreadableAnswer } from './message.ts';

const id = z.string().min(1);
const UsersSchema = z.object({
  value: z.array(z.object({ id, userPrincipalName: z.string().nullish() })),
});
const InstallationsSchema = z.object({ value: z.array(z.object({ id })) });
const ChatSchema = z.object({ id });

/**
 * Ids of the users whose sign-in name is an address; without one, of those whose mail address it is. A guest with another
 * home address is none of them.
 */
export async function usersOf(calls: GraphCalls, address: string): Promise<GraphResult<string[]>> {
  const quoted = address.replaceAll("'", "''");
  const query = {
    $filter: `userPrincipalName eq '${quoted}' or mail eq '${quoted}'`,
    $select: 'id,userPrincipalName',
    $top: '5',
  };
  const answer = await calls.call({ method: 'GET', path: '/users', query, permission: FIND_PERMISSION });
  if (answer.kind === 'failure') return answer;
  const read = UsersSchema.safeParse(answer.value);
  if (!read.success) return unreadableAnswer();
  const users = read.data.value;
  const named = users.filter((user) => user.userPrincipalName?.toLowerCase() === address.toLowerCase());
  const having = users.filter(({ userPrincipalName }) => mayHave(address, userPrincipalName ?? null));
  return ok((named.length > 0 ? named : having).map((user) => user.id));
}

function mayHave(address: string, signInName: string | null): boolean {
  const stated = statedAddresses({ email: address, signInName, role: null });
  return stated.some((one) => addressKey(one.address) === addressKey(address));
}

/**
 * Installs an app for a user; Graph answers 409 when it is installed already. After any other failure check
 * `installationOf` before trying again.
 * @param app its address in the catalog
 */
export async function installApp(
  calls: GraphCalls,
  userId: string,
  app: string,
): Promise<GraphResult<unknown>> {
  return calls.call({
    method: 'POST',
    path: pathOf(userId),
    body: { 'teamsApp@odata.bind': app },
    permission: INSTALL_PERMISSION,
  });
}

/** Id of a user's installation of an app; null when it is not installed. */
export async function installationOf(
  calls: GraphCalls,
  userId: string,
  appId: string,
): Promise<GraphResult<string | null>> {
  const query = { $expand: 'teamsApp', $filter: `teamsApp/id eq '${appId.replaceAll("'", "''")}'` };
  const path = pathOf(userId);
  const answer = await calls.call({ method: 'GET', path, query, permission: INSTALL_PERMISSION });
  if (answer.kind === 'failure') return answer;
  const read = InstallationsSchema.safeParse(answer.value);
  return read.success ? ok(read.data.value[0]?.id ?? null) : unreadableAnswer();
}

/** Id of the chat between a user and an app that is installed for them. */
export async function chatOf(
  calls: GraphCalls,
  userId: string,
  installation: string,
): Promise<GraphResult<string>> {
  const path = `${pathOf(userId)}/${encodeURIComponent(installation)}/chat`;
  const answer = await calls.call({ method: 'GET', path, permission: INSTALL_PERMISSION });
  if (answer.kind === 'failure') return answer;
  const read = ChatSchema.safeParse(answer.value);
  return read.success ? ok(read.data.id) : unreadableAnswer();
}

function pathOf(userId: string): string {
  return `/users/${encodeURIComponent(userId)}/teamwork/installedApps`;
}
