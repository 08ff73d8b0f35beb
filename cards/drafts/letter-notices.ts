/**
 * The lines above a preview, on what differs from what was chosen.
 * @param gone chosen addresses that are no longer on the deal's record
 * @param problems how many templates of the organisation could not be used
 */
export function letterNotices(gone: readonly string[], problems: number): readonly string[] {
  return [
    ...(gone.length === 0 ? [] : [`No longer on the deal, and left out: ${gone.join(', ')}.`]),
    ...(problems === 0
      ? []
      : ['A template of your organisation could not be used, so the built-in one is. The log says why.']),
  ];
}
