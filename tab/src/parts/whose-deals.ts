/** Whose deals somebody sees, and whom to ask about one that is missing. */
export const WHOSE_DEALS =
  'You see the deals on which you are AE, CE or PDM. Ask the AE or PDM of one that is missing to put you on it, or an admin.';
