import { z } from 'zod';
import {
  LOOK_UP_SERVICES,
  type LookUpFacts,
  type LookUpService,
  type ServiceAnswer,
} from '../domain/look-up.ts';
import { cloudOfDocument } from './openid-document.ts';

const value = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);
const DocumentSchema = z.object({
  issuer: z.string().catch(''),
  tenantId: value,
  region: value,
  subScope: value,
  instance: value,
  graphHost: value,
});
const AnswerSchema = z
  .object({
    kind: z.string(),
    document: DocumentSchema.nullish().catch(null),
    tenantId: value,
    displayName: value,
  })
  .nullish()
  .catch(null);
const StoredSchema = z.object({
  reason: z.string().catch(''),
  worldwide: AnswerSchema,
  usGovernment: AnswerSchema,
  graph: AnswerSchema,
});

/** The facts of a stored raw answer (JSON), of this version or an older one; null where none can be read. */
export function factsOfAnswer(raw: string | null): LookUpFacts | null {
  if (raw === null) return null;
  const { data } = StoredSchema.safeParse(jsonOf(raw));
  if (!data) return null;
  const answers = LOOK_UP_SERVICES.flatMap((service) => answerOf(service, data[service]) ?? []);
  return { reason: data.reason, answers };
}

function answerOf(service: LookUpService, answer: z.infer<typeof AnswerSchema>): ServiceAnswer | null {
  if (!answer) return null;
  const nothing = { service, cloud: null, tenantId: null, tenantName: null };
  if (answer.kind === 'not-found') return { ...nothing, kind: 'unknown' };
  if (answer.kind !== 'found') return { ...nothing, kind: 'silent' };
  const { document, tenantId, displayName } = answer;
  return {
    service,
    kind: 'found',
    cloud: document ? cloudOfDocument(document).cloud : null,
    tenantId: document?.tenantId ?? tenantId,
    tenantName: displayName,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
