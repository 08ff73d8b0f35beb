/** What stands above proposed contacts. */
export const OFFERED_IS_NO_EVIDENCE =
  'Nothing is changed before you accept it; that somebody offers an address says nothing about its account.';
