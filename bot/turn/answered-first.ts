/** Runs an answer and resolves the promise it is given afterwards, also when the answer fails. */
export async function answeredFirst(answer: (answered: Promise<void>) => Promise<void>): Promise<void> {
  let tell = () => {};
  const answered = new Promise<void>((resolve) => {
    tell = resolve;
  });
  try {
    await answer(answered);
  } finally {
    tell();
  }
}
