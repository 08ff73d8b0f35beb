/** The values of a form by the names of its fields. */
export type Values = Readonly<Record<string, string>>;

/** A field that is otherwise at the server than whoever fills in the form has seen it. */
export interface Difference<T extends Values> {
  readonly field: keyof T & string;
  readonly was: string;
  /** Undefined for a field that is not asked for any more. */
  readonly is: string | undefined;
  /** What was typed into it; undefined for a field that was not touched. */
  readonly typed: string | undefined;
}

/** A form as it is shown: what stands at the server, and over it what was typed. Of fields that are not asked for any more, nothing. */
export function mergedForm<T extends Values>(stands: T, typed: Partial<T>): T {
  const asked = Object.entries(typed).filter(([field]) => field in stands);
  return { ...stands, ...Object.fromEntries(asked) };
}

/** What was typed, with some more of it; a field that is put back to what stands counts as untouched. */
export function typedOver<T extends Values>(stands: T, typed: Partial<T>, more: Partial<T>): Partial<T> {
  const all = Object.entries({ ...typed, ...more });
  return Object.fromEntries(all.filter(([field, value]) => stands[field] !== value)) as Partial<T>;
}

/** What was typed after some of it was sent. */
export function typedSince<T extends Values>(typed: Partial<T>, sent: Partial<T>): Partial<T> {
  return Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => sent[field] !== value),
  ) as Partial<T>;
}

/** The fields that stand otherwise than they were seen. Where the server has come to what was typed, nothing is to be told. */
export function differencesSince<T extends Values>(
  seen: T,
  stands: T,
  typed: Partial<T>,
): readonly Difference<T>[] {
  return Object.keys(seen).flatMap((field) => {
    const [was, is] = [seen[field], stands[field]];
    if (was === undefined || was === is || typed[field] === is) return [];
    return [{ field, was, is, typed: typed[field] }];
  });
}
