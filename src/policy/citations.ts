import { dayText, monthText } from '../domain/format.ts';

/** The cited pages, and the sections of them that statements of the product refer to. */

export const PAGES = {
  playbook: { title: 'Secure Authentication (WSA) Partner Guidance: readiness playbook', date: '2026-05' },
  article: { title: 'Secure Authentication (WSA) Partner Guidance: March article', date: '2026-03-24' },
  roles: { title: 'Volume licensing user roles FAQ', date: '2024' },
  signIn: { title: 'Sign in to the Microsoft 365 admin center (volume licensing)', date: '2025-01-10' },
  /** A newer text of the same page; the copy we have bears no date. */
  signInNewer: {
    title: 'Sign in to the Microsoft 365 admin center for volume licensing',
    date: 'undated copy',
  },
  vlRoles: { title: 'Manage volume licensing user roles', date: '2025-03-28' },
  cocpMac: { title: 'Initiate a COCP request in the Microsoft 365 admin center', date: '2025-11-13' },
  cocpAzure: {
    title: 'Initiate a change of channel partner request in the Azure portal',
    date: '2025-11-26',
  },
  product: { title: 'WSA Readiness: its own reading', date: '2026-11' },
} as const;
export type PageId = keyof typeof PAGES;

/** A section of a cited page: its heading, shortened when it is long. */
export interface Citation {
  readonly page: PageId;
  readonly section: string;
}

function cite(page: PageId, section: string): Citation {
  return { page, section };
}

/** A citation as shown to people: `WSA partner playbook (May 2026), Cloud Scope Alignment`. */
export function citationText(citation: Citation): string {
  const known = TEXTS.get(citation);
  if (known !== undefined) return known;
  const { page, section } = citation;
  const text = `${PAGE_NAMES[page]} (${editionText(PAGES[page].date)}), ${section}`;
  TEXTS.set(citation, text);
  return text;
}

/** `24 March 2026`, `May 2026`, `2024` or `undated copy`: when a page was published, as far as that is known. */
function editionText(date: string): string {
  if (date.length === 10) return dayText(date);
  return date.length === 7 ? monthText(date) : date;
}

/** Cached by identity: there are few citations, all constant, and every card shows some. */
const TEXTS = new WeakMap<Citation, string>();

const PAGE_NAMES: Record<PageId, string> = {
  playbook: 'WSA partner playbook',
  article: 'WSA partner article',
  roles: 'VL user roles FAQ',
  signIn: 'VL sign-in page',
  signInNewer: 'VL sign-in page, newer text',
  vlRoles: 'VL user roles page',
  cocpMac: 'COCP in the admin center',
  cocpAzure: 'COCP in the Azure portal',
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
  faqWhatChanged: cite('playbook', 'FAQ: What has changed in contact management?'),
  faqAgreements: cite('playbook', 'FAQ: Which agreements are impacted?'),
  faqLegacy: cite('playbook', 'FAQ: What happened to legacy contact roles?'),
  faqCloudScope: cite('playbook', 'FAQ: What does "cloud scope" mean?'),
  faqEmphasise: cite('playbook', 'FAQ: What should partners emphasize?'),
  faqBestPractice: cite('playbook', 'FAQ: Additional validation best practices'),
  microsoftMail: cite('playbook', 'What to Expect from Your Microsoft Contacts'),
  customerMail: cite('playbook', 'Customer Email Template'),
  whatChanged: cite('playbook', 'What Has Changed and Why It Matters Now'),
  articleIntro: cite('article', 'introduction'),
  articleRoles: cite('article', 'What is a WSA, and why is it now required?'),
  articleInvalid: cite('article', '"Invalid WSA Account ID" error in VL Central'),
  articleCloud: cite('article', 'What is "cloud scope"?'),
  articleLegacy: cite('article', 'What happened to the legacy contact roles?'),
  articleNoTenant: cite('article', 'My customer has no Entra tenant or WSAs'),
  articleCocp: cite('article', 'How does customer-initiated COCP work?'),
  articleEscalate: cite('article', 'Delays in processing: how can I escalate?'),
  articleCustomers: cite('article', 'Resources for Customers'),
  articleAosg: cite('article', 'WSA Requirements Apply Equally to AOS-G'),
  rolesInvitation: cite('roles', 'How are new VL users notified?'),
  rolesPermissions: cite('roles', 'Who has permissions to manage VL user roles?'),
  rolesNotWanted: cite('roles', "What if I don't want to be a VL admin?"),
  rolesOurAdmin: cite('roles', "Who is my organization's VL admin?"),
  rolesGlobalAdmin: cite('roles', 'Do Global or Billing Administrators manage VL roles?'),
  rolesServices: cite('roles', 'Do VL admins manage Microsoft services?'),
  rolesLeavers: cite('roles', 'Do users retain access after they leave?'),
  rolesContactChange: cite('roles', 'How do I change Primary or Notice correspondent information?'),
  rolesMissingIds: cite('roles', "Why can't VL admins view some license IDs?"),
  rolesManage: cite('roles', 'How do I manage users and roles?'),
  rolesView: cite('roles', 'View existing VL users'),
  rolesPage: cite('roles', 'Understand the Manage Assignments page'),
  rolesStatuses: cite('roles', 'Understand VL user statuses'),
  rolesInheritance: cite('roles', 'Manage VL admin inheritance'),
  rolesAssign: cite('roles', 'How do I assign roles to VL users?'),
  rolesEdit: cite('roles', 'How do I edit or remove permissions?'),
  rolesFeedback: cite('roles', 'How do I provide feedback about VL features?'),
  rolesMac: cite('roles', 'How do I know which VL role to assign?'),
  rolesAdmin: cite('roles', 'Who is the VL admin?'),
  signInFirstTime: cite('signIn', "If you're registering a volume license agreement for the first time"),
  signInAgain: cite('signIn', 'If you previously registered a volume licensing agreement'),
  signInWelcome: cite('signIn', 'Who receives the volume licensing welcome email?'),
  signInAzurePortal: cite('signIn', "You're redirected to the Azure portal when you sign in"),
  signInProfileError: cite('signIn', 'An error occurred while setting up your profile'),
  signInReadyToBecome: cite('signIn', 'Ready to become the admin of <domain name>'),
  signInNoPage: cite('signIn', "I don't see the volume licensing page"),
  signInOldInvitation: cite('signIn', 'My volume licensing welcome email is invalid'),
  signInNewerInvitation: cite('signInNewer', 'Before you begin'),
  signInNewerCloud: cite('signInNewer', 'Where to sign in to view and manage your volume licenses'),
  vlRolesTable: cite('vlRoles', 'Understand volume licensing roles'),
  vlRolesColumns: cite('vlRoles', 'Understand the Manage Assignments page'),
  vlRolesAssign: cite('vlRoles', 'Assign roles to volume licensing users'),
  cocpMacBefore: cite('cocpMac', 'Before you begin'),
  cocpMacInitiate: cite('cocpMac', 'Initiate a change of channel partner request'),
  cocpMacStatus: cite('cocpMac', 'Track your change of channel partner request status'),
  cocpAzureScope: cite('cocpAzure', 'In scope and out of scope for self-service COCP'),
  cocpAzureAccept: cite('cocpAzure', 'Prerequisites'),
  cocpAzureTroubleshoot: cite('cocpAzure', 'Troubleshoot'),
  cocpAzureStatus: cite('cocpAzure', 'Track the status of your COCP request'),
  beforeEnforcement: cite('product', 'what was asked of roles before WSAs were enforced'),
  legacyPairing: cite('product', 'which admin center role stands for which legacy contact role'),
  whoNeedsRole: cite('product', 'who needs which VL role'),
  spelledOut: cite('product', 'abbreviations that the pages use and do not spell out'),
  thresholds: cite('product', 'risk thresholds (configuration)'),
  addressForm: cite('product', 'what counts as a mailbox address'),
} as const satisfies Record<string, Citation>;
