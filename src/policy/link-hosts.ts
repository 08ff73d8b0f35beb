/** Hosts of the mail filters that put a link of their own in the place of each, with the link it stands for as `url`. */
export const WRAPPING_HOST =
  /(?:^|\.)safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$/;

/** The hosts of the page by which Teams does the same, and its path. */
export const WRAPPING_PAGE = {
  host: /\.office\.net$/,
  path: /\/safelinks\/\d+\/atp-safelinks\.html$/,
} as const;

/**
 * Other mail filters that do the same, and pages that lead on, by host: where the link they stand for is. `inPath` is
 * the part of the path that has it, `inQuery` its parameter; `code` how it is written there. Links whose target only the
 * filter knows, as Mimecast's, are left as they are.
 */
export const WRAPPING_FILTERS: readonly {
  readonly host: RegExp;
  readonly inPath?: RegExp;
  readonly inQuery?: string;
  readonly code?: 'proofpoint-2' | 'base64' | 'encoded';
}[] = [
  // Proofpoint URL Defense, versions 3 and 2
  { host: /(?:^|\.)urldefense\.(?:com|us)$/, inPath: /^\/v3\/__(.+?)__;/ },
  { host: /(?:^|\.)urldefense\.(?:proofpoint\.com|com|us)$/, inQuery: 'u', code: 'proofpoint-2' },
  // Barracuda Link Protection
  { host: /(?:^|\.)linkprotect\.cudasvc\.com$/, inQuery: 'a' },
  // Cisco Secure Email
  { host: /(?:^|\.)secure-web\.cisco\.com$/, inPath: /^\/[^/]+\/(.+)$/, code: 'encoded' },
  // Symantec and Trend Micro
  { host: /(?:^|\.)clicktime\.symantec\.com$/, inQuery: 'u' },
  { host: /(?:^|\.)imsva\d*-ctp\.trendmicro\.com$/, inQuery: 'url' },
  // Sophos
  { host: /(?:^|\.)protection\.sophos\.com$/, inQuery: 'u', code: 'base64' },
  // Google, from Gmail
  { host: /(?:^|\.)google\.com$/, inQuery: 'q' },
];

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
