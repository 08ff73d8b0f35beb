/** Somebody in the directory, and what they have in Teams. */
export interface ServedUser {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  /** The apps they have, by their ids in the catalog. */
  readonly apps: Set<string>;
}

const APP = /^https:\/\/graph\.microsoft\.(?:com|us)\/v1\.0\/appCatalogs\/teamsApps\/([\w-]+)$/;

/** The directory of a stand-in for Graph, and the apps people have, as the pages on them say. */
export class ServedApps {
  readonly users: ServedUser[] = [];
  /** The apps there are. */
  readonly catalog = new Set<string>();

  add(id: string, userPrincipalName: string, mail: string | null = userPrincipalName): ServedUser {
    const user = { id, userPrincipalName, mail, apps: new Set<string>() };
    this.users.push(user);
    return user;
  }

  /** `parts` of the path, from `users` on. */
  answer(
    method: string,
    parts: readonly string[],
    url: URL,
    body: Record<string, unknown>,
  ): [number, object | null] {
    const filter = url.searchParams.get('$filter') ?? '';
    const [, id, , list, installation, chat] = parts;
    if (id === undefined) return [200, { value: this.#found(filter) }];
    const user = this.users.find((one) => one.id === id);
    if (!user || list !== 'installedApps') return refused(404, 'NotFound');
    if (method === 'POST') return this.#install(user, String(body['teamsApp@odata.bind']));
    if (chat === 'chat') return [200, { id: `19:${user.id}_bot@unq.gbl.spaces` }];
    if (installation !== undefined) return refused(404, 'NotFound');
    const wanted = /teamsApp\/id eq '([^']*)'/.exec(filter)?.[1];
    const value = [...user.apps].filter((app) => app === wanted).map((app) => ({ id: `${id}##${app}==` }));
    return [200, { value }];
  }

  #found(filter: string): object[] {
    const [, name, mail] =
      /^userPrincipalName eq '((?:[^']|'')*)' or mail eq '((?:[^']|'')*)'$/.exec(filter) ?? [];
    const is = (one: string | null, other = '') =>
      one?.toLowerCase() === other.replaceAll("''", "'").toLowerCase();
    return this.users
      .filter((user) => is(user.userPrincipalName, name) || is(user.mail, mail))
      .map(({ id, userPrincipalName }) => ({ id, userPrincipalName }));
  }

  #install(user: ServedUser, bound: string): [number, object | null] {
    const app = APP.exec(bound)?.[1] ?? '';
    if (!this.catalog.has(app)) return refused(404, 'NotFound');
    if (user.apps.has(app)) return refused(409, 'Conflict');
    user.apps.add(app);
    return [201, null];
  }
}

function refused(status: number, code: string): [number, object] {
  return [status, { error: { code, message: `${code} it is` } }];
}
