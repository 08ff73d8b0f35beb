import { type DraftReason, DraftReasonSchema } from '../../../domain/drafts/reason.ts';

/** The two columns that hold a reason; both are null where there is none. */
export interface ReasonColumns {
  /** The code; in a row of a version before 0018, or of one that still runs, it may be a sentence. */
  readonly detail: string | null;
  /** The parameters of the code as a JSON object; null, or empty, for a code without any. */
  readonly detail_params: string | null;
}

export function reasonColumns(reason: DraftReason | null): ReasonColumns {
  if (reason === null) return { detail: null, detail_params: null };
  const { code, ...params } = reason;
  const hasParams = Object.keys(params).length > 0;
  return { detail: code, detail_params: hasParams ? JSON.stringify(params) : null };
}

/** The reason that a row holds. What stands for no code of this version is given as `said-earlier`, word for word. */
export function reasonOf({ detail, detail_params: params }: ReasonColumns): DraftReason | null {
  if (detail === null) return null;
  const read = DraftReasonSchema.safeParse({ ...objectIn(params), code: detail });
  return read.success ? read.data : { code: 'said-earlier', text: detail };
}

function objectIn(json: string | null): object {
  try {
    const read: unknown = JSON.parse(json ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
