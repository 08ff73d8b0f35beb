import type { Lab, RegisteredLab } from './lab.ts';

/** `not checked`: nothing can be said, for a reason that is told. */
export type CheckState = 'ok' | 'warning' | 'failed' | 'not checked';

/** One thing that a check found. */
export interface Finding {
  readonly state: CheckState;
  /** The setting, host, permission or person it is about; null for the whole. */
  readonly about: string | null;
  /** What is so, in a sentence. */
  readonly detail: string;
  /** What to do; null when there is nothing to do. */
  readonly remedy: string | null;
}

interface AnyCheck {
  readonly name: string;
  /** What it looks at, for the documentation. */
  readonly looks: string;
  /** What to do where it fails, for the documentation. */
  readonly mend: string;
}

/** A check of the doctor. One that needs a registration is not run in local mode, where there is none. */
export type Check = AnyCheck &
  (
    | { readonly needs: 'nothing'; readonly run: (lab: Lab) => Promise<readonly Finding[]> }
    | { readonly needs: 'registration'; readonly run: (lab: RegisteredLab) => Promise<readonly Finding[]> }
  );

export function good(detail: string, about: string | null = null): Finding {
  return { state: 'ok', about, detail, remedy: null };
}

export function warning(detail: string, remedy: string | null, about: string | null = null): Finding {
  return { state: 'warning', about, detail, remedy };
}

export function failing(detail: string, remedy: string, about: string | null = null): Finding {
  return { state: 'failed', about, detail, remedy };
}

export function unchecked(detail: string, remedy: string | null, about: string | null = null): Finding {
  return { state: 'not checked', about, detail, remedy };
}
