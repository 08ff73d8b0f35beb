/** A reason why a workbook can't be read; the message may be shown to people. */
export class WorkbookFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WorkbookFault';
  }
}

/** A fault for a file that is no sound workbook, most often a truncated one. */
export function damaged(why: string, cause?: unknown): WorkbookFault {
  return new WorkbookFault(
    `the workbook is damaged (${why}); open it in Excel, save it again and send that`,
    {
      cause,
    },
  );
}

/** A fault for a file that exceeds a limit. */
export function tooMuch(what: string): WorkbookFault {
  return new WorkbookFault(
    `the workbook ${what}; keep the deals in a workbook of their own, or save the sheet as "CSV UTF-8"`,
  );
}
