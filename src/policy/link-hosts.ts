/** Hosts of the mail filters that put a link of their own in the place of each, with the link it stands for as `url`. */
export const WRAPPING_HOST =
  /(?:^|\.)safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$/;

/** The hosts of the page by which Teams does the same, and its path. */
export const WRAPPING_PAGE = {
  host: /\.office\.net$/,
  path: /\/safelinks\/\d+\/atp-safelinks\.html$/,
} as const;

/** Pages that write to somebody, by host and path: the parameter that has the addresses. */
export const WRITING_PAGES: readonly {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly parameter: string;
}[] = [
  {
    host: /^teams\.(?:microsoft\.com|cloud\.microsoft|microsoft\.us)$|\.teams\.microsoft\.us$/,
    path: /^\/l\/(?:chat|call)\//,
    parameter: 'users',
  },
  {
    host: /^outlook\.(?:office(?:365)?\.(?:com|us)|live\.com|cloud\.microsoft)$/,
    path: /\/deeplink\/compose$/,
    parameter: 'to',
  },
];
