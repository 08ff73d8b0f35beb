import path from 'node:path';
import type { Log } from '../../log.ts';
import type { Cloud } from '../../policy/cloud-hosts.ts';
import { loadTemplates, type Templates } from '../templates/render.ts';
import type { DraftTarget, Mail, Mailboxes } from './draft-target.ts';
import { createOutbox } from './eml-outbox.ts';

export interface MailSettings {
  readonly cloud: Cloud;
  /** The folder in which local mode keeps files. */
  readonly dataDir: string;
  /** A stand-in for Graph on this machine; null where there is none. */
  readonly localGraph: { readonly url: string; readonly token: string } | null;
  /** The organisation's own templates; null where it has none. */
  readonly templatesDir: string | null;
}

export interface MailParts {
  readonly config: MailSettings;
  readonly log: Pick<Log, 'warn'>;
  readonly now: () => number;
  /** Mailboxes of people who have signed in; null in local mode. */
  readonly mailboxes: Mailboxes | null;
  /** Base URL of the outbox's pages on this machine; null while none are served. */
  readonly outboxPage: () => string | null;
}

/** The mail services of a configuration: drafts in Outlook through Graph if it is configured, else in files. */
export async function createMail(parts: MailParts): Promise<Mail & { close(): Promise<void> }> {
  const { drafts, close } = await draftPlace(parts);
  let loaded: Templates | null = null;
  return {
    // Templates are loaded at the first letter, not at the start, as many processes write none.
    get templates() {
      loaded ??= templatesOf(parts);
      return loaded;
    },
    drafts,
    close,
  };
}

function templatesOf({ config, log }: MailParts): Templates {
  const templates = loadTemplates(config.templatesDir);
  for (const problem of templates.problems)
    log.warn({ ...problem }, 'an e-mail template was refused; the built-in one is used');
  return templates;
}

async function draftPlace({
  config: { cloud, dataDir, localGraph },
  now,
  mailboxes,
  outboxPage,
}: MailParts): Promise<{ drafts: DraftTarget; close: () => Promise<void> }> {
  if (!mailboxes && !localGraph) {
    const outbox = createOutbox({ folder: path.join(dataDir, 'outbox'), now, pageBase: outboxPage });
    return { drafts: { kind: 'outbox', outbox }, close: async () => {} };
  }
  const { Graph } = await import('../../graph/client.ts');
  const graph = new Graph(localGraph ? { cloud, localBase: localGraph.url } : { cloud });
  const local: Mailboxes = {
    of: ({ key }) => ({ key, token: async () => localGraph?.token ?? '' }),
  };
  return {
    drafts: { kind: 'graph', graph, mailboxes: mailboxes ?? local },
    close: () => graph.close(),
  };
}
