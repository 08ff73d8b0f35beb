/** Why a workbook can't be read, in words fit to be shown. */
export class WorkbookFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WorkbookFault';
  }
}

/** The file is no sound workbook; most often it was cut short on its way. */
export function damaged(why: string, cause?: unknown): WorkbookFault {
  return new WorkbookFault(
    `the workbook is damaged (${why}); open it in Excel, save it again and send that`,
    {
      cause,
    },
  );
}

/** The file asks for more than is given to any workbook. */
export function tooMuch(what: string): WorkbookFault {
  return new WorkbookFault(
    `the workbook ${what}; keep the deals in a workbook of their own, or save the sheet as "CSV UTF-8"`,
  );
}
