import { ApiError } from './problem.ts';

/** Gives writes their keys (`Idempotency-Key`). */
export interface WriteKeys {
  /** Sends what is written, as `input` says, under its key. */
  under<Output>(input: string, send: (key: string) => Promise<Output>): Promise<Output>;
}

/**
 * Keys of writes that follow each other. A write of which nobody knows whether it was done keeps its key, so that pressing
 * again does not do it twice; whatever tells what became of it ends the key.
 */
export function writeKeys(): WriteKeys {
  let open: { readonly input: string; readonly key: string } | null = null;
  return {
    async under(input, send) {
      if (open?.input !== input) open = { input, key: crypto.randomUUID() };
      const { key } = open;
      const end = () => {
        if (open?.key === key) open = null;
      };
      try {
        const output = await send(key);
        end();
        return output;
      } catch (error) {
        if (error instanceof ApiError && tellsOutcome(error)) end();
        throw error;
      }
    },
  };
}

/**
 * Whether an answer tells what became of a write. Not so a failure of the server, or of what stands before it, nor that it is
 * still being carried out; nor a refusal of this try alone, which says nothing of the one before it.
 */
function tellsOutcome({ status, problem }: ApiError): boolean {
  if (status === 0 || status >= 500) return false;
  // Nothing was done before the person may be written for; what they asked for stands until they are.
  if (problem.code === 'sign-in-needed' || problem.code === 'in-progress') return false;
  return ![401, 408, 429].includes(status);
}
