import path from 'node:path';
import type { Config } from '../../config.ts';
import type { Log } from '../../log.ts';
import { loadTemplates, type Templates } from '../templates/render.ts';
import type { DraftTarget, Mail, Mailboxes } from './draft-target.ts';
import { createOutbox } from './eml-outbox.ts';

export interface MailParts {
  readonly config: Pick<Config, 'cloud' | 'dataDir' | 'localGraph' | 'templatesDir'>;
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
