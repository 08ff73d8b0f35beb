/**
 * Rejects with `why` when work is not done in time. What it does goes on: an SDK can't be told to stop.
 * @param limitMs milliseconds
 */
export async function within<T>(limitMs: number, work: Promise<T>, why: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(why)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
