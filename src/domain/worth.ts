/** What some deals are worth, as far as that is stated. */
export interface Worth {
  /** US dollars of those that state a value; null where none does, which is not nothing. */
  readonly valueUsd: number | null;
  /** How many state none. */
  readonly unvalued: number;
}

/** The worth of deals by their values, of which null is not stated. */
export function worthOf(values: readonly (number | null)[]): Worth {
  const stated = values.filter((value) => value !== null);
  return {
    valueUsd: stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0),
    unvalued: values.length - stated.length,
  };
}

/** The worth of two lots of deals together. */
export function addWorth(one: Worth, other: Worth): Worth {
  const { valueUsd } = worthOf([one.valueUsd, other.valueUsd]);
  return { valueUsd, unvalued: one.unvalued + other.unvalued };
}
