/** The pages the product's statements rest on, and how a statement names its place in one. */

export const PAGES = {
  playbook: { title: 'Secure Authentication (WSA) Partner Guidance: readiness playbook', date: '2026-05' },
  article: { title: 'Secure Authentication (WSA) Partner Guidance: March article', date: '2026-03-24' },
  roles: { title: 'Volume licensing user roles FAQ', date: '2024' },
  product: { title: 'WSA Readiness: its own reading', date: '2026-11' },
} as const;
export type PageId = keyof typeof PAGES;

/** A place in a page: its heading, shortened where it is long. */
export interface Citation {
  readonly page: PageId;
  readonly section: string;
}

export function cite(page: PageId, section: string): Citation {
  return { page, section };
}

/** `WSA partner playbook (2026-05), Cloud Scope Alignment`: how a citation is shown. */
export function citationText(citation: Citation): string {
  const known = TEXTS.get(citation);
  if (known !== undefined) return known;
  const { page, section } = citation;
  const text = `${PAGE_NAMES[page]} (${PAGES[page].date}), ${section}`;
  TEXTS.set(citation, text);
  return text;
}

/** Citations are few and fixed, and every card names some. */
const TEXTS = new WeakMap<Citation, string>();

const PAGE_NAMES: Record<PageId, string> = {
  playbook: 'WSA partner playbook',
  article: 'WSA partner article',
  roles: 'VL user roles FAQ',
  product: 'WSA Readiness',
};

export const SECTIONS = {
  atAGlance: cite('playbook', 'WSA Requirements at a Glance'),
  cloudScope: cite('playbook', 'Cloud Scope Alignment'),
  improvements: cite('playbook', 'Latest Improvements for WSA Validation (May 2026)'),
  q4Risk: cite('playbook', 'Mitigating Q4 Close Risk on June EA Deals'),
  validate: cite('playbook', 'Primary Validation Method'),
  signIn: cite('playbook', 'Secondary Validation Method'),
  manualForm: cite('playbook', 'Manual Enrollment Form Submissions'),
  faqRoles: cite('playbook', 'FAQ: Which roles require a WSA?'),
  faqWsa: cite('playbook', 'FAQ: What is a Work or School Account?'),
  faqGovernment: cite('playbook', 'FAQ: Why is cloud scope especially important for Government Cloud?'),
  faqInvalid: cite('playbook', 'FAQ: What causes an "Invalid WSA Account ID" error?'),
  faqNoTenant: cite('playbook', 'FAQ: What if a customer has no Entra ID?'),
  faqCreditCard: cite('playbook', 'FAQ: Is a credit card needed to set up a tenant?'),
  faqAirGapped: cite('playbook', 'FAQ: AOS-G and air-gapped government environments'),
  whatChanged: cite('playbook', 'What Has Changed and Why It Matters Now'),
  articleRoles: cite('article', 'What is a WSA, and why is it now required?'),
  articleInvalid: cite('article', '"Invalid WSA Account ID" error in VL Central'),
  articleCloud: cite('article', 'What is "cloud scope"?'),
  articleLegacy: cite('article', 'What happened to the legacy contact roles?'),
  articleNoTenant: cite('article', 'My customer has no Entra tenant or WSAs'),
  articleCocp: cite('article', 'How does customer-initiated COCP work?'),
  articleEscalate: cite('article', 'Delays in processing: how can I escalate?'),
  articleAosg: cite('article', 'WSA Requirements Apply Equally to AOS-G'),
  rolesMac: cite('roles', 'How do I know which VL role to assign?'),
  rolesAdmin: cite('roles', 'Who is the VL admin?'),
  thresholds: cite('product', 'risk thresholds (configuration)'),
  addressForm: cite('product', 'what counts as a mailbox address'),
} as const satisfies Record<string, Citation>;
