import { z } from 'zod';
import { nameOf } from '../../../src/domain/people/person.ts';
import { route } from '../route.ts';

const MeSchema = z
  .object({
    name: z.string(),
    addresses: z.array(z.string()).describe('The addresses by which deals name you.'),
    isAdmin: z.boolean().describe('Whether you see every deal, and the audit log.'),
    drafts: z
      .enum(['outlook', 'files'])
      .describe('Where drafts go: into your Outlook, or files on this machine.'),
    canAlert: z.boolean().describe('Whether alerts are sent here.'),
  })
  .meta({ id: 'Me' });

export const getMe = route({
  method: 'GET',
  path: '/me',
  id: 'getMe',
  tag: 'me',
  summary: 'Who is signed in, and what they may do',
  answer: MeSchema,
  run: async ({ viewers: { asker, viewer }, services, ports }) => ({
    body: {
      name: nameOf(asker),
      addresses: [...asker.addresses],
      isAdmin: viewer.isAdmin,
      drafts: services.mail.drafts.kind === 'graph' ? ('outlook' as const) : ('files' as const),
      canAlert: ports.alerts,
    },
  }),
});
