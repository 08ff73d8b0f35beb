import { writeFileSync } from "node:fs";
// src/domain/collections.ts
/** The value of a key; if the map has none, `make` makes it and it is stored. */
function getOrAdd(map, key, make) {
	const known = map.get(key);
	if (known !== void 0) return known;
	const made = make();
	map.set(key, made);
	return made;
}
// src/domain/day.ts
const MS_A_DAY$1 = 864e5;
/** Days since 1970-01-01 of a `Day`. */
function dayNumber(day) {
	return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_A_DAY$1;
}
dayNumber("9999-12-31");
// src/domain/format.ts
/** The conventions by which each language writes dates and lists: English is British. */
const CONVENTIONS = { en: "en-GB" };
const MS_A_DAY = 864e5;
const longDay = formatters((tag) => dateFormat(tag, {
	day: "numeric",
	month: "long",
	year: "numeric",
	timeZone: "UTC"
}));
const list$1 = formatters((tag) => new Intl.ListFormat(tag));
/** `29 May 2026`: a day as it stands in a sentence. */
function dayText(day, locale = "en") {
	return longDay(locale).format(dayNumber(day) * MS_A_DAY);
}
/** `one, two and three` */
function listText(items, locale = "en") {
	return list$1(locale).format(items);
}
function dateFormat(tag, options) {
	return new Intl.DateTimeFormat(tag, options);
}
/** The formatter of each language, made at its first use: making one takes longer than using it a thousand times. */
function formatters(make, conventions = CONVENTIONS) {
	const made = /* @__PURE__ */ new Map();
	return (locale) => getOrAdd(made, locale, () => make(conventions[locale]));
}
// src/policy/citations.ts
function cite(page, section) {
	return {
		page,
		section
	};
}
const SECTIONS = {
	atAGlance: cite("playbook", "WSA Requirements at a Glance"),
	cloudScope: cite("playbook", "Cloud Scope Alignment"),
	improvements: cite("playbook", "Latest Improvements for WSA Validation (May 2026)"),
	q4Risk: cite("playbook", "Mitigating Q4 Close Risk on June EA Deals"),
	validate: cite("playbook", "Primary Validation Method"),
	signIn: cite("playbook", "Secondary Validation Method"),
	manualForm: cite("playbook", "Manual Enrollment Form Submissions"),
	faqRoles: cite("playbook", "FAQ: Which roles require a WSA?"),
	faqWsa: cite("playbook", "FAQ: What is a Work or School Account?"),
	faqGovernment: cite("playbook", "FAQ: Why is cloud scope especially important for Government Cloud?"),
	faqInvalid: cite("playbook", "FAQ: What causes an \"Invalid WSA Account ID\" error?"),
	faqNoTenant: cite("playbook", "FAQ: What if a customer has no Entra ID?"),
	faqCreditCard: cite("playbook", "FAQ: Is a credit card needed to set up a tenant?"),
	faqAirGapped: cite("playbook", "FAQ: AOS-G and air-gapped government environments"),
	faqWhatChanged: cite("playbook", "FAQ: What has changed in contact management?"),
	faqAgreements: cite("playbook", "FAQ: Which agreements are impacted?"),
	faqLegacy: cite("playbook", "FAQ: What happened to legacy contact roles?"),
	faqCloudScope: cite("playbook", "FAQ: What does \"cloud scope\" mean?"),
	faqEmphasise: cite("playbook", "FAQ: What should partners emphasize?"),
	faqBestPractice: cite("playbook", "FAQ: Additional validation best practices"),
	microsoftMail: cite("playbook", "What to Expect from Your Microsoft Contacts"),
	customerMail: cite("playbook", "Customer Email Template"),
	whatChanged: cite("playbook", "What Has Changed and Why It Matters Now"),
	articleIntro: cite("article", "introduction"),
	articleRoles: cite("article", "What is a WSA, and why is it now required?"),
	articleInvalid: cite("article", "\"Invalid WSA Account ID\" error in VL Central"),
	articleCloud: cite("article", "What is \"cloud scope\"?"),
	articleLegacy: cite("article", "What happened to the legacy contact roles?"),
	articleNoTenant: cite("article", "My customer has no Entra tenant or WSAs"),
	articleCocp: cite("article", "How does customer-initiated COCP work?"),
	articleEscalate: cite("article", "Delays in processing: how can I escalate?"),
	articleCustomers: cite("article", "Resources for Customers"),
	articleAosg: cite("article", "WSA Requirements Apply Equally to AOS-G"),
	rolesInvitation: cite("roles", "How are new VL users notified?"),
	rolesPermissions: cite("roles", "Who has permissions to manage VL user roles?"),
	rolesNotWanted: cite("roles", "What if I don't want to be a VL admin?"),
	rolesOurAdmin: cite("roles", "Who is my organization's VL admin?"),
	rolesGlobalAdmin: cite("roles", "Do Global or Billing Administrators manage VL roles?"),
	rolesServices: cite("roles", "Do VL admins manage Microsoft services?"),
	rolesLeavers: cite("roles", "Do users retain access after they leave?"),
	rolesContactChange: cite("roles", "How do I change Primary or Notice correspondent information?"),
	rolesMissingIds: cite("roles", "Why can't VL admins view some license IDs?"),
	rolesManage: cite("roles", "How do I manage users and roles?"),
	rolesView: cite("roles", "View existing VL users"),
	rolesPage: cite("roles", "Understand the Manage Assignments page"),
	rolesStatuses: cite("roles", "Understand VL user statuses"),
	rolesInheritance: cite("roles", "Manage VL admin inheritance"),
	rolesAssign: cite("roles", "How do I assign roles to VL users?"),
	rolesEdit: cite("roles", "How do I edit or remove permissions?"),
	rolesFeedback: cite("roles", "How do I provide feedback about VL features?"),
	rolesMac: cite("roles", "How do I know which VL role to assign?"),
	rolesAdmin: cite("roles", "Who is the VL admin?"),
	beforeEnforcement: cite("product", "what was asked of roles before WSAs were enforced"),
	legacyPairing: cite("product", "which admin center role stands for which legacy contact role"),
	thresholds: cite("product", "risk thresholds (configuration)"),
	addressForm: cite("product", "what counts as a mailbox address")
};
// src/policy/contradictions.ts
const CONTRADICTIONS = {
	onlineAdministrator: {
		id: "online-administrator",
		topic: "Online Administrator",
		sides: [{
			says: "the Online Administrator must have a WSA",
			citation: SECTIONS.atAGlance
		}, {
			says: "names no such role; Online Admin (OLA) is among the retired ones",
			citation: SECTIONS.articleLegacy
		}],
		settled: "Read as two roles; the newer page stands."
	},
	onlineServiceManager: {
		id: "online-service-manager",
		topic: "Online Service Manager",
		sides: [{
			says: "a WSA is recommended for the OSM",
			citation: SECTIONS.atAGlance
		}, {
			says: "the OSM needs a WSA to get the role, and must have one on AOS-G",
			citation: SECTIONS.articleAosg
		}],
		settled: "The newer page stands; on AOS-G both are shown."
	},
	commercialForGcc: {
		id: "commercial-for-gcc",
		topic: "Commercial WSA for GCC",
		sides: [
			{
				says: "a Commercial WSA serves a Commercial PCN that uses GCC products",
				citation: SECTIONS.cloudScope
			},
			{
				says: "a Commercial WSA does not open GCC agreements",
				citation: SECTIONS.faqGovernment
			},
			{
				says: "a Commercial tenant does not serve a GCC customer",
				citation: SECTIONS.articleInvalid
			}
		],
		settled: "The scope decides: \"Commercial using GCC products\" takes it, \"GCC\" does not."
	},
	creditCard: {
		id: "credit-card",
		topic: "Credit card for a tenant",
		sides: [{
			says: "a tenant costs nothing and needs no licence; more guidance is to follow",
			citation: SECTIONS.faqCreditCard
		}, {
			says: "a free tenant, nothing to buy",
			citation: SECTIONS.articleNoTenant
		}],
		settled: "Quoted as it stands."
	}
};
// src/policy/words.ts
/**
* The normalised key of a vocabulary word: lower-case, runs of white space as one space. Misspellings don't
* match: a near miss may be another word, so the person is asked.
*/
function wordKey(text) {
	return text.trim().toLowerCase().replace(/\s+/g, " ");
}
/** Id by each accepted spelling; the ids themselves always match. */
function wordTable(entries) {
	const table = /* @__PURE__ */ new Map();
	for (const { id, alsoWritten = [] } of entries) for (const word of [id, ...alsoWritten]) table.set(wordKey(word), id);
	return table;
}
// src/policy/programs.ts
/** The programs the guidance names. The policies apply to all other programs too. */
const PROGRAMS = [
	{
		id: "EA",
		name: "Enterprise Agreement"
	},
	{
		id: "EAS",
		name: "Enterprise Agreement Subscription"
	},
	{
		id: "SCE",
		name: "Server and Cloud Enrollment"
	},
	{
		id: "AOS-G",
		name: "Agreement for Online Services – Government"
	}
];
SECTIONS.whatChanged;
wordTable(PROGRAMS);
new Set(PROGRAMS.map((program) => program.id));
// src/policy/roles.ts
/** All licensing roles, in display order. */
const ROLES = [
	{
		id: "notices-contact",
		name: "Notices Contact",
		short: "NTC",
		alsoWritten: [
			"Notices Contact",
			"NTC",
			"Notices Correspondent",
			"Primary Contact"
		],
		macRole: null,
		citation: SECTIONS.articleLegacy
	},
	{
		id: "online-administrator",
		name: "Online Administrator",
		short: "OA",
		alsoWritten: ["Online Administrator", "OA"],
		macRole: null,
		citation: SECTIONS.atAGlance
	},
	{
		id: "online-service-manager",
		name: "Online Service Manager",
		short: "OSM",
		alsoWritten: [
			"Online Service Manager",
			"Online Services Manager",
			"OSM"
		],
		macRole: null,
		citation: SECTIONS.articleLegacy
	},
	{
		id: "bill-to",
		name: "Bill-to Contact",
		short: "Bill-to",
		alsoWritten: ["Bill-to Contact", "Bill to"],
		macRole: "Invoice Reader",
		citation: SECTIONS.rolesMac
	},
	{
		id: "key-viewer",
		name: "Key Viewer",
		short: "KEY",
		alsoWritten: ["Key Viewer", "KEY"],
		macRole: "Product keys reader",
		citation: SECTIONS.rolesMac
	},
	{
		id: "license-position-viewer",
		name: "License Position Viewer",
		short: "LPV",
		alsoWritten: ["License Position Viewer", "LPV"],
		macRole: "Licensing Info Viewer",
		citation: SECTIONS.rolesMac
	},
	{
		id: "online-admin",
		name: "Online Admin",
		short: "OLA",
		alsoWritten: ["Online Admin", "OLA"],
		macRole: "Administrator",
		citation: SECTIONS.rolesMac
	},
	{
		id: "downloads",
		name: "Downloads",
		short: "DLD",
		alsoWritten: ["Downloads", "DLD"],
		macRole: "Product download manager",
		citation: SECTIONS.rolesMac
	},
	{
		id: "software-assurance-manager",
		name: "Software Assurance Manager",
		short: "SAB",
		alsoWritten: ["Software Assurance Manager", "SAB"],
		macRole: "Benefits reader",
		citation: SECTIONS.rolesMac
	}
];
wordTable(ROLES);
const BY_ID$2 = new Map(ROLES.map((role) => [role.id, role]));
function roleOf(id) {
	const role = BY_ID$2.get(id);
	if (!role) throw new RangeError(`no role ${id}`);
	return role;
}
// src/guidance/entry.ts
function text(words) {
	return {
		kind: "text",
		text: words
	};
}
function steps(...each) {
	return {
		kind: "steps",
		steps: each
	};
}
function list(...items) {
	return {
		kind: "list",
		items
	};
}
function table(columns, rows) {
	return {
		kind: "table",
		columns,
		rows
	};
}
/** The answer as lines of plain text, for the search index and for clients without cards. */
function answerLines(answer) {
	return answer.flatMap((part) => {
		if (part.kind === "text") return [part.text];
		if (part.kind === "steps") return part.steps.map((step, at) => `${at + 1}. ${step}`);
		if (part.kind === "list") return part.items.map((item) => `- ${item}`);
		return part.rows.map((row) => `- ${rowText(part.columns, row)}`);
	});
}
/** A row of a table as one line: `GCC High: portal https://…; …`. */
function rowText(columns, row) {
	const [name = "", ...cells] = row;
	return `${name}: ${cells.map((cell, at) => cells.length === 1 ? cell : `${columns[at + 1]}: ${cell}`).join("; ")}`;
}
// src/guidance/microsoft-links.ts
/** Places on Microsoft's sites and phrases that several entries share. */
const SIGN_UP_URL = "https://signup.microsoft.com";
const ADMIN_CENTER_URL = "https://admin.microsoft.com";
/** Path to volume licensing in the admin center. */
const VOLUME_LICENSING = "Billing > Your products, tab Volume Licensing";
const OPEN_VOLUME_LICENSING = `Sign in to the Microsoft 365 admin center and open ${VOLUME_LICENSING}.`;
const INVITATION_SUBJECT = "Action required: Sign in to manage your volume licensing assets";
const CHANGE_SUBJECT = "Permission changes for Microsoft Volume Licensing contracts";
/** Users of the old service centre are listed only if they registered by this day. */
const VLSC_REGISTRATION_CUT_OFF = "2023-09-15";
/**
* From the first month on customers start a change of channel partner; from the second the old form is read-only.
*/
const COCP_BY_CUSTOMER_SINCE = "November 2025";
const COCP_OLD_WAY_RETIRED = "February 2026";
// src/policy/requirements.ts
function legacyRoles(requirement) {
	return {
		"bill-to": requirement,
		"key-viewer": requirement,
		"license-position-viewer": requirement,
		"online-admin": requirement,
		downloads: requirement,
		"software-assurance-manager": requirement
	};
}
/** All policies, oldest first. */
const POLICIES = [
	{
		id: "2025-07-23",
		title: "cloud scope enforced at PCN level",
		requirements: {
			"notices-contact": "recommended",
			"online-administrator": "none",
			"online-service-manager": "recommended",
			...legacyRoles("none")
		},
		osmContradictedFor: [],
		citations: [SECTIONS.articleCloud]
	},
	{
		id: "2026-01-15",
		title: "WSA enforcement",
		requirements: {
			"notices-contact": "mandatory",
			"online-administrator": "none",
			"online-service-manager": "mandatory",
			...legacyRoles("retired")
		},
		osmContradictedFor: [],
		citations: [SECTIONS.articleRoles, SECTIONS.articleLegacy]
	},
	{
		id: "2026-05-22",
		title: "May 2026 playbook",
		requirements: {
			"notices-contact": "mandatory",
			"online-administrator": "mandatory",
			"online-service-manager": "recommended",
			...legacyRoles("retired")
		},
		osmContradictedFor: ["AOS-G"],
		citations: [SECTIONS.atAGlance, SECTIONS.faqRoles]
	}
];
// src/guidance/roles-now.ts
/** The newest policy. */
const CURRENT = POLICIES[POLICIES.length - 1] ?? POLICIES[0];
/** `Notices Contact (NTC)` */
function named(id) {
	const { name, short } = roleOf(id);
	return `${name} (${short})`;
}
/**
* The roles with a requirement under the newest policy, as a list: `Notices Contact (NTC) and Online Administrator
* (OA)`.
*/
function rolesNow(requirement) {
	return listText(ROLES.filter(({ id }) => CURRENT.requirements[id] === requirement).map(({ id }) => named(id)));
}
const ACCOUNT_ENTRIES = [
	{
		id: "abbreviations",
		topic: "accounts",
		question: "What do the abbreviations mean?",
		alsoAsked: [
			"abbreviations",
			"glossary",
			"acronyms"
		],
		shortForms: [
			"PCN",
			"MAC",
			"VL",
			"VLC",
			"VLSC",
			"LSP",
			"CICR",
			"EA",
			"EAS",
			"SCE",
			"GCC",
			"NTC",
			"OA",
			"OSM"
		],
		answer: [table(["Short", "Means"], [
			["WSA", "Work or School Account"],
			["MSA", "Microsoft Account, a personal one"],
			["SFI", "Secure Future Initiative"],
			["VL", "Volume Licensing"],
			["VLC", "Volume Licensing Central, or VL Central"],
			["VLSC", "Volume Licensing Service Center, the old one"],
			["MAC", "Microsoft 365 admin center"],
			["PCN", "Public Customer Number"],
			...ROLES.filter(({ short, name }) => /^[A-Z]+$/.test(short) && short !== name).map(({ short, name }) => [short, name]),
			...PROGRAMS.map(({ id, name }) => [id, name]),
			["MBSA", "Microsoft Business and Services Agreement"],
			["COCP", "Change of Channel Partner"],
			["CICR", "Change of Contact Information Request"],
			["LSP", "License Solutions Partner, the reseller"],
			["GCC", "Government Community Cloud"]
		])],
		citations: [
			SECTIONS.articleRoles,
			SECTIONS.articleLegacy,
			SECTIONS.articleCocp,
			SECTIONS.articleCloud,
			SECTIONS.whatChanged,
			SECTIONS.improvements,
			SECTIONS.rolesAdmin,
			SECTIONS.rolesInheritance
		],
		related: [
			"what-is-wsa",
			"cloud-scope",
			"seven-roles",
			"cocp-process"
		]
	},
	{
		id: "what-is-wsa",
		topic: "accounts",
		question: "What is a Work or School Account?",
		alsoAsked: [
			"WSA meaning",
			"define WSA",
			"what does WSA stand for",
			"example of a WSA",
			"Entra ID account"
		],
		answer: [text("An identity in Microsoft Entra ID, which used to be called Azure AD. The customer's organisation owns it and its IT department looks after it."), list("user@company.com", "user@company.onmicrosoft.com", "user@agency.gov")],
		citations: [SECTIONS.faqWsa, SECTIONS.articleRoles],
		related: [
			"why-wsa",
			"personal-accounts",
			"required-now"
		]
	},
	{
		id: "why-wsa",
		topic: "accounts",
		question: "Why is a WSA required?",
		alsoAsked: [
			"reason for the WSA requirement",
			"what is the Secure Future Initiative",
			"SFI",
			"why does Microsoft ask for work accounts",
			"benefit of WSA for security",
			"audit trail"
		],
		answer: [text("It is part of Microsoft's Secure Future Initiative (SFI). Three reasons are given:"), list("licensing assets and admin roles open only to verified identities that an organisation manages", "a personal account that was broken into can no longer be used to get in", "it is on record who was given which role")],
		citations: [SECTIONS.articleRoles, SECTIONS.faqWhatChanged],
		related: [
			"what-is-wsa",
			"what-changed",
			"framing"
		]
	},
	{
		id: "what-changed",
		topic: "accounts",
		question: "What has changed in contact management?",
		alsoAsked: [
			"what is new for contacts",
			"what changes for customers",
			"what changed and why does it matter",
			"role segregation"
		],
		answer: [list("Key Volume Licensing roles need an Entra ID account; personal ones are refused.", "Legacy contact roles no longer bring access with them: the customer assigns roles in the admin center.", "The account has to be in the cloud of the customer's enrolment or PCN.", "EA and EAS customers start a change of channel partner themselves.")],
		citations: [
			SECTIONS.faqWhatChanged,
			SECTIONS.whatChanged,
			SECTIONS.articleIntro,
			SECTIONS.articleLegacy,
			SECTIONS.articleCocp
		],
		related: [
			"required-now",
			"legacy-roles",
			"cloud-scope",
			"cocp-process"
		]
	},
	{
		id: "personal-accounts",
		topic: "accounts",
		question: "Are personal Microsoft accounts accepted?",
		alsoAsked: [
			"can I use an MSA",
			"Live ID",
			"gmail address for a contact",
			"outlook.com or hotmail address",
			"personal email as notices contact",
			"consumer mail address"
		],
		answer: [text("No. A personal Microsoft account (MSA, once called Live ID) gives no access to Volume Licensing, and personal, unmanaged or consumer addresses are not supported on enrolment forms either.")],
		citations: [
			SECTIONS.whatChanged,
			SECTIONS.faqWsa,
			SECTIONS.manualForm
		],
		related: [
			"what-is-wsa",
			"create-tenant",
			"read-sign-in"
		]
	},
	{
		id: "create-tenant",
		topic: "accounts",
		question: "What if the customer has no tenant?",
		alsoAsked: [
			"how to create an Entra tenant",
			"customer has no Entra ID",
			"create WSA accounts",
			"set up a free directory",
			"customer without Microsoft 365",
			"customer uses Google instead of Microsoft 365",
			"sign up for a tenant"
		],
		answer: [
			steps(`The customer makes a free Microsoft Entra ID tenant at ${SIGN_UP_URL}.`, "In it they add a user for each contact the agreement names.", "They tell the partner these addresses, for use in VL Central Contracts."),
			text(`By the newest page a WSA is mandatory for the ${rolesNow("mandatory")}, and recommended for the ${rolesNow("recommended")}.`),
			text("No Microsoft 365 subscription has to be bought for it.")
		],
		citations: [
			SECTIONS.articleNoTenant,
			SECTIONS.faqNoTenant,
			SECTIONS.atAGlance
		],
		contradictions: [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager],
		related: [
			"tenant-cost",
			"existing-tenant",
			"aosg-tenant"
		]
	},
	{
		id: "tenant-cost",
		topic: "accounts",
		question: "Does a tenant cost anything?",
		alsoAsked: [
			"is a credit card needed for a tenant",
			"is the Entra tenant free of charge",
			"tenant without a licence",
			"tenant without ordering a trial",
			"do I need to buy a Microsoft 365 licence for a WSA",
			"identity tenant without trial"
		],
		answer: [text("No. An Entra ID tenant costs nothing, and no Microsoft 365 licence is needed."), text("Whether a credit card is asked for on the way is not settled: the playbook is asked exactly that, answers with the price alone and announces more guidance.")],
		citations: [
			SECTIONS.faqCreditCard,
			SECTIONS.articleNoTenant,
			SECTIONS.faqNoTenant
		],
		contradictions: [CONTRADICTIONS.creditCard],
		related: ["create-tenant", "existing-tenant"]
	},
	{
		id: "existing-tenant",
		topic: "accounts",
		question: "The customer already uses Microsoft 365 or Azure",
		alsoAsked: [
			"customer has Azure already",
			"does a Microsoft 365 customer need another tenant",
			"use an existing tenant",
			"existing WSA accounts"
		],
		answer: [text("Then they have an Entra tenant already, and the accounts in it can serve as WSAs. No new one is needed.")],
		citations: [SECTIONS.articleNoTenant],
		related: [
			"create-tenant",
			"which-wsa-fits",
			"validate-steps"
		]
	}
];
// src/guidance/entries/admin.ts
const ADMIN_ENTRIES = [
	{
		id: "who-is-vl-admin",
		topic: "admin",
		question: "Who is the VL admin?",
		alsoAsked: [
			"VL administrator",
			"who becomes the VL admin",
			"default VL admin",
			"volume licensing administrator"
		],
		answer: [text("Unless changed, the Notices Correspondent or Primary Contact that the partner (LSP or reseller) named when the contract was set up. There may be more than one."), text("By the March 2026 article the Notices Contact needs a WSA to be given the role.")],
		citations: [
			SECTIONS.rolesAdmin,
			SECTIONS.rolesNotWanted,
			SECTIONS.articleRoles
		],
		related: [
			"who-manages-roles",
			"alternate-admin",
			"our-vl-admin",
			"not-want-admin"
		]
	},
	{
		id: "our-vl-admin",
		topic: "admin",
		question: "How do we find out who our VL admin is?",
		alsoAsked: [
			"name of the VL admin of my organisation",
			"can Microsoft tell me who the VL admin is",
			"find our reseller",
			"which contact did the reseller provide"
		],
		answer: [text("Microsoft gives no names, for reasons of privacy. Ask the LSP of the organisation which contact they put on the contract. Who the reseller is can often be found by purchasing, finance or IT in the purchasing records.")],
		citations: [SECTIONS.rolesOurAdmin],
		related: ["who-is-vl-admin", "partner-view"]
	},
	{
		id: "alternate-admin",
		topic: "admin",
		question: "Should there be a second VL admin?",
		alsoAsked: [
			"alternate VL admin",
			"just a single VL admin",
			"sole VL admin is absent",
			"backup administrator",
			"several VL admins"
		],
		answer: [text("Yes, at least one alternate for each license ID is recommended: when a sole VL admin is away, the organisation may not get at what it licensed. Naming another one takes nothing from the first.")],
		citations: [SECTIONS.rolesAdmin, SECTIONS.rolesNotWanted],
		related: [
			"assign-role",
			"not-want-admin",
			"leaver"
		]
	},
	{
		id: "not-want-admin",
		topic: "admin",
		question: "What if I don't want to be the VL admin?",
		alsoAsked: [
			"forward the invitation to somebody else",
			"pass on the VL admin role",
			"hand over the VL admin role",
			"somebody else should register as VL admin"
		],
		answer: [list("Not registered yet: as Primary or Notices Contact, forward the invitation, one for every license ID you do not want, to the person who is to register instead.", "Registered already: assign other VL users as admins."), text("Assigning another admin does not by itself take the role from you.")],
		citations: [SECTIONS.rolesNotWanted],
		related: [
			"alternate-admin",
			"invitation",
			"assign-role"
		]
	},
	{
		id: "leaver",
		topic: "admin",
		question: "What happens when a user leaves?",
		alsoAsked: [
			"do users keep access after leaving the organisation",
			"employee has left",
			"former employee still listed",
			"leaver"
		],
		answer: [list("Once their account is taken out of the organisation's domain in Entra ID, they no longer get at VL information in the admin center.", "They remain listed in Manage Assignments as long as no VL admin takes them off every license ID.", "From somebody who stays but needs no access any more, a VL admin takes the permissions by hand.")],
		citations: [SECTIONS.rolesLeavers],
		related: [
			"remove-user",
			"status-not-found",
			"change-notice-contact"
		]
	},
	{
		id: "change-notice-contact",
		topic: "admin",
		question: "How do I change the Notices Contact?",
		alsoAsked: [
			"change primary contact",
			"change notice correspondent",
			"replace the notices contact",
			"update the contact on a contract",
			"change of contact request"
		],
		answer: [text("Through the reseller. Primary Contact and Notices Correspondent are formal contacts of the contract, submitted by the LSP; the customer asks the reseller to process a change of contact for the license ID.")],
		citations: [SECTIONS.rolesContactChange],
		related: [
			"notices-contact",
			"legacy-on-packages",
			"not-want-admin"
		]
	},
	{
		id: "missing-license-ids",
		topic: "admin",
		question: "Why are some license IDs missing?",
		alsoAsked: [
			"VL admin cannot see a license ID",
			"agreement not shown in the admin center",
			"missing contract",
			"license id not visible"
		],
		answer: [text("Access is given for each license ID, the level of a program at which orders are placed. The admin pages list only those on which you are VL admin.")],
		citations: [SECTIONS.rolesMissingIds],
		related: [
			"mbsa-inheritance",
			"who-manages-roles",
			"our-vl-admin"
		]
	},
	{
		id: "mbsa-inheritance",
		topic: "admin",
		question: "How does inheritance under an MBSA work?",
		alsoAsked: [
			"inherit VL admin",
			"MBSA inheritance",
			"opt in to inherit the administrator role",
			"Microsoft Business and Services Agreement",
			"cannot remove an inherited permission",
			"edit preferences",
			"online access contact"
		],
		answer: [
			text("The Primary Contact, Notices Correspondent and Online Access Contact of an MBSA may opt in to being VL admin on each license ID that is added under it. To see what you chose:"),
			steps(OPEN_VOLUME_LICENSING, "Under Preferences, choose Edit preferences. The pane shows your name, both addresses, your roles and whether you inherit."),
			text("What comes down from the MBSA can not be edited or removed on the license ID.")
		],
		citations: [SECTIONS.rolesInheritance],
		related: [
			"missing-license-ids",
			"mbsa-holds",
			"edit-user"
		]
	}
];
// src/policy/dates.ts
/** Single dates and counts from the guidance that rules compare with, each with its citation. */
/** From this day each cloud scope of a US customer needs its own PCN. */
const SEPARATE_PCN = {
	since: "2025-01-23",
	citation: SECTIONS.articleCloud
};
/** Packages created from this day on pass the cross-cloud lead check more easily. */
const CROSS_CLOUD_LEAD_EASED = {
	since: "2026-05-22",
	citation: SECTIONS.improvements
};
/** Before this day VL Central answered every failure with one unexplained message. */
const EXPLAINED_MESSAGES = {
	since: "2026-05-29",
	citation: SECTIONS.improvements
};
/** Days a partner has to accept a customer's change-of-channel-partner request. */
const COCP_DAYS = {
	days: 10,
	citation: SECTIONS.articleCocp
};
/** Transactions on which retired contact roles may no longer be named. */
const RETIRED_ROLE_TRANSACTIONS = {
	transactions: [
		"new",
		"renewal",
		"extension",
		"cicr"
	],
	citation: SECTIONS.articleLegacy
};
// src/guidance/entries/close.ts
const FIRST_TWO = dayText(CROSS_CLOUD_LEAD_EASED.since);
const OTHER_TWO = dayText(EXPLAINED_MESSAGES.since);
const CLOSE_ENTRIES = [
	{
		id: "may-improvements",
		topic: "close",
		question: "What was improved in May 2026?",
		alsoAsked: [
			"May 2026 improvements",
			"latest improvements for WSA validation",
			"four improvements in VL Central",
			"what went live on 22 May",
			"what changed on 22 May 2026",
			"what changed on 29 May 2026",
			"what went live on 29 May"
		],
		answer: [table(["Improvement", "Since"], [
			["Fewer holds because of contacts on the MBSA", FIRST_TWO],
			["Fewer holds on multi-tenant EAs across clouds", FIRST_TWO],
			["Validation messages that tell a missing WSA from a wrong cloud", OTHER_TWO],
			["Better handling of tenant sub-scopes", OTHER_TWO]
		]), text("More may follow; none of it is announced.")],
		citations: [SECTIONS.improvements],
		related: [
			"vlc-messages",
			"mbsa-holds",
			"cross-cloud-lead",
			"sub-scope"
		]
	},
	{
		id: "mbsa-holds",
		topic: "close",
		question: "What changed for MBSA holds?",
		alsoAsked: [
			"hold because of an MBSA contact",
			"MBSA level WSA holds",
			"EA held because of the MBSA"
		],
		answer: [text(`Some EAs were held because of the contacts that their MBSA was made with. Since ${FIRST_TWO} there should be markedly fewer such holds; the page does not promise none.`)],
		citations: [SECTIONS.improvements],
		related: ["may-improvements", "mbsa-inheritance"]
	},
	{
		id: "cross-cloud-lead",
		topic: "close",
		question: "What about EAs with enrolments in two clouds?",
		alsoAsked: [
			"cross-cloud lead enrolment",
			"multi-tenant EA",
			"lead and billing tenant in different clouds",
			"child enrolment in another cloud than the lead",
			"US commercial and government EA"
		],
		answer: [text(`Multi-tenant EA packages created after ${FIRST_TWO} are validated in a simpler way: fewer holds, and quicker resolution, where the lead enrolment is in another cloud than a related tenant or child (billing) enrolment. It is meant for US customers with Commercial and Government offerings.`)],
		citations: [CROSS_CLOUD_LEAD_EASED.citation],
		related: [
			"may-improvements",
			"separate-pcn",
			"cross-cloud"
		]
	},
	{
		id: "sub-scope",
		topic: "close",
		question: "What is the tenant sub-scope improvement?",
		alsoAsked: [
			"tenant sub-scope",
			"sub scope handling",
			"validation error although the WSA is right",
			"missing tenant identifiers",
			"Azure account validation holds"
		],
		answer: [text(`Set for ${OTHER_TWO}: the contract system copes better with tenant sub-scopes. Holds came up although the WSA was right, because internal tenant identifiers were missing or cloud scope was tracked differently; Azure accounts and AOS-G enrolments should see fewer.`)],
		citations: [SECTIONS.improvements],
		related: [
			"may-improvements",
			"vlc-messages",
			"aosg-rules"
		]
	},
	{
		id: "june-cadence",
		topic: "close",
		question: "What are the steps for the June close?",
		alsoAsked: [
			"June cadence",
			"five steps for June EA deals",
			"recommended partner cadence",
			"Q4 close plan",
			"how to prepare for quarter close"
		],
		answer: [steps("List each renewal, extension and amendment in your book that is dated in June.", "Have the customer confirm the addresses of the Notices Contact and Online Administrator in writing.", "Validate each WSA in VL Central before the package is submitted.", "Where one fails, go to the customer's IT administrator at once.", "Hold back manual forms until the WSA is known to be right.")],
		citations: [SECTIONS.q4Risk],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: [
			"validate-steps",
			"breakdowns",
			"before-submission",
			"customer-mail"
		]
	},
	{
		id: "breakdowns",
		topic: "close",
		question: "What usually goes wrong with WSAs?",
		alsoAsked: [
			"common breakdowns",
			"why do deals slip",
			"Q4 close risk",
			"most common reasons for a hold",
			"what puts a transaction on hold"
		],
		answer: [list("nobody set up a WSA for the contact", "the WSA is in another cloud than the customer's", "the address is mistyped, an alias or out of date", "the WSA belonged to a tenant that was deleted"), text("Each of them holds the transaction and sends you back to the customer, which costs days late in June.")],
		citations: [SECTIONS.q4Risk],
		related: [
			"invalid-causes",
			"june-cadence",
			"avoid-delays"
		]
	}
];
// src/domain/ids.ts
const CLOUD_SCOPE_IDS = [
	"commercial",
	"commercial-gcc",
	"gcc",
	"gcc-high",
	"dod",
	"azure-secret",
	"azure-top-secret",
	"unknown"
];
/** The clouds a directory look-up can name; `us-gov` is a US Government tenant whose tier is not known. */
const DIRECTORY_CLOUDS = [
	"commercial",
	"gcc",
	"gcc-high",
	"dod",
	"us-gov"
];
[...DIRECTORY_CLOUDS];
// src/policy/cloud-scopes.ts
const ADMIN_CENTER = "https://admin.microsoft.com";
const CLOUD_SCOPES = [
	{
		id: "commercial",
		name: "Commercial",
		alsoWritten: [
			"Commercial",
			"Public",
			"Commercial (Public)"
		],
		portal: ADMIN_CENTER,
		entraCloud: "worldwide",
		aligned: ["commercial"],
		unconfirmed: ["gcc"],
		airGapped: false,
		citations: [SECTIONS.cloudScope, SECTIONS.signIn]
	},
	{
		id: "commercial-gcc",
		name: "Commercial using GCC products",
		alsoWritten: ["Commercial using GCC products", "Commercial + GCC"],
		portal: ADMIN_CENTER,
		entraCloud: "worldwide",
		aligned: ["commercial"],
		unconfirmed: ["gcc"],
		airGapped: false,
		citations: [SECTIONS.cloudScope, SECTIONS.signIn]
	},
	{
		id: "gcc",
		name: "GCC",
		alsoWritten: ["Government Community Cloud"],
		portal: ADMIN_CENTER,
		entraCloud: "worldwide",
		aligned: ["gcc"],
		unconfirmed: [],
		airGapped: false,
		citations: [
			SECTIONS.faqGovernment,
			SECTIONS.articleInvalid,
			SECTIONS.signIn
		]
	},
	{
		id: "gcc-high",
		name: "GCC High",
		alsoWritten: [
			"GCC High",
			"GCCH",
			"Azure Gov",
			"Azure Government",
			"Fairfax"
		],
		portal: "https://portal.office365.us",
		entraCloud: "gcc-high",
		aligned: ["gcc-high"],
		unconfirmed: ["us-gov"],
		airGapped: false,
		citations: [SECTIONS.cloudScope, SECTIONS.signIn]
	},
	{
		id: "dod",
		name: "DoD",
		alsoWritten: ["DoD"],
		portal: "https://portal.apps.mil",
		entraCloud: "dod",
		aligned: ["dod"],
		unconfirmed: ["us-gov"],
		airGapped: false,
		citations: [SECTIONS.cloudScope, SECTIONS.signIn]
	},
	{
		id: "azure-secret",
		name: "Azure Secret",
		alsoWritten: ["Azure Secret"],
		portal: null,
		entraCloud: "azure-secret",
		aligned: [],
		unconfirmed: [],
		airGapped: true,
		citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg]
	},
	{
		id: "azure-top-secret",
		name: "Azure Top Secret",
		alsoWritten: ["Azure Top Secret"],
		portal: null,
		entraCloud: "azure-top-secret",
		aligned: [],
		unconfirmed: [],
		airGapped: true,
		citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg]
	},
	{
		id: "unknown",
		name: "Scope not known",
		alsoWritten: [],
		portal: null,
		entraCloud: null,
		aligned: [],
		unconfirmed: DIRECTORY_CLOUDS,
		airGapped: false,
		citations: [SECTIONS.articleCloud]
	}
];
wordTable(CLOUD_SCOPES);
const BY_ID$1 = new Map(CLOUD_SCOPES.map((scope) => [scope.id, scope]));
function cloudScopeOf(id) {
	const scope = BY_ID$1.get(id);
	if (!scope) throw new RangeError(`no cloud scope ${id}`);
	return scope;
}
new Map(CLOUD_SCOPES.flatMap((scope) => DIRECTORY_CLOUDS.map((cloud) => [`${scope.id} ${cloud}`, scope.aligned.includes(cloud) ? "aligned" : scope.unconfirmed.includes(cloud) ? "unconfirmed" : "misaligned"])));
/** Portal hosts that count as another host. */
const SAME_PORTAL = /* @__PURE__ */ new Map([["office.com", "admin.microsoft.com"]]);
/** The normalised host of a portal: without scheme, port 443, `www.`, path or case. */
function portalHost(portal) {
	const host = portal.trim().toLowerCase().replace(/^[a-z][a-z0-9+.-]*:\/\//, "").replace(/[/?#].*$/, "").replace(/:443$/, "").replace(/^www\./, "");
	return SAME_PORTAL.get(host) ?? host;
}
new Map(CLOUD_SCOPE_IDS.map((id) => {
	const { portal } = cloudScopeOf(id);
	return [id, portal === null ? null : portalHost(portal)];
}));
// src/guidance/entries/cloud.ts
/** Which WSA the pages accept in each scope. */
const FITTING = {
	commercial: "Commercial WSA",
	"commercial-gcc": "Commercial WSA",
	gcc: "GCC WSA, not a Commercial one",
	"gcc-high": "Government WSA, in GCC High",
	dod: "Government WSA, in DoD",
	"azure-secret": "WSA of that very cloud",
	"azure-top-secret": "WSA of that very cloud",
	unknown: null
};
const FITTING_ROWS = CLOUD_SCOPES.flatMap(({ id, name }) => {
	const fitting = FITTING[id];
	return fitting === null ? [] : [[name, fitting]];
});
const CLOUD_ENTRIES = [
	{
		id: "cloud-scope",
		topic: "cloud",
		question: "What is cloud scope?",
		alsoAsked: [
			"cloud scope meaning",
			"define cloud scope",
			"what clouds are there",
			"why does cloud scope matter"
		],
		answer: [text("The Microsoft cloud a customer or partner works in: Commercial (Public), or Government as GCC, GCC High or DoD. The contact must have an account in the same one as the enrolment or PCN; otherwise Microsoft refuses it, however genuine the account is.")],
		citations: [SECTIONS.faqCloudScope, SECTIONS.articleCloud],
		related: [
			"which-wsa-fits",
			"avoid-cloud-errors",
			"cloud-enforcement"
		]
	},
	{
		id: "which-wsa-fits",
		topic: "cloud",
		question: "Which WSA fits which cloud scope?",
		alsoAsked: [
			"acceptable WSA by cloud",
			"cloud scope table",
			"which account for a GCC High customer",
			"which WSA for GCC High",
			"which WSA for DoD",
			"which WSA for GCC products",
			"what kind of WSA does Azure Gov need",
			"commercial or government WSA"
		],
		answer: [table(["Cloud scope", "Accepted"], FITTING_ROWS)],
		citations: [
			SECTIONS.cloudScope,
			SECTIONS.faqGovernment,
			SECTIONS.articleInvalid,
			SECTIONS.articleAosg
		],
		contradictions: [CONTRADICTIONS.commercialForGcc],
		related: [
			"gcc-commercial",
			"cross-cloud",
			"sign-in-portals",
			"air-gapped"
		]
	},
	{
		id: "gcc-commercial",
		topic: "cloud",
		question: "Does a Commercial WSA work for GCC?",
		alsoAsked: [
			"commercial account for a GCC customer",
			"commercial tenant for GCC agreement",
			"commercial customer using GCC products",
			"commercial PCN with GCC"
		],
		answer: [text("It depends on the scope of the PCN:"), list("Commercial PCN that uses GCC products: yes, a Commercial WSA is what the table asks for.", "GCC agreement: no, a Commercial WSA does not open it.")],
		citations: [
			SECTIONS.cloudScope,
			SECTIONS.faqGovernment,
			SECTIONS.articleInvalid
		],
		contradictions: [CONTRADICTIONS.commercialForGcc],
		related: ["which-wsa-fits", "cross-cloud"]
	},
	{
		id: "cross-cloud",
		topic: "cloud",
		question: "Can a WSA be used across clouds?",
		alsoAsked: [
			"commercial WSA for GCC High",
			"GCC WSA for DoD",
			"GCC account on a GCC High contract",
			"cross-cloud WSA rejected",
			"valid WSA in the wrong cloud",
			"can public users access DoD contracts"
		],
		answer: [text("No. A genuine WSA in the wrong cloud fails validation all the same."), list("Commercial: opens no GCC, GCC High or DoD agreement.", "GCC: opens no GCC High or DoD agreement.", "GCC High or DoD: their contracts want an account of that very cloud, and it opens no Public ones.")],
		citations: [
			SECTIONS.cloudScope,
			SECTIONS.faqGovernment,
			SECTIONS.articleCloud
		],
		contradictions: [CONTRADICTIONS.commercialForGcc],
		related: [
			"which-wsa-fits",
			"why-government",
			"gcc-commercial"
		]
	},
	{
		id: "why-government",
		topic: "cloud",
		question: "Why is cloud scope so strict for government?",
		alsoAsked: [
			"data sovereignty",
			"tenant isolation",
			"why must government accounts be in the same cloud",
			"SLG cloud scope reason"
		],
		answer: [text("To keep government workloads apart: the pages name data sovereignty, isolation of tenants, and compliance.")],
		citations: [SECTIONS.faqGovernment, SECTIONS.cloudScope],
		related: [
			"cross-cloud",
			"aosg-exemption",
			"framing"
		]
	},
	{
		id: "separate-pcn",
		topic: "cloud",
		question: "When are separate PCNs needed?",
		alsoAsked: [
			"one PCN for commercial and government",
			"same PCN in two clouds",
			"public customer number per cloud scope",
			"customer buys in both commercial and Fairfax",
			"separate public customer number"
		],
		answer: [text(`Since ${dayText(SEPARATE_PCN.since)}, a customer in the US alone that buys in both the Commercial cloud and a US Federal one (GCC, Fairfax, Gov) needs one PCN for each cloud scope.`)],
		citations: [SEPARATE_PCN.citation],
		related: [
			"cloud-enforcement",
			"cross-cloud-lead",
			"cloud-scope"
		]
	},
	{
		id: "cloud-enforcement",
		topic: "cloud",
		question: "Since when is cloud scope enforced?",
		alsoAsked: [
			"cloud scope enforcement date",
			"July 23 2025",
			"cloud scope validation at PCN level",
			"when did cloud scope checks start"
		],
		answer: [text(`Since ${dayText(POLICIES[0].id)}, for EA contracts, at the level of the PCN: the WSA must be in the cloud of the customer's tenant and contract.`)],
		citations: [SECTIONS.articleCloud],
		related: [
			"cloud-scope",
			"separate-pcn",
			"key-dates"
		]
	},
	{
		id: "avoid-cloud-errors",
		topic: "cloud",
		question: "How do I avoid cloud scope errors?",
		alsoAsked: [
			"prevent a cloud scope mismatch",
			"confirm the cloud of the customer",
			"tips for cloud scope"
		],
		answer: [list("Settle with the customer which cloud they are in before you enter a contact's address.", `Give each cloud scope of a US customer its own PCN (since ${dayText(SEPARATE_PCN.since)}).`, "For GCC High and DoD contracts use only accounts of that cloud, on the side of the partner too.", "Press Validate in VL Central before the package goes in.")],
		citations: [SECTIONS.articleCloud, SECTIONS.articleEscalate],
		related: [
			"which-wsa-fits",
			"separate-pcn",
			"validate-steps"
		]
	},
	{
		id: "air-gapped",
		topic: "cloud",
		question: "What about air-gapped clouds?",
		alsoAsked: [
			"Azure Secret",
			"Azure Top Secret",
			"air gap environment",
			"does WSA apply to secret clouds",
			"tenant for Azure Top Secret"
		],
		answer: [text("The requirement holds there too: only an account of that very cloud validates, in Azure Secret and in Azure Top Secret. Tenants there come about by provisioning and onboarding procedures of their own; the pages do not describe them, and they name no portal for a sign-in check.")],
		citations: [
			SECTIONS.faqAirGapped,
			SECTIONS.articleAosg,
			SECTIONS.signIn
		],
		related: [
			"aosg-rules",
			"which-wsa-fits",
			"sign-in-portals"
		]
	},
	{
		id: "aosg-rules",
		topic: "cloud",
		question: "What applies to AOS-G partners?",
		alsoAsked: [
			"AOS-G requirements",
			"AOS-G authorisation partners",
			"rules for AOS-G enrolments",
			"AOSG"
		],
		answer: [list("Roles: WSAs as for EA, EAS and SCE. The March 2026 article makes the Notices Contact and the OSM mandatory.", "Cloud: the account sits in the same government cloud (GCC, GCC High, DoD, Azure Secret, Azure Top Secret) as tenant and enrolment.", "Access: only Notices Contact and OSM get a role by themselves; for the rest the IT admins of the customer assign roles in the government edition of the admin center.", "Tenant: one in the right government cloud is a must.", "Submission: press Validate in VL Central for enrolments and amendments.")],
		citations: [SECTIONS.articleAosg, SECTIONS.faqAirGapped],
		contradictions: [CONTRADICTIONS.onlineServiceManager, CONTRADICTIONS.onlineAdministrator],
		related: [
			"aosg-exemption",
			"osm",
			"aosg-tenant",
			"air-gapped"
		]
	},
	{
		id: "aosg-tenant",
		topic: "cloud",
		question: "Which tenant does an AOS-G customer need?",
		alsoAsked: [
			"government tenant setup",
			"AOS-G tenant",
			"tenant for a government customer"
		],
		answer: [text("A Microsoft Entra tenant in the government cloud that the enrolment belongs to. Azure Secret and Azure Top Secret have onboarding procedures of their own.")],
		citations: [SECTIONS.articleAosg],
		related: [
			"aosg-rules",
			"air-gapped",
			"create-tenant"
		]
	}
];
// src/guidance/entries/cocp.ts
const COCP_ENTRIES = [
	{
		id: "cocp-process",
		topic: "cocp",
		question: "How does a change of channel partner work?",
		alsoAsked: [
			"COCP",
			"COCP process",
			"customer-initiated COCP",
			"customer changes the partner",
			"switch reseller",
			"where does the customer start a COCP"
		],
		answer: [steps("The customer starts it in the Microsoft 365 admin center or the Azure portal, with your PCN and notification contact.", `You, the new partner, are notified and accept or decline within ${COCP_DAYS.days} days: VL Central Contracts, Requests > My customer requests.`, "Once you have accepted, the customer is told the effective date."), text(`Open to EA and EAS customers since ${COCP_BY_CUSTOMER_SINCE}.`)],
		citations: [SECTIONS.articleCocp],
		related: [
			"cocp-needs",
			"cocp-deadline",
			"cocp-old-way"
		]
	},
	{
		id: "cocp-needs",
		topic: "cocp",
		question: "What does the customer need from me for a COCP?",
		alsoAsked: [
			"what to give the customer for COCP",
			"partner PCN for COCP",
			"partner notification contact",
			"where do I find my PCN",
			"unverified notification email in COCP"
		],
		answer: [list("Your partner PCN: the one you do EA business under and your VL Central users belong to. It stands in any of your contracts in VL Central.", "A notification e-mail of your organisation that is verified, meaning it exists as a contact in VL Central."), text("With an unverified address you may not be notified and depend on the customer to tell you; the request still shows under Requests in VL Central Contracts.")],
		citations: [SECTIONS.articleCocp],
		related: ["cocp-process", "cocp-deadline"]
	},
	{
		id: "cocp-deadline",
		topic: "cocp",
		question: "How long do I have to accept a COCP?",
		alsoAsked: [
			"COCP deadline",
			"COCP 10 days",
			"accept or decline a COCP request",
			"COCP request expires",
			"COCP not accepted in time",
			"what happens after the 10 days of a COCP",
			"where do I accept a COCP"
		],
		answer: [text(`${COCP_DAYS.days} days, to accept or to decline: VL Central Contracts, Requests > My customer requests. The page does not say what becomes of a request after that.`)],
		citations: [COCP_DAYS.citation],
		related: ["cocp-process", "cocp-needs"]
	},
	{
		id: "cocp-old-way",
		topic: "cocp",
		question: "Can a partner still start a COCP?",
		alsoAsked: [
			"partner-initiated COCP",
			"eAgreements",
			"VLCM",
			"legacy COCP process retired",
			"old COCP"
		],
		answer: [text(`No. The partner-initiated way in eAgreements (VLCM) was retired as of ${COCP_OLD_WAY_RETIRED} and is read-only.`)],
		citations: [SECTIONS.articleCocp],
		related: ["cocp-process", "cocp-needs"]
	}
];
// src/guidance/entries/customers.ts
const BOTH$1 = [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager];
const CUSTOMER_ENTRIES = [
	{
		id: "framing",
		topic: "customers",
		question: "How do I explain the WSA requirement to a customer?",
		alsoAsked: [
			"what should partners emphasise",
			"how to frame WSA to customers",
			"customer sees WSA as an obstacle",
			"message to customers",
			"customer objects to the requirement",
			"convince a customer",
			"customer refuses to use a WSA"
		],
		answer: [text("As a gain in security: it protects customers, and it is of a piece with the identity and compliance rules they expect in their tenant anyway. Not as a hurdle that Microsoft puts up.")],
		citations: [SECTIONS.faqEmphasise],
		related: [
			"why-wsa",
			"customer-mail",
			"not-escalate"
		]
	},
	{
		id: "customer-mail",
		topic: "customers",
		question: "What should I ask the customer by e-mail?",
		alsoAsked: [
			"customer email template",
			"email to the customer about WSA",
			"what does the email to customers ask for",
			"which confirmations do I need from the customer"
		],
		answer: [
			text("The template for partners asks the customer to reply with:"),
			list("the addresses of the licensing contacts they propose", "that each is a valid WSA", "that each is in the right cloud"),
			text("It names the Notices Contact and Online Administrator as required and the OSM as recommended, asks for people who are active, warns of holds, and offers to validate together before submission.")
		],
		citations: [SECTIONS.customerMail],
		contradictions: BOTH$1,
		related: [
			"microsoft-mail",
			"framing",
			"june-cadence"
		]
	},
	{
		id: "microsoft-mail",
		topic: "customers",
		question: "Microsoft wrote to me about WSAs: what now?",
		alsoAsked: [
			"email from my PDM",
			"message from the account executive about WSA readiness",
			"what does the Microsoft email to partners ask for",
			"CE AE PDM outreach"
		],
		answer: [
			text("Account teams, commercial executives and partner development managers write to partners before the Q4 close. Read such a note as a warning that this transaction is at risk, and check its WSAs at once. It asks you to:"),
			list("send the addresses of the proposed licensing contacts", "confirm that an organisation manages them", "confirm that they fit tenant and cloud"),
			text("The sender offers to validate the addresses before submission.")
		],
		citations: [SECTIONS.microsoftMail],
		contradictions: BOTH$1,
		related: [
			"customer-mail",
			"validate-steps",
			"before-submission"
		]
	},
	{
		id: "customer-resources",
		topic: "customers",
		question: "What can I share with customers?",
		alsoAsked: [
			"resources for customers",
			"links for customers",
			"training material for customers"
		],
		answer: [
			text("The March 2026 article lists resources to pass on, under these heads:"),
			list("understanding a WSA and signing in", "making an Entra tenant, for those without Microsoft 365", "roles in the Microsoft 365 admin center", "starting a change of channel partner"),
			text("The copy this product was made from does not hold the links themselves; look them up in the article.")
		],
		citations: [SECTIONS.articleCustomers],
		related: [
			"framing",
			"create-tenant",
			"where-to-assign",
			"cocp-process"
		]
	}
];
// src/guidance/entries/invalid.ts
const INVALID_ENTRIES = [
	{
		id: "invalid-causes",
		topic: "invalid",
		question: "What causes \"Invalid WSA Account ID\"?",
		alsoAsked: [
			"invalid WSA account ID error",
			"invalid WSA",
			"WSA rejected in VL Central",
			"causes of the invalid error and their fixes",
			"is the invalid WSA error a system defect",
			"why is the WSA not recognised"
		],
		answer: [table(["Cause", "Fix"], [
			["The address is not in Entra ID", "IT admin creates the user, or names an address that is there."],
			["The WSA is in another cloud or tenant", "Use or create an account in the cloud of the enrolment."],
			["Typo, alias or old address", "Give the exact, current sign-in name."],
			["The tenant was deleted or is gone", "Name an account in a tenant that exists."]
		]), text("The cause lies with the identity or its cloud; Microsoft does not count it as a defect of the system.")],
		citations: [SECTIONS.faqInvalid, SECTIONS.articleInvalid],
		related: [
			"fix-not-in-entra",
			"fix-wrong-cloud",
			"fix-typo",
			"fix-deleted-tenant"
		]
	},
	{
		id: "fix-not-in-entra",
		topic: "invalid",
		question: "Fix: the address is not in Entra ID",
		alsoAsked: [
			"email not in Azure AD",
			"email not created in Microsoft Entra ID",
			"how does IT create the account",
			"UPN must match the email",
			"does the WSA need a paid licence",
			"provide an alternate email"
		],
		answer: [text("The IT admin of the customer creates a user in the customer's tenant whose UPN is this very address; a free account will do. Or the customer names another address that is in the tenant already."), text("Mind the cloud: a GCC High customer may need the identity in a GCC High tenant.")],
		citations: [SECTIONS.articleInvalid],
		related: [
			"create-tenant",
			"message-no-wsa",
			"vanity-domain"
		]
	},
	{
		id: "fix-wrong-cloud",
		topic: "invalid",
		question: "Fix: the WSA is in the wrong cloud or tenant",
		alsoAsked: [
			"account exists in a different tenant",
			"wrong tenant",
			"sovereign cloud Germany",
			"WSA in a different directory than the enrolment"
		],
		answer: [text("Use an account in the tenant and cloud the enrolment is tied to, or have one created there. That goes for every sovereign cloud (Government, Germany and so on): an account in a Commercial tenant does not serve a GCC customer, nor a Commercial address a GCC High one, nor the other way round.")],
		citations: [SECTIONS.articleInvalid, SECTIONS.faqInvalid],
		contradictions: [CONTRADICTIONS.commercialForGcc],
		related: [
			"which-wsa-fits",
			"message-wrong-cloud",
			"gcc-commercial"
		]
	},
	{
		id: "fix-typo",
		topic: "invalid",
		question: "Fix: typo, alias or outdated address",
		alsoAsked: [
			"misspelt email",
			"alias instead of the login",
			"outdated email",
			"old email address",
			"can I use an alias"
		],
		answer: [list("Compare the address letter by letter with what the customer wrote.", "Use the person's primary sign-in name, not an alias of it.", "Replace an address that is no longer in use.")],
		citations: [SECTIONS.articleInvalid, SECTIONS.faqInvalid],
		related: [
			"vanity-domain",
			"validate-steps",
			"invalid-causes"
		]
	},
	{
		id: "vanity-domain",
		topic: "invalid",
		question: "The customer uses a vanity domain",
		alsoAsked: [
			"custom domain",
			"domain not registered in the tenant",
			"email domain differs from the tenant domain",
			"wrong domain"
		],
		answer: [text("The part after the @ has to be the very domain that belongs to the customer's Entra tenant. Where the customer uses a vanity domain, see that it is registered there.")],
		citations: [SECTIONS.articleInvalid],
		related: ["fix-typo", "fix-not-in-entra"]
	},
	{
		id: "fix-deleted-tenant",
		topic: "invalid",
		question: "Fix: the tenant was deleted",
		alsoAsked: [
			"WSA of a deleted tenant",
			"tenant no longer exists",
			"deleted directory",
			"tenant is gone"
		],
		answer: [text("A WSA of a tenant that no longer exists is invalid. The pages name this cause without a remedy; what follows from the rest is that the customer names an account in a tenant that exists, or makes a tenant free of charge and creates one.")],
		citations: [SECTIONS.faqInvalid, SECTIONS.faqNoTenant],
		related: ["create-tenant", "invalid-causes"]
	}
];
// src/guidance/entries/legacy.ts
const LEGACY = ROLES.flatMap(({ id, name, short, macRole }) => macRole === null ? [] : [{
	id,
	name,
	short,
	macRole
}]);
const ENFORCED$1 = POLICIES.find(({ requirements }) => requirements["key-viewer"] === "retired") ?? POLICIES[0];
const PACKAGES = RETIRED_ROLE_TRANSACTIONS.transactions.map((one) => one === "cicr" ? "CICR" : one).join(", ");
/** What people call each legacy role, and what its successor may do. */
const OF_ROLE = {
	"bill-to": {
		alsoAsked: [
			"bill-to",
			"bill to contact",
			"who can see invoices",
			"invoice reader role"
		],
		may: "see contracts and the list of invoices, and download invoices. Only a user with the Bill-to Contact role on the agreement gets to see the Invoice Reader role"
	},
	"key-viewer": {
		alsoAsked: [
			"key viewer",
			"KEY",
			"who can see product keys",
			"product keys reader role"
		],
		may: "see contracts and their keys, manage activation and redemption of online services, and see keys under Products and services"
	},
	"license-position-viewer": {
		alsoAsked: [
			"license position viewer",
			"LPV",
			"licensing info viewer role",
			"who can create license summaries"
		],
		may: "see contract details, orders and contract keys, and make license summaries"
	},
	"online-admin": {
		alsoAsked: [
			"online admin",
			"OLA",
			"what replaces OLA",
			"administrator role instead of online admin"
		],
		may: "do all that the other VL roles may, and assign, change and remove VL permissions"
	},
	downloads: {
		alsoAsked: [
			"downloads role",
			"DLD",
			"who can download software",
			"product download manager role"
		],
		may: "see contracts and download licensed software"
	},
	"software-assurance-manager": {
		alsoAsked: [
			"software assurance manager",
			"SAB",
			"benefits reader role",
			"home use program benefits",
			"HUP"
		],
		may: "see contracts and manage Home Use Program entitlements of Software Assurance"
	}
};
function entryOf({ id, name, short, macRole }) {
	const about = OF_ROLE[id];
	if (!about) throw new RangeError(`nothing is said of the legacy role ${id}`);
	return {
		id: `legacy-${id}`,
		topic: "legacy",
		question: `What replaces ${name}${short === "Bill-to" ? "" : ` (${short})`}?`,
		alsoAsked: [...about.alsoAsked, `what became of ${name}`],
		answer: [
			text(`It is retired: named on a contract, it opens nothing by itself any more. Assign ${macRole} instead.`),
			text(`${macRole} may ${about.may}.`),
			text(`A VL admin of the customer assigns it to a user with a WSA: ${VOLUME_LICENSING}, Role assignments. The FAQ pairs role names of the old service centre with today's; that ${name} goes with ${macRole} is our reading of it.`)
		],
		citations: [
			SECTIONS.articleLegacy,
			SECTIONS.rolesMac,
			SECTIONS.legacyPairing
		],
		...id === "online-admin" ? { contradictions: [CONTRADICTIONS.onlineAdministrator] } : {},
		related: [
			...id === "online-admin" ? ["oa-or-ola"] : [],
			"legacy-roles",
			"where-to-assign",
			"seven-roles"
		]
	};
}
const LEGACY_ENTRIES = [
	{
		id: "legacy-roles",
		topic: "legacy",
		question: "What happened to the legacy contact roles?",
		alsoAsked: [
			"retired roles",
			"which role replaces which",
			"legacy roles table",
			"old contact roles in the admin center",
			"MAC role segregation",
			"do legacy contacts still get access"
		],
		answer: [
			text(`Since ${dayText(ENFORCED$1.id)} they give no role in the admin center by themselves any more. The customer assigns what is needed, to users with WSAs:`),
			table(["Legacy role", "Assign instead"], LEGACY.map(({ name, short, macRole }) => [short === "Bill-to" ? name : `${name} (${short})`, macRole])),
			text("The pairing is our reading of the role table in the FAQ.")
		],
		citations: [
			SECTIONS.articleLegacy,
			SECTIONS.faqLegacy,
			SECTIONS.rolesMac,
			SECTIONS.legacyPairing
		],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: [
			"legacy-on-packages",
			"automatic-roles",
			"where-to-assign",
			"seven-roles"
		]
	},
	...LEGACY.map(entryOf),
	{
		id: "legacy-on-packages",
		topic: "legacy",
		question: "Can I still name legacy roles on a package?",
		alsoAsked: [
			"legacy roles on a renewal",
			"legacy role on a CICR",
			"change of contact information request with key viewer",
			"can partners use retired roles in VL contracts",
			"which packages refuse legacy roles"
		],
		answer: [text(`No, not on these packages in VL Contracts: ${PACKAGES} (CICR is the change of contact information).`)],
		citations: [RETIRED_ROLE_TRANSACTIONS.citation],
		related: [
			"legacy-roles",
			"partner-view",
			"automatic-roles"
		]
	},
	{
		id: "partner-view",
		topic: "legacy",
		question: "Can partners see who has roles in the admin center?",
		alsoAsked: [
			"view MAC users in VL Central",
			"partner cannot see MAC roles",
			"see the users of a customer"
		],
		answer: [text("No. VL Central does not show partners the users with roles in the admin center; ask the customer.")],
		citations: [SECTIONS.articleLegacy],
		related: ["legacy-on-packages", "our-vl-admin"]
	},
	{
		id: "automatic-roles",
		topic: "legacy",
		question: "Who still gets a role automatically?",
		alsoAsked: [
			"automatic MAC roles",
			"which contacts get access by themselves",
			"auto-provision access",
			"who receives the VL administrator role",
			"does the OSM get a role when the agreement is activated"
		],
		answer: [list(`${roleOf("notices-contact").name} with a WSA: VL Administrator.`, `${roleOf("online-service-manager").name} with a WSA: Online services manager, when the agreement is activated (since ${dayText(ENFORCED$1.id)}).`), text("Nobody else. All other roles are assigned in the admin center.")],
		citations: [SECTIONS.articleLegacy, SECTIONS.articleRoles],
		contradictions: [CONTRADICTIONS.onlineServiceManager],
		related: [
			"legacy-roles",
			"who-is-vl-admin",
			"osm"
		]
	}
];
// src/guidance/entries/manual-forms.ts
const MANUAL_FORM_ENTRIES = [
	{
		id: "manual-who",
		topic: "manual-forms",
		question: "Who does what for a manual form?",
		alsoAsked: [
			"responsibilities for a manual enrolment form",
			"who validates the WSA on a manual form",
			"partner responsibility manual form"
		],
		answer: [table(["Who", "Does what"], [
			["Partner", "fills in and submits the form; validates the WSA before that"],
			["Customer", "owns the WSA address and gives the right one"],
			["Customer's IT admin", "creates or sets up the WSA where there is none"]
		])],
		citations: [SECTIONS.manualForm],
		related: [
			"manual-steps",
			"partner-limits",
			"manual-not-valid"
		]
	},
	{
		id: "manual-steps",
		topic: "manual-forms",
		question: "How do I submit a manual form?",
		alsoAsked: [
			"manual enrolment form steps",
			"manual form process",
			"enrolment on paper",
			"manual amendment form",
			"when may a manual form be submitted"
		],
		answer: [steps("Ask the customer for the primary contact's address and whether it is a WSA; if they are not sure, their IT administrator must say so first.", "Validate it in VL Central: any package or a draft, Add Contact, the address, Validate.", "If it is not valid, stop: the customer's IT administrator creates or enables the account and sets it up properly in their tenant.", "Once it is valid, put that address into the contact fields, fill in the rest and submit as usual.", "Check that the customer reads mail at that address: the Welcome Letter goes there.")],
		citations: [SECTIONS.manualForm],
		related: [
			"validate-steps",
			"manual-not-valid",
			"welcome-missing",
			"manual-who"
		]
	},
	{
		id: "manual-not-valid",
		topic: "manual-forms",
		question: "What if the WSA on a manual form is not valid?",
		alsoAsked: [
			"enrolment on hold",
			"hold by OSC Processing",
			"manual form rejected",
			"what happens if the WSA is not valid",
			"how does a hold end",
			"hold queue"
		],
		answer: [steps("OSC Processing puts the enrolment on hold.", "You, the partner, are told to correct it.", "You have to go back to the customer.", "Work goes on only when there is a valid WSA."), text("A valid WSA in another cloud than the PCN leads to a hold just the same.")],
		citations: [SECTIONS.manualForm],
		related: [
			"escalate",
			"manual-steps",
			"which-wsa-fits"
		]
	},
	{
		id: "manual-accepts-anything",
		topic: "manual-forms",
		question: "Does a manual form refuse a non-WSA address?",
		alsoAsked: [
			"manual form accepts a personal email",
			"is the manual form checked",
			"which email may stand on a manual form",
			"should I pause a manual form"
		],
		answer: [text("No. The form takes any address, the systems behind it do not; so checking is up to you. A WSA is mandatory on every enrolment. As long as anything is unclear, pause the form and bring in the IT admin of the customer early.")],
		citations: [SECTIONS.manualForm],
		related: [
			"manual-steps",
			"manual-not-valid",
			"partner-limits"
		]
	},
	{
		id: "partner-limits",
		topic: "manual-forms",
		question: "Can a partner create or bypass a WSA?",
		alsoAsked: [
			"bypass WSA enforcement",
			"override the WSA check",
			"can partners fix a WSA for the customer",
			"can the partner convert an account",
			"workaround for the WSA requirement"
		],
		answer: [list("A partner can not create, convert or correct a WSA for the customer.", "Nobody can get round the enforcement: it sits in the systems behind."), text("The customer's IT admin is the one who can help.")],
		citations: [SECTIONS.manualForm],
		related: [
			"manual-who",
			"create-tenant",
			"manual-not-valid"
		]
	}
];
// src/guidance/entries/requirements.ts
const WORDS = {
	mandatory: "mandatory",
	recommended: "recommended, not mandatory",
	none: "nothing required",
	retired: "retired"
};
const ASKED = [
	"notices-contact",
	"online-administrator",
	"online-service-manager"
];
const [SCOPES_ENFORCED, ENFORCED] = POLICIES;
const LEGACY_NAMES = ROLES.filter(({ id }) => !ASKED.includes(id)).map(({ name }) => name);
function policyRow({ id, title, requirements }) {
	return [
		`From ${dayText(id)}, ${title}`,
		...ASKED.map((role) => WORDS[requirements[role]]),
		WORDS[requirements["key-viewer"]]
	];
}
const BOTH = [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager];
const REQUIREMENT_ENTRIES = [
	{
		id: "required-now",
		topic: "requirements",
		question: "Which roles need a WSA?",
		alsoAsked: [
			"which contacts require a work or school account",
			"required roles",
			"who needs a WSA",
			"mandatory WSA roles",
			"for whom is a WSA mandatory and for whom recommended",
			"WSA requirements at a glance",
			"do all contacts need a WSA"
		],
		answer: [
			text(`By the newest page, since ${dayText(CURRENT.id)}:`),
			table(["Role", "A WSA is"], ASKED.map((role) => [named(role), WORDS[CURRENT.requirements[role]]])),
			text(`The other contact roles are retired and open nothing by themselves: ${LEGACY_NAMES.join(", ")}.`)
		],
		citations: [SECTIONS.atAGlance, SECTIONS.faqRoles],
		contradictions: BOTH,
		related: [
			"required-by-date",
			"osm",
			"online-administrator",
			"legacy-roles"
		]
	},
	{
		id: "required-by-date",
		topic: "requirements",
		question: "What was required on which date?",
		alsoAsked: [
			"since when is a WSA mandatory",
			"required roles by date",
			"when did WSA enforcement start",
			"WSA mandatory since January 15 2026",
			"history of the requirements",
			"which policy applies on which day",
			"effective date of the WSA requirement"
		],
		answer: [table([
			"Policy",
			...ASKED.map((role) => roleOf(role).short),
			"Legacy roles"
		], POLICIES.map(policyRow)), text("The product judges a deal by the newest row that has begun on the day of judging. The middle row is the March 2026 article, the last one the May 2026 playbook. What the first row says of roles is our own reading: for that day the page tells only that the cloud is checked.")],
		citations: [
			SECTIONS.articleCloud,
			SECTIONS.articleRoles,
			SECTIONS.articleLegacy,
			SECTIONS.atAGlance,
			SECTIONS.beforeEnforcement
		],
		contradictions: BOTH,
		related: [
			"required-now",
			"required-by-program",
			"key-dates"
		]
	},
	{
		id: "required-by-program",
		topic: "requirements",
		question: "Do the required roles differ by program?",
		alsoAsked: [
			"required roles by program",
			"required roles for EA",
			"required roles for EAS and SCE",
			"required roles for AOS-G",
			"is it different for SCE than for EA",
			"same roles for every programme"
		],
		answer: [text(`No: what each role needs depends on the date, not on the program (${PROGRAMS.map(({ id }) => id).join(", ")}). One point is open for AOS-G: the March 2026 article calls the OSM mandatory there, the May 2026 playbook says recommended.`)],
		citations: [
			SECTIONS.whatChanged,
			SECTIONS.faqAgreements,
			SECTIONS.articleAosg
		],
		contradictions: BOTH,
		related: [
			"required-now",
			"required-by-date",
			"agreements",
			"aosg-rules"
		]
	},
	{
		id: "notices-contact",
		topic: "requirements",
		question: "Does the Notices Contact need a WSA?",
		alsoAsked: [
			"NTC requirement",
			"what is a Notices Contact",
			"what does the Notices Contact get",
			"is the primary contact mandatory",
			"which role does the NTC receive in the admin center"
		],
		answer: [text(`Yes, mandatory since ${dayText(ENFORCED.id)}. With a WSA, the Notices Contact gets the VL Administrator role in the Microsoft 365 admin center without anybody assigning it.`), text("The FAQ of 2024 speaks of a Notices Correspondent: a formal contact of the contract, and its VL admin as long as nobody changes that.")],
		citations: [
			SECTIONS.atAGlance,
			SECTIONS.articleRoles,
			SECTIONS.articleLegacy,
			SECTIONS.rolesAdmin,
			SECTIONS.rolesContactChange
		],
		related: [
			"required-now",
			"who-is-vl-admin",
			"change-notice-contact"
		]
	},
	{
		id: "online-administrator",
		topic: "requirements",
		question: "Does the Online Administrator need a WSA?",
		alsoAsked: [
			"OA requirement",
			"is the online administrator mandatory",
			"OA mandatory"
		],
		answer: [text(`Yes: the May 2026 playbook makes it mandatory, along with the Notices Contact.`), text("The March 2026 article does not name this role at all, so the two pages are shown side by side.")],
		citations: [SECTIONS.atAGlance, SECTIONS.faqRoles],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: [
			"oa-or-ola",
			"required-now",
			"legacy-online-admin"
		]
	},
	{
		id: "oa-or-ola",
		topic: "requirements",
		question: "Is Online Administrator the same as Online Admin?",
		alsoAsked: [
			"difference between online administrator and online admin",
			"OA or OLA",
			"OA versus OLA",
			"is OLA the online administrator"
		],
		answer: [text("The pages never say. The playbook asks for an Online Administrator and, on the same page, lists Online Admin among the retired roles; so the product reads them as two roles. Where a deal names only an Online Admin, ask the person who wrote it which of the two was meant.")],
		citations: [SECTIONS.atAGlance, SECTIONS.articleLegacy],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: ["online-administrator", "legacy-online-admin"]
	},
	{
		id: "osm",
		topic: "requirements",
		question: "Does the Online Service Manager need a WSA?",
		alsoAsked: [
			"OSM requirement",
			"is the OSM mandatory or recommended",
			"OSM WSA on AOS-G",
			"OSM mandatory"
		],
		answer: [text(`The May 2026 playbook recommends it and says it is not mandatory. The March 2026 article says that, since ${dayText(ENFORCED.id)}, the OSM needs a WSA to be given the OSM role when the agreement is activated, and makes it mandatory for AOS-G.`), text("A WSA for the OSM therefore satisfies both pages.")],
		citations: [
			SECTIONS.atAGlance,
			SECTIONS.articleRoles,
			SECTIONS.articleAosg
		],
		contradictions: [CONTRADICTIONS.onlineServiceManager],
		related: [
			"required-now",
			"automatic-roles",
			"aosg-rules"
		]
	},
	{
		id: "agreements",
		topic: "requirements",
		question: "Which agreements are covered?",
		alsoAsked: [
			"which programs are affected",
			"does it apply to EA EAS SCE",
			"which licensing programmes are impacted",
			"does this apply to server and cloud enrollment",
			"are non-EA agreements in scope",
			"is a WSA required for other programs"
		],
		answer: [list(...PROGRAMS.map(({ id, name }) => `${name} (${id})`)), text("The FAQ words it more widely, as every Volume Licensing program including these, and the template e-mail as EA and non-EA agreements alike.")],
		citations: [
			SECTIONS.whatChanged,
			SECTIONS.faqAgreements,
			SECTIONS.microsoftMail
		],
		related: ["aosg-exemption", "required-by-program"]
	},
	{
		id: "aosg-exemption",
		topic: "requirements",
		question: "Is AOS-G exempt?",
		alsoAsked: [
			"is there an SLG exemption",
			"are state and local government deals exempt from WSA",
			"exception for government",
			"exceptions from the WSA requirement",
			"AOS-G exemption from cloud scope"
		],
		answer: [text("No. Neither SLG nor AOS-G is exempt, not from the WSA requirement and not from the cloud scope.")],
		citations: [
			SECTIONS.whatChanged,
			SECTIONS.faqAgreements,
			SECTIONS.articleAosg
		],
		related: [
			"aosg-rules",
			"agreements",
			"air-gapped"
		]
	},
	{
		id: "before-submission",
		topic: "requirements",
		question: "What must I confirm before I submit?",
		alsoAsked: [
			"checklist before submission",
			"what to check for each contact before a renewal",
			"are inactive or legacy accounts allowed",
			"does the contact have to be active and current",
			"readiness checks before submitting an amendment"
		],
		answer: [text("Before a renewal, extension, amendment or manual form goes in, each key licensing contact must:"), list("have an account that the customer's organisation manages, no personal one", "be in the customer's tenant and cloud, Commercial or Government", "be a person who is there and active, not an old or unused account")],
		citations: [SECTIONS.atAGlance],
		related: [
			"validate-steps",
			"required-now",
			"june-cadence"
		]
	},
	{
		id: "key-dates",
		topic: "requirements",
		question: "What are the key dates?",
		alsoAsked: [
			"timeline",
			"WSA dates",
			"overview of all dates",
			"list of deadlines and dates",
			"calendar of changes"
		],
		answer: [table(["Day", "What begins"], [
			[dayText("2025-01-23"), "a PCN of its own for each cloud scope of a US customer"],
			[dayText(SCOPES_ENFORCED.id), "cloud scope is checked for the PCN on EA contracts"],
			["November 2025", "EA and EAS customers start a change of channel partner themselves"],
			[dayText(ENFORCED.id), "WSAs are mandatory for certain contract roles"],
			["February 2026", "the old partner-started change of channel partner only shows what was"],
			[dayText(CURRENT.id), "first two of the four May improvements"],
			[dayText("2026-05-29"), "the other two, clearer validation messages among them"]
		])],
		citations: [
			SECTIONS.articleCloud,
			SECTIONS.articleIntro,
			SECTIONS.articleCocp,
			SECTIONS.improvements
		],
		related: [
			"required-by-date",
			"may-improvements",
			"separate-pcn"
		]
	}
];
// src/guidance/entries/roles.ts
const ROLE_ENTRIES = [
	{
		id: "seven-roles",
		topic: "roles",
		question: "Which VL roles are there, and what may each do?",
		alsoAsked: [
			"seven VL user roles",
			"which VL role to assign",
			"permissions of each VL role",
			"list of admin center VL roles",
			"what can a licensing info viewer do",
			"what can a product keys reader do",
			"what can a benefits reader do",
			"what can an invoice reader do",
			"permissions of the online services manager role",
			"VL roles",
			"roles in the admin center"
		],
		answer: [table([
			"Role",
			"In the old VLSC",
			"May"
		], [
			[
				"Administrator",
				"Administrator",
				"everything the others may; assign, change and remove VL permissions"
			],
			[
				"Licensing Info Viewer",
				"Licensing Info Viewer",
				"see contract details, orders and contract keys; make license summaries"
			],
			[
				"Product download manager",
				"Download",
				"see contracts; download licensed software"
			],
			[
				"Product keys reader",
				"Product Keys",
				"see contracts and keys, also under Products and services; manage activation and redemption of online services"
			],
			[
				"Benefits reader",
				"Software Assurance Manager",
				"see contracts; manage Home Use Program entitlements of Software Assurance"
			],
			[
				"Online services manager",
				"Online Services Manager",
				"see contracts and orders; reserve services; manage activation and redemption; manage subscriptions under Billing > Licenses"
			],
			[
				"Invoice Reader",
				"none",
				"see contracts and invoices; download invoices; shown only to a Bill-to Contact of the agreement"
			]
		]), text("A user may have several roles, and other ones on another license ID.")],
		citations: [SECTIONS.rolesMac, SECTIONS.rolesAssign],
		related: [
			"where-to-assign",
			"legacy-roles",
			"add-user"
		]
	},
	{
		id: "where-to-assign",
		topic: "roles",
		question: "Where are VL roles assigned?",
		alsoAsked: [
			"where do I assign roles in MAC",
			"manage VL role assignments menu",
			"self-service role assignment",
			"path to role assignments in the admin center",
			"where do I manage VL users"
		],
		answer: [steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Assign users to contracts for new ones, or Manage VL role assignments for those already there."), text("Only a VL admin can do it, for the license IDs they administer, and only for users with WSAs.")],
		citations: [SECTIONS.rolesManage, SECTIONS.articleLegacy],
		related: [
			"add-user",
			"edit-user",
			"seven-roles",
			"who-manages-roles"
		]
	},
	{
		id: "who-manages-roles",
		topic: "roles",
		question: "Who may manage VL roles?",
		alsoAsked: [
			"who has permission to manage VL user roles",
			"who can assign VL roles",
			"who assigns roles",
			"who can remove a VL admin"
		],
		answer: [text("The VL admins. Every VL contract has one at least. They register the licenses, and see, add, change and take away the roles of VL users, other VL admins among them.")],
		citations: [SECTIONS.rolesPermissions],
		related: [
			"who-is-vl-admin",
			"global-admin",
			"where-to-assign"
		]
	},
	{
		id: "global-admin",
		topic: "roles",
		question: "Can a Global Administrator manage VL roles?",
		alsoAsked: [
			"global admin cannot see volume licensing",
			"billing administrator VL roles",
			"do global or billing admins manage VL roles",
			"tenant admin and VL roles"
		],
		answer: [text("Not by that role alone. Neither a Global nor a Billing Administrator sees or manages VL roles until a VL admin has given them a VL role.")],
		citations: [SECTIONS.rolesGlobalAdmin],
		related: [
			"who-manages-roles",
			"vl-admin-services",
			"who-is-vl-admin"
		]
	},
	{
		id: "vl-admin-services",
		topic: "roles",
		question: "Can a VL admin manage Microsoft 365?",
		alsoAsked: [
			"do VL admins manage Microsoft services",
			"can a VL admin add users to the tenant",
			"which credentials does a VL admin use",
			"VLSC credentials of the VL admin"
		],
		answer: [list("No: the role covers no Microsoft services, and it adds or removes nobody in the tenant.", "If a Global or Billing Administrator gives the VL admin a further role, that person has to use the credentials they have for the Volume Licensing Service Center (VLSC).")],
		citations: [SECTIONS.rolesServices],
		related: ["global-admin", "who-manages-roles"]
	},
	{
		id: "no-api",
		topic: "roles",
		question: "Is there an API for VL users?",
		alsoAsked: [
			"API to manage VL user roles",
			"automate VL role assignment",
			"Graph API for volume licensing users",
			"PowerShell or script for VL users",
			"PowerShell to assign roles",
			"API"
		],
		answer: [text(`The FAQ (2024) says there is no public API for managing VL users. It is done by hand: ${VOLUME_LICENSING}.`)],
		citations: [SECTIONS.rolesManage],
		related: ["where-to-assign", "add-user"]
	}
];
// src/guidance/entries/statuses.ts
const STATUS_ENTRIES = [
	{
		id: "statuses",
		topic: "users",
		question: "What do the VL user statuses mean?",
		alsoAsked: [
			"status Active",
			"status Invitation sent",
			"VL user status list",
			"what to do at each status",
			"user status in Manage Assignments"
		],
		answer: [table([
			"Status",
			"Meaning",
			"What to do"
		], [
			[
				"Active",
				"registered for at least one license ID",
				"nothing"
			],
			[
				"Assignment in Progress",
				"assigned, and closed to edits until active",
				`wait, at busy times up to 2 hours`
			],
			[
				"Failed",
				"the assignment did not work",
				"assign again; if it fails again, ask support"
			],
			[
				"Invitation sent",
				"not registered yet",
				"the user accepts the invitation e-mail"
			],
			[
				"Invitation expired",
				"not registered in time",
				"a VL admin resets the invitation"
			],
			[
				"User not found",
				"not in the tenant of the organisation",
				"the page names no step"
			]
		])],
		citations: [SECTIONS.rolesStatuses],
		related: [
			"status-failed",
			"status-expired",
			"status-not-found",
			"waiting-times"
		]
	},
	{
		id: "status-failed",
		topic: "users",
		question: "The status is Failed: what now?",
		alsoAsked: [
			"role assignment failed",
			"permission assignment keeps failing",
			"assignment does not work"
		],
		answer: [text("A VL admin assigns the permissions once more. If that fails too, contact support to look into it.")],
		citations: [SECTIONS.rolesStatuses],
		related: [
			"statuses",
			"vl-support",
			"assign-role"
		]
	},
	{
		id: "status-expired",
		topic: "users",
		question: "The invitation has expired: what now?",
		alsoAsked: [
			"status Invitation expired",
			"reset an invitation",
			"resend the invite",
			"user missed the invitation"
		],
		answer: [text("The user did not accept in time. A VL admin resets it: Manage Assignments, Actions, Reset invite. The user then accepts the e-mail.")],
		citations: [SECTIONS.rolesStatuses, SECTIONS.rolesPage],
		related: ["invitation", "statuses"]
	},
	{
		id: "status-in-progress",
		topic: "users",
		question: "The status is Assignment in Progress: what now?",
		alsoAsked: ["assignment stuck in progress", "cannot edit a user while the assignment is in progress"],
		answer: [text(`Wait: it can take up to 2 hours when the system is busy. The user can be edited again once the status is Active.`)],
		citations: [SECTIONS.rolesStatuses],
		related: ["waiting-times", "statuses"]
	},
	{
		id: "status-not-found",
		topic: "users",
		question: "The status is User not found: what now?",
		alsoAsked: ["VL user not found", "user is not in the tenant"],
		answer: [text("The user is not in the organisation's tenant. For this status the page names no step. Of somebody who has left it says that a VL admin has to remove them from all license IDs.")],
		citations: [SECTIONS.rolesStatuses, SECTIONS.rolesLeavers],
		related: [
			"leaver",
			"statuses",
			"fix-not-in-entra"
		]
	}
];
// src/guidance/entries/support.ts
const SUPPORT_ENTRIES = [
	{
		id: "escalate",
		topic: "support",
		question: "How do I escalate a processing hold?",
		alsoAsked: [
			"escalation",
			"open a case in VL Central",
			"processing delay because of WSA",
			"deal stuck in processing",
			"where do I open a support case",
			"urgent deal on hold"
		],
		answer: [text("Open a case in VL Central: My Cases & Support > +New Case."), text("For an urgent deal or a close, write the urgency and the effective date you need into the description; escalate further if required, within the escalation rules.")],
		citations: [SECTIONS.articleEscalate],
		related: [
			"case-contents",
			"not-escalate",
			"avoid-delays"
		]
	},
	{
		id: "case-contents",
		topic: "support",
		question: "What goes into a support case?",
		alsoAsked: [
			"case contents",
			"what should be in a case",
			"what to include in an escalation",
			"information for a VL Central case",
			"checklist for a case",
			"screenshot of the error"
		],
		answer: [list("the agreement number or package ID", "a screenshot of the error", "that the WSA was validated, in VL Central or the Entra admin portal", "that the cloud scope is aligned", "for urgent deals: how urgent, and the effective date needed")],
		citations: [SECTIONS.articleEscalate],
		related: [
			"escalate",
			"not-escalate",
			"validate-steps"
		]
	},
	{
		id: "not-escalate",
		topic: "support",
		question: "What must not be escalated?",
		alsoAsked: [
			"Tier 2",
			"do not escalate readiness questions",
			"customer does not understand WSA",
			"escalate to engineering"
		],
		answer: [text("Questions of readiness or education, such as a customer who does not understand WSAs: neither to Tier 2 nor to Engineering. The guidance and resources are there to settle those.")],
		citations: [SECTIONS.articleEscalate],
		related: [
			"escalate",
			"framing",
			"what-is-wsa"
		]
	},
	{
		id: "avoid-delays",
		topic: "support",
		question: "How do I avoid processing delays?",
		alsoAsked: [
			"prevent holds",
			"proactive steps",
			"avoid a hold",
			"avoid rework"
		],
		answer: [list("Validate each WSA in VL Central before the package goes in.", "Agree the cloud scope with the customer before you enter contacts.", "Explain the requirement to the customer as soon as contracting begins.")],
		citations: [SECTIONS.articleEscalate, SECTIONS.manualForm],
		related: [
			"validate-steps",
			"breakdowns",
			"june-cadence"
		]
	},
	{
		id: "vl-support",
		topic: "support",
		question: "How does a customer reach VL support?",
		alsoAsked: [
			"support ticket in the admin center",
			"contact volume licensing support",
			"help and support button",
			"support by phone"
		],
		answer: [steps("In the Microsoft 365 admin center, press Help & support.", "Describe the problem in the box.", "If nothing offered there helps, send a ticket to the VL support team, with the license ID and a phone number, and choose e-mail as the way to be reached."), text("VL support can also be reached by phone or by web form; our copy of the FAQ gives neither number nor address.")],
		citations: [SECTIONS.rolesFeedback],
		related: [
			"feedback",
			"escalate",
			"status-failed"
		]
	},
	{
		id: "feedback",
		topic: "support",
		question: "Where can feedback be given?",
		alsoAsked: [
			"give feedback",
			"feedback",
			"suggest a feature",
			"feedback on volume licensing in the admin center"
		],
		answer: [text("With Give feedback, at the bottom right of each page of the Microsoft 365 admin center. It goes to the engineers of the product; screenshots and details help them.")],
		citations: [SECTIONS.rolesFeedback],
		related: ["vl-support"]
	}
];
// src/guidance/entries/users.ts
const USER_ENTRIES = [
	{
		id: "add-user",
		topic: "users",
		question: "How do I add a VL user?",
		alsoAsked: [
			"add new VL users",
			"invite a user to a contract",
			"steps to add somebody",
			"give a colleague access to volume licensing"
		],
		answer: [steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Assign users to contracts, then Add or edit users.", "Find and tick the people. Where the business e-mail is not the sign-in e-mail, type the other address.", "Press Review + Apply.", "Go on with their license IDs and roles: nothing is saved before that.")],
		citations: [SECTIONS.rolesAssign],
		related: [
			"assign-role",
			"invitation",
			"waiting-times"
		]
	},
	{
		id: "assign-role",
		topic: "users",
		question: "How do I assign contracts and roles to a user?",
		alsoAsked: [
			"assign VL roles to users",
			"assign license IDs to a user",
			"how to assign a role",
			"copy role properties",
			"verify and save user assignments",
			"same roles for several license IDs"
		],
		answer: [steps("In Assign users to contracts, unfold the user and press Add contracts; pick license IDs, then Add.", "Unfold the user again, press Assign roles, and tick roles in the Volume licensing roles list.", "For equal roles on further license IDs: Copy role properties, tick those IDs, Paste role properties.", "Press Apply, then Verify and save user assignments."), text("Saving sends the user their welcome e-mail.")],
		citations: [SECTIONS.rolesAssign],
		related: [
			"add-user",
			"seven-roles",
			"invitation",
			"waiting-times"
		]
	},
	{
		id: "edit-user",
		topic: "users",
		question: "How do I change a user's VL roles?",
		alsoAsked: [
			"edit permissions of a VL user",
			"remove a role from a user",
			"modify VL roles",
			"take away a permission"
		],
		answer: [steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Manage VL role assignments.", "Find the user and press View access.", "For the license ID in question, tick or clear roles in the Volume licensing roles list.", "Press Verify and save changes."), text(`The user is told by e-mail. The list shows it after up to 2 hours.`)],
		citations: [SECTIONS.rolesEdit],
		related: [
			"remove-user",
			"waiting-times",
			"mbsa-inheritance"
		]
	},
	{
		id: "remove-user",
		topic: "users",
		question: "How do I remove a VL user, and what happens then?",
		alsoAsked: [
			"delete a VL user",
			"remove a user from volume licensing",
			"remove access of a user",
			"what happens when a VL user is deleted"
		],
		answer: [
			steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Manage VL role assignments.", "Find the user and press View access.", "On each of their license IDs, clear every role in the Volume licensing roles list.", "Press Verify and save changes."),
			text("The page describes how roles are cleared; of deleting the user as such it names no step, only what comes of it: their permissions go, on every license ID they had any on, and so does their line in Manage Assignments."),
			text("What is inherited from an MBSA can not be removed on the license ID.")
		],
		citations: [SECTIONS.rolesEdit, SECTIONS.rolesInheritance],
		related: ["edit-user", "leaver"]
	},
	{
		id: "view-users",
		topic: "users",
		question: "How do I see who has access?",
		alsoAsked: [
			"view existing VL users",
			"list of VL users",
			"see which license IDs a user has",
			"view access button"
		],
		answer: [steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Manage VL role assignments: the VL users on your license IDs are listed.", "Press View access beside one to see their license IDs.")],
		citations: [SECTIONS.rolesView],
		related: [
			"manage-assignments",
			"vlsc-cut-off",
			"missing-license-ids"
		]
	},
	{
		id: "manage-assignments",
		topic: "users",
		question: "What do the columns of Manage Assignments mean?",
		alsoAsked: [
			"Manage Assignments page explained",
			"difference between business email and sign-in email",
			"display name of an external user",
			"which address gets the invitation"
		],
		answer: [table(["Column", "What it shows"], [
			["Display name", "the full name; filled in for users of the tenant, typed by you for external ones"],
			["Status", "how far the assignment is"],
			["Actions", "what can be done: View access, Resend invite, Reset invite"],
			["Sign-in email", "the address they sign in with; mostly, not always, the work address"],
			["Business email", "the address on the contract, mostly that of the Primary Contact or Notices Correspondent"],
			["Volume licensing roles", "the roles they have"]
		]), text("Invitations go to the business address, from where the admin can pass them on.")],
		citations: [SECTIONS.rolesPage],
		related: [
			"statuses",
			"invitation",
			"view-users"
		]
	},
	{
		id: "invitation",
		topic: "users",
		question: "What does the VL invitation look like?",
		alsoAsked: [
			"subject of the invitation email",
			"registration email",
			"how are new VL users notified",
			"welcome email for VL users",
			INVITATION_SUBJECT,
			"where does the invitation go"
		],
		answer: [text(`An e-mail with the subject "${INVITATION_SUBJECT}".`), text("It goes to the business e-mail address that the VL admin entered when adding the user, and asks them to complete their registration.")],
		citations: [SECTIONS.rolesInvitation, SECTIONS.rolesAssign],
		related: [
			"status-expired",
			"waiting-times",
			"not-want-admin",
			"permission-mail"
		]
	},
	{
		id: "permission-mail",
		topic: "users",
		question: "Which e-mail tells of changed permissions?",
		alsoAsked: [
			"permission changes email",
			CHANGE_SUBJECT,
			"notification when roles change"
		],
		answer: [text(`One with the subject "${CHANGE_SUBJECT}", sent to a user whose permissions on a license ID change.`)],
		citations: [SECTIONS.rolesAssign],
		related: ["edit-user", "invitation"]
	},
	{
		id: "waiting-times",
		topic: "users",
		question: "How long until a role takes effect?",
		alsoAsked: [
			"waiting time after a role change",
			"how long does a role assignment take",
			"two hours",
			"10 hours for a new agreement",
			"when can a new user get in",
			"how long until a new user can sign in",
			"permission does not show yet"
		],
		answer: [list(`New user, after registering: about 2 hours.`, `Assignment in Progress at busy times: up to 2 hours.`, `Changed permissions in Manage Assignments: up to 2 hours.`, `Contract changes of a new agreement: up to 10 hours.`)],
		citations: [
			SECTIONS.rolesAssign,
			SECTIONS.rolesStatuses,
			SECTIONS.rolesEdit
		],
		related: ["statuses", "status-in-progress"]
	},
	{
		id: "vlsc-cut-off",
		topic: "users",
		question: "Why is a former VLSC user not listed?",
		alsoAsked: [
			"VLSC registration cut-off",
			"September 15 2023",
			"user from the Volume Licensing Service Center missing",
			"VLSC user did not register in time"
		],
		answer: [text(`Roles given in the Volume Licensing Service Center (VLSC) before ${dayText(VLSC_REGISTRATION_CUT_OFF)} were left out of Manage Assignments where the user had not registered by then. A VL admin can put them back with Assign users to contracts.`)],
		citations: [SECTIONS.rolesView],
		related: ["add-user", "view-users"]
	}
];
// src/guidance/entries/validating.ts
const EXPLAINED_SINCE = dayText(EXPLAINED_MESSAGES.since);
const PORTAL_ROWS = CLOUD_SCOPES.filter(({ id }) => id !== "unknown").map(({ name, portal }) => [name, portal ?? "none named"]);
const VALIDATING_ENTRIES = [
	{
		id: "validate-steps",
		topic: "validating",
		question: "How do I validate a WSA in VL Central?",
		alsoAsked: [
			"VLC Validate button",
			"where is the validate button",
			"steps to check a contact in VLC Contracts",
			"primary validation method",
			"test whether an email is a valid WSA",
			"does validate add the contact to the package",
			"verify a WSA"
		],
		answer: [steps("Open VL Central and choose Contracts.", "Start a package, or open one to edit.", "Press Add Contact, or Edit Contact.", "Type the address.", "Press Validate."), text(`VL Central then says whether this is a WSA in the right cloud; the package itself stays as it was. Do it for the ${rolesNow("mandatory")} before you submit.`)],
		citations: [SECTIONS.validate, SECTIONS.articleInvalid],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: [
			"vlc-messages",
			"sign-in-portals",
			"invalid-causes"
		]
	},
	{
		id: "vlc-messages",
		topic: "validating",
		question: "What do the VL Central messages mean?",
		alsoAsked: [
			"validation error messages",
			"validation result in VLC",
			"new error messages since 29 May 2026",
			"message before 29 May",
			"clearer error messages",
			"what does VL Central say when a WSA fails"
		],
		answer: [
			text(`Before ${EXPLAINED_SINCE}: one message for every failure, the invalid WSA account one. It does not say why.`),
			text(`Since ${EXPLAINED_SINCE} there are two:`),
			table(["Message", "What it means and what to do"], [["No Work or School Account for this address", "Entra ID does not know the address as a WSA. The customer has one created."], ["Cloud scope misaligned", "There is a WSA, in another cloud than the PCN. The customer names or creates one in the right cloud."]])
		],
		citations: [SECTIONS.improvements],
		related: [
			"message-no-wsa",
			"message-wrong-cloud",
			"invalid-causes"
		]
	},
	{
		id: "message-no-wsa",
		topic: "validating",
		question: "VL Central says no WSA exists: what now?",
		alsoAsked: [
			"no work or school account exists for the email",
			"no WSA found",
			"validation says there is no account",
			"contact does not have a WSA"
		],
		answer: [
			text("The address is no WSA in Entra ID. Pass it to the IT administrator of the customer, who either:"),
			list("creates a user in Entra ID with this address, in the right cloud, or", "names another address that is in the tenant already."),
			text("Then validate again.")
		],
		citations: [SECTIONS.improvements, SECTIONS.articleInvalid],
		related: [
			"fix-not-in-entra",
			"create-tenant",
			"validate-steps"
		]
	},
	{
		id: "message-wrong-cloud",
		topic: "validating",
		question: "VL Central says the cloud is misaligned: what now?",
		alsoAsked: [
			"WSA cloud scope is misaligned with the PCN",
			"cloud scope mismatch message",
			"wrong cloud error",
			"government WSA on a commercial enrolment"
		],
		answer: [text("The account is real but lives in another cloud than the customer's PCN. Check the scope of the enrolment with the customer; then they name a contact with an account in that cloud, or have one created there.")],
		citations: [
			SECTIONS.improvements,
			SECTIONS.cloudScope,
			SECTIONS.articleInvalid
		],
		related: [
			"which-wsa-fits",
			"cross-cloud",
			"fix-wrong-cloud"
		]
	},
	{
		id: "sign-in-portals",
		topic: "validating",
		question: "Where can a contact try to sign in?",
		alsoAsked: [
			"sign-in portal by cloud scope",
			"login URL for GCC High",
			"DoD portal",
			"secondary validation method",
			"sign-in check without VL Central",
			"which URL for the sign-in test",
			"portal.office365.us",
			"portal.apps.mil",
			"out of band check of a WSA"
		],
		answer: [
			text("As a second way to check, the contact tries to sign in at the portal of their cloud:"),
			table(["Cloud scope", "Portal"], PORTAL_ROWS),
			text("The March 2026 article also names office.com. VL Central stays the first way.")
		],
		citations: [
			SECTIONS.signIn,
			SECTIONS.faqBestPractice,
			SECTIONS.articleInvalid
		],
		related: ["read-sign-in", "validate-steps"]
	},
	{
		id: "read-sign-in",
		topic: "validating",
		question: "How do I read the result of a sign-in check?",
		alsoAsked: [
			"how to interpret the sign-in",
			"sign-in goes to a Microsoft account page",
			"redirected to Live login",
			"this account doesn't exist",
			"sign-in asks for work or school account",
			"redirects to organisation login"
		],
		answer: [table(["What happens", "What it tells"], [
			["It asks for a Work or School account, or hands over to the login of the organisation", "a WSA"],
			["It goes to the Microsoft Account (Live) page", "no WSA; one must be set up"],
			["It says there is no such account", "no WSA; one must be set up"]
		]), text("The March 2026 article is a little more careful about the first: likely a WSA.")],
		citations: [
			SECTIONS.signIn,
			SECTIONS.articleInvalid,
			SECTIONS.faqBestPractice
		],
		related: [
			"sign-in-portals",
			"validate-steps",
			"create-tenant"
		]
	},
	{
		id: "welcome-missing",
		topic: "validating",
		question: "The welcome e-mail did not arrive: what now?",
		alsoAsked: [
			"welcome letter not received",
			"where is the welcome letter sent",
			"user did not get the welcome email",
			"account without a mailbox",
			"mailbox-enabled"
		],
		answer: [text(`The Welcome Letter goes by itself to the WSA's address, so that must be a mailbox in use; an identity without a mailbox gets nothing. The user can sign in without the letter, at the portal of their cloud (${ADMIN_CENTER_URL} for Commercial and GCC).`)],
		citations: [SECTIONS.signIn, SECTIONS.manualForm],
		related: [
			"sign-in-portals",
			"invitation",
			"manual-steps"
		]
	}
];
// src/guidance/index.ts
/** All guidance entries, in the order of the topics. */
const ENTRIES = [
	...REQUIREMENT_ENTRIES,
	...ACCOUNT_ENTRIES,
	...CLOUD_ENTRIES,
	...VALIDATING_ENTRIES,
	...INVALID_ENTRIES,
	...LEGACY_ENTRIES,
	...ROLE_ENTRIES,
	...USER_ENTRIES,
	...STATUS_ENTRIES,
	...ADMIN_ENTRIES,
	...MANUAL_FORM_ENTRIES,
	...COCP_ENTRIES,
	...SUPPORT_ENTRIES,
	...CLOSE_ENTRIES,
	...CUSTOMER_ENTRIES
];
new Map(ENTRIES.map((entry) => [entry.id, entry]));
// src/guidance/ways/index.ts
const WAYS = new Map([
	{
		abbreviations: [
			"what does pcn stand for",
			"whats a pcn again",
			"vlc vs vlsc whats the difference in the names",
			"what is lsp short for",
			"cicr = ?",
			"got a mail full of acronyms, ntc oa osm ola, is there a list",
			"spell out EAS and SCE for me",
			"new here, need a cheat sheet for all these short forms",
			"mac? they dont mean the apple one right",
			"meaning of the letters MBSA",
			"glosary of wsa terms",
			"what is aos-g in full words",
			"my customer doesnt know what VL is short for",
			"three letter codes for contact roles, whats LPV DLD SAB",
			"full name of ntc",
			"sfi is short for what",
			"decode the jargon pls: VLC, MAC, LSP, COCP",
			"what do the initials OSM mean"
		],
		"what-is-wsa": [
			"wsa?",
			"whats a wsa",
			"explain work or school account in one sentence",
			"cust asks what exactly counts as a wsa, what do i tell them",
			"definition of an organisational account for licensing",
			"what does a wsa look like, give me some sample addresses",
			"is an onmicrosoft.com address a wsa",
			"work or scool account meaning",
			"is that the same as an azure ad account",
			"who owns a work or school account, the person or the company",
			"which kind of login is meant by wsa",
			"does name@agency.gov count as a work or school acct",
			"wsa = entra id user?",
			"never heard of wsa, whats that about",
			"is my normal company login a wsa",
			"difference between wsa and entra identity",
			"who looks after a wsa, the IT dept?"
		],
		"why-wsa": [
			"why do we have to do this wsa thing at all",
			"whats the point of wsas",
			"reason behind the work account rule",
			"whats SFI got to do with licensing contacts",
			"customer wants to know why microsoft insists on this",
			"secure futur initiative and volume licensing",
			"why did ms come up with the wsa requirement",
			"rationale wsa",
			"what security does it bring over the old logins",
			"whats the risk with hacked private logins that this prevents",
			"background on the secure future initative",
			"why not just any email like we used to",
			"what is the benefit of demanding managed identities",
			"purpose of the wsa enforcement",
			"where does the requirement come from, who decided that",
			"is it about knowing on record who got which role",
			"customers cio asks for the business reason for entra logins on the agreement"
		],
		"what-changed": [
			"whats different now with contacts compared to before",
			"summary of all the changes to contacts for my team call",
			"i was on leave for months, what did microsoft change about licensing contacts",
			"old way vs new way of handling contacts",
			"what is new, short version",
			"overview of what changed and for whom",
			"give me the big picture of the new contact rules",
			"what does the customer notice differently now",
			"why does it matter now, whats changed",
			"what chnaged in contact managment",
			"role segregation in the admin center, what is that",
			"we never had to do this at the last renewal, what happened since",
			"news on VL contacts and roles in a nutshell",
			"what are the main changes partners should know of",
			"brief me: changes to account, roles, cloud and channel partner change",
			"what are the four changes for contacts"
		],
		"personal-accounts": [
			"can the contact use gmail",
			"hotmail ok?",
			"cust gave me an outlook.com address for the ntc, is that allowed",
			"notices contact has a yahoo mail, fine or not",
			"msa accepted?",
			"personal ms account not allowed anymore?",
			"private email address on the enrolment form",
			"live id still works for vl?",
			"small customer only has a t-online / gmail mailbox, can we put it in",
			"owner of the company wants to use his private microsft account",
			"is a consumer account good enough",
			"icloud address as licensing contact",
			"are xbox / skype type accounts ok to sign in to volume licensing",
			"unmanaged email on the contract, does it get refused",
			"can someone still get into volume licensing with their live.com login",
			"freemail for the online administrator",
			"no personal accounts at all? not even for small customers",
			"contact used her own hotmial for 10 years, must she change it"
		],
		"create-tenant": [
			"no tenant what now",
			"cust has no entra, what do they do",
			"customer is all on prem and never had a cloud directory",
			"where can they sign up for a directory",
			"steps to get a tenant for a customer without m365",
			"they run google workspace only, how do they get wsas",
			"how to make a new entra tenent",
			"which website to make the tenant",
			"signup.microsoft.com",
			"customer says we dont have azure ad, what do I tell them",
			"customer only buys windows and sql licences and has no microsoft cloud at all",
			"set up azure ad from scratch for the licensing contacts",
			"how does a firm with lotus notes get work accounts",
			"customer w/o any directory, who creates the users for ntc and oa",
			"no office 365 at this customer, how do we get a wsa",
			"guide for getting wsas when nothing exists yet",
			"register a new tenant, link please",
			"brand new customer starting from zero with identites"
		],
		"tenant-cost": [
			"is the tenant free",
			"how much is an entra tenant",
			"do they have to pay for it",
			"credit card asked when signing up, is that right",
			"customer doesnt want to give a credit card",
			"does it need a paid licence",
			"cust fears hidden charges for the directory",
			"price of an entra id tenant",
			"any fees for creating work accounts",
			"no budget for m365 just to have a login, do they have to purchase something",
			"can they get it without a trial subscripton",
			"for free or not",
			"sign up page wants payment details",
			"what does it cost to have wsas",
			"procurement asks whether entra costs anything",
			"do we need a E3 seat for the notices contact to have a wsa",
			"free of charge? even w/o buying anything",
			"visa card needed to create the tennant?"
		],
		"existing-tenant": [
			"cust already on m365, do they need a new tenant",
			"they have azure already, can we use those accounts",
			"existing accounts ok?",
			"customer uses office 365 for mail, is that enough",
			"can they reuse the teams / exchange online logins they have",
			"do we have to create another directory if there is one",
			"already have a tenant, anything to do",
			"customer bought azure last year, so they have entra right",
			"is a second tenant needed just for volume licensing",
			"use current o365 users as contacts",
			"alreday has microsoft 365",
			"company has had exchange online for years, do the users count as wsas",
			"no new tenant needed when they run sharepoint online?",
			"cust with azure subscription only, no m365, do those users work",
			"can their present employees logins serve as the work accounts",
			"we got m365 business premium, what else must be set up"
		]
	},
	{
		"who-is-vl-admin": [
			"who gets to be vl admin",
			"which contact becomes the volume licensing admin by default",
			"vl admin = notices contact?",
			"is the primary contact automatically vl admin",
			"who is made administrator when the contract is set up",
			"first vl admin on a new contract, who is that",
			"does the reseller decide who the vl admin is",
			"default administartor of a vl contract",
			"vladmin who",
			"can there be more than one vl admin on a contract",
			"who starts out with admin rights on a new licence id",
			"what makes somebody the vl admin",
			"is it the notice correspondent who ends up as vl admin",
			"what is a vl admin and who has that job",
			"cust asks who on their side will be the vl administrator after signing",
			"who is vl admin unless changed",
			"initial vl admin, picked by microsoft or by the lsp"
		],
		"our-vl-admin": [
			"nobody here knows who our vl admin is, can you look it up",
			"cust asks microsoft for the name of their vl admin",
			"customer has lost track of who administers their agreement",
			"how do i find the person who is admin for this org",
			"will microsoft tell us the admins name",
			"privacy, cannot give out vl admin names?",
			"who did our lsp put down as contact",
			"customer doesnt know who their reseller is",
			"identify our vl admin",
			"lookup vl admin of a company",
			"need the name of the current vl admin, whom to ask",
			"new IT manager wants to know which colleague is the vl admin",
			"can support disclose who has admin on our contract",
			"which deparment can tell which reseller we bought from",
			"find out the vl admin of an org w/o access",
			"we have no clue who is admin, predecessor never told us",
			"ask the lsp which contact info they provided?"
		],
		"alternate-admin": [
			"is one vl admin enough",
			"backup for the vl admin",
			"our only admin is on holiday, cant get anything done",
			"only one admin on the contract and she is on parental leave",
			"recommend a deputy for the vl admin?",
			"second admin needed?",
			"how many vl admins should a customer have",
			"single point of failure vl admin",
			"sole admin sick, what does that mean for the customer",
			"should every licence id have two admins",
			"stand-in for the administrator",
			"at least one altenate admin per license id?",
			"does adding another admin kick out the first one",
			"best practice number of vl admins",
			"vl admin unavailable, nobody else can get to the licences",
			"cust has just one person as admin, is that a problem",
			"spare admin in case of absence"
		],
		"not-want-admin": [
			"i got the vl admin invite but its not my job",
			"ntc is the cfo and doesnt want to administer licences",
			"can she pass the invitation to a colleague",
			"wrong person got the vl admin invitation",
			"how do i get rid of the vl admin role",
			"refuse to be vl admin",
			"notices contact should not be the admin, someone from IT should",
			"decline the admin role",
			"forward the registration mail to IT instead?",
			"contact wants to hand vl admin over before registering",
			"already registered but no longer want to be vl admn",
			"primary contact is legal, they want somebody technical to register",
			"i dont want this role",
			"may the invite be forwarded",
			"does giving it to someone else take the admin role off me",
			"stop being vl administrator",
			"delegate vl admin to another person before i accept"
		],
		leaver: [
			"contact left the company, can they still get in",
			"vl admin quit last month",
			"former employee still shows in manage assignments",
			"person retired, does he keep access to licences",
			"access after leaving",
			"what happens when somebody resigns",
			"ex employee on the list",
			"someone was fired, is their vl access gone",
			"colleague has moved on but his name is still listed",
			"account deleted in entra, why is the user still displayed",
			"does vl access end when IT deletes the account from the domain",
			"offboarding a vl user",
			"staff turnover: who takes the old users off the licence ids",
			"employe gone, do we have to do something in volume licensing",
			"user switched to another department and needs no access any more",
			"ntc no longer works there, does she still see the contracts",
			"when an employee departs is vl info closed to them"
		],
		"change-notice-contact": [
			"new ntc on the contract, how",
			"customer wants a different notices contact on an existing agreement, who does that",
			"who can swap the primary contact",
			"can the customer change the notices contact themselves",
			"process to replace notice correspondent",
			"change of contact via the reseller?",
			"ask the lsp to change the contact for a license id",
			"formal contact on the contract is wrong, how to get it corrected",
			"how do we update contact info of the primary contact",
			"our notices contact got married and has a new email, where to change",
			"ntc changed jobs, whom do we name and through whom",
			"customer tried to edit the primary contact in mac, cannot find it",
			"notices corespondent change request",
			"wrong person is primary contact, fix",
			"does microsoft change the ntc or the partner",
			"how to put somebody else as notices contact mid term",
			"change contact request for the agreement, who submits it"
		],
		"missing-license-ids": [
			"only see 2 of 5 agreements in the admin center",
			"vl admin doesnt see all contracts",
			"licence id not showing up",
			"some of our enrolments are not listed on the volume licensing tab",
			"why cant i see this agreement, i am admin",
			"contract missing in mac",
			"where did our other license ids go",
			"customer complains that one enrolment is invisible to her although she is vl admin",
			"not all license numbers displayed",
			"admin pages dont show every agreement of the org",
			"license id is hidden",
			"agreement absent from the list",
			"access is per license id?",
			"one contract shows, another doesnt",
			"im vl admin for one program but cant view the rest",
			"cannot find the agrement under your products",
			"why is the list of license ids incomplete"
		],
		"mbsa-inheritance": [
			"inherit admin from the mbsa",
			"does an mbsa contact become admin on all enrolments below it",
			"how do i opt in to inheriting vl admin",
			"opt out of inherited admin, where is that preference",
			"where do i see whether i inherit",
			"edit preferences volume licensing",
			"cant take the admin role off somebody, it says it comes from the master agreement",
			"permissions greyed out, inherited from higher level agreement",
			"inheritence mbsa",
			"master agreement contact gets new license ids automatically as admin?",
			"online access contact what is that on an mbsa",
			"preferences pane in volume licensing tab",
			"who can inherit the admin role on license ids added under a business and services agreement",
			"role passed down from the top agreement",
			"cannot edit inherited user on license id",
			"vl admin for future enrolments under the same mbsa",
			"business and services agrement: automatic admin for new enrolments"
		]
	},
	{
		"may-improvements": [
			"what did microsoft fix in may",
			"new in vl central since may",
			"which improvements are live",
			"may 2026 update vlc",
			"is it getting any better, what has microsoft done about the wsa holds",
			"list the 4 improvements",
			"release notes may wsa validation",
			"whats rolled out on the 22nd and whats on the 29th of may",
			"partner asks which enhancements were announced for wsa validation",
			"latest updates vlc contracts",
			"any more improvments coming",
			"whats planned after the may fixes",
			"did the feedback of partners change anything in vl central",
			"fixes deployed end of may",
			"what is already active of the new stuff",
			"overview of enhancements for vlc contracts",
			"what got better in the tool lately"
		],
		"mbsa-holds": [
			"ea on hold because of mbsa contact",
			"mbsa contact has no wsa, is the EA held",
			"holds caused by the master agreement contacts, are they fixed",
			"still seeing holds from the mbsa, shouldnt that be gone since 22 may",
			"old contact on the business and services agreement blocks the enrolment",
			"mbsa level hold",
			"is the hold on mbsa solved now",
			"are mbsa contacts still checked",
			"deal held due to whoever signed the mbsa years ago",
			"reduction in mbsa holds since when",
			"EA stuck because of a contact on the MBSA, partner says it was to be fixed",
			"fewer holds at mbsa level?",
			"contacts of the mbsa were created with personal emails, will our ea be stopped",
			"mbsa hodl",
			"does the mbsa fix mean no holds at all",
			"hold is not for the EA contacts but the ones the mbsa was set up with"
		],
		"cross-cloud-lead": [
			"lead enrolment commercial, child in gcc",
			"one ea with a government and a commercial enrolment",
			"lead in gcch and billing enrollment in commercial, hold?",
			"multi tenant ea us",
			"customer has several tenants in different clouds under the same ea",
			"cross cloud lead enrolment hold",
			"ea lead vs billing tenant not in the same cloud",
			"packages with child enrolments in another cloud, do they still get held",
			"simplified validation for multi-tenant packages",
			"lead tenant government, related tenant public",
			"what if parent and child enrollment are in diferent clouds",
			"does a multi tenant package made before 22 may profit from the easier check",
			"state customer with mixed gov and commercial enrolments under one lead",
			"billing enrolment elsewhere than the lead",
			"mixed cloud EA, lead and child",
			"quarter close friction lead / billing tenant us commercial and gov",
			"enrolments of one ea split over commercial and governmnt"
		],
		"sub-scope": [
			"sub scope?",
			"what is a tenant subscope",
			"wsa is correct and in the right cloud but validation still fails, azure customer",
			"tenant identifier missing in the contract system",
			"hold although everything is right, internal tenant ids",
			"azure accounts held at validation for no reason",
			"fix for sub-scope on 29 may",
			"false holds on aos-g because tenant data was not aligned",
			"tennant sub scope alignment",
			"improvement for complex multi cloud tenants",
			"the system lost track of the tenants scope though the account is fine",
			"fewer holds for azure and aosg since the end of may?",
			"better handling of sub scopes",
			"contract system doesnt have our tenant id",
			"sub scope details of customer tenants",
			"does the subscope change help with azure ea setups"
		],
		"june-cadence": [
			"what should partners do for june close",
			"june renewals, where do i start",
			"checklist q4 close for partners",
			"action plan for the end of the fiscal year",
			"cadence for june",
			"step by step for deals dated in june",
			"book of june EAs, in which order do i tackle the wsas",
			"recommended rhythm for the close",
			"plan for june extensions and amendments",
			"fy end is coming, what do we do about the wsas of all our deals",
			"june ea prep",
			"five step plan for quarter end",
			"pdm wants to give partners a to-do list for the june close",
			"how should the licensing desk work through its june deals",
			"recomended cadence june",
			"what to do with the many renewals due 30 june",
			"q4 readiness plan for a partner"
		],
		breakdowns: [
			"what goes wrong most often",
			"top reasons why deals get stuck at q4",
			"common mistakes with wsas",
			"typical causes of close slippage",
			"why do june deals slip because of wsa",
			"usual problems partners run into",
			"main things that put renewals on hold",
			"most frequent wsa failures",
			"what are the pitfalls",
			"biggest risk for the quarter close",
			"recurring issues seen on packages",
			"why do so many transactions land in the hold queue",
			"frequent blunders with licensing contacts",
			"what breaks deals in late june",
			"patterns behind the holds we are seeing this quarter",
			"commen breakdowns",
			"give me the usual suspects when a transaction is held"
		]
	},
	{
		"cloud-scope": [
			"whats cloud scope",
			"what do they mean by scope of a customer",
			"cloudscope explained",
			"explain cloud scope to a partner in simple words",
			"list of cloud environments that count",
			"commercial, gcc, gcch, dod, what are those scopes",
			"why is the scope important for a contact",
			"cloud scope definition",
			"does a partner have a cloud scope too",
			"what is the difference between public and government scope",
			"never heard the term cloud scope",
			"how many scopes exist",
			"clod scope meaning",
			"which environments does microsoft tell apart",
			"cust asks what scope is about, he only knows tenants",
			"is cloud scope a thing of the enrolment or of the account",
			"term cloud scope in the email from microsoft, what is it"
		],
		"which-wsa-fits": [
			"what account do i need for gcch",
			"gcch which wsa",
			"dod customer, what type of account must the contact have",
			"table of cloud and accepted account",
			"which wsa goes with which enrolment",
			"gov customer: commercial or gov wsa?",
			"right kind of account per cloud",
			"azure gov enrolment, which wsa is accepted",
			"matrix cloud scope vs wsa",
			"commercial pcn needs what wsa",
			"acceptable accounts for fairfax",
			"what sort of identity does a department of defense contract take",
			"which account type suits a gcc enrolment",
			"overview what fits where, commercial gcc gcch dod",
			"need to know the matching wsa for every scope",
			"whcih wsa for gcc high",
			"customer in gcc high asks which login they should name"
		],
		"gcc-commercial": [
			"gcc and commercial wsa ok?",
			"commercial pcn but buys gcc products, does a commercial account do",
			"is a commercial account enough for gcc",
			"cust on gcc, contact only has commercial login, will it validate",
			"pages contradict each other on commercial wsa for gcc",
			"commercial using gcc products, which one",
			"commercial enrolment with gcc licences on it",
			"can a contact from the commercial tenant be on a plain gcc agreement",
			"gcc agreement with commercial wsa: yes or no",
			"contact has comercial acct, customer is gcc",
			"county runs gcc on a commercial pcn, what goes",
			"does gcc accept public cloud accounts",
			"gcc customer (not high) and commercial identity",
			"public pcn with G3 / G5 gcc products, does the usual account work",
			"gcc isnt gcc high, so commercial works?",
			"one page says commercial wsa is fine with gcc, another says no"
		],
		"cross-cloud": [
			"can i use a commercial wsa on a gcch contract",
			"gcc acct for dod?",
			"does a gcc high account open commercial agreements",
			"wsa is valid but wrong cloud, will it pass",
			"commercial login for gov contract not allowed?",
			"crosscloud not possible?",
			"same wsa for a commercial and a gcch agreement",
			"one contact, two clouds, one account?",
			"contact has a dod account, can he be on a public contract too",
			"our ntc uses her commercial address for the gcch enrolment, problem?",
			"are cross cloud accounts rejected",
			"gcch user cant see the commercial contracts, why",
			"genuine account in another cloud still refused?",
			"can gcc people get at gcc high agreements",
			"using an accout over several clouds",
			"dod contract with gcc high wsa",
			"partner employee with a commercial wsa wants into a dod agreement"
		],
		"why-government": [
			"why so picky with gov customers",
			"reason for the strict rule for gcch and dod",
			"why cant gov use a commercial account, whats the rationale",
			"sovereignty of data and wsa",
			"state agency asks why their account has to sit in the gov cloud",
			"compliance reasons behind cloud alignment",
			"what does it protect to keep government separate",
			"why does slg have to match clouds",
			"isolation of government workloads",
			"justification for the gov cloud rule, need it for a public sector cust",
			"public sector customer finds it excessive, why is it enforced that hard",
			"whats behind the government strictness",
			"why is it stricter for federal",
			"data soverignty",
			"purpose of keeping gov tenants apart",
			"why do gov clouds not mix"
		],
		"separate-pcn": [
			"two pcns?",
			"does the cust need a second pcn for gov",
			"one pcn for both commercial and gcc possible",
			"customer buys commercial and fairfax, how many customer numbers",
			"when do i need another pcn",
			"own pcn per cloud",
			"us customer with commercial and federal, same public customer number?",
			"split pcn since jan 2025",
			"pcn for each cloud scope, since when",
			"can a commercial pcn carry a gcch enrolment as well",
			"seperate pcn rule",
			"us only customer transacting in two clouds, pcn question",
			"need to set up an additional customer number for azure gov?",
			"sharing a pcn between gov and commercial not allowed?",
			"january 23 2025 pcn",
			"is the separate pcn for us customers only",
			"new pcn for the government side of a company"
		],
		"cloud-enforcement": [
			"since when does microsoft check the cloud",
			"when did the cloud scope check begin",
			"cloud validation start date",
			"23 july 2025",
			"what happened in july 2025",
			"is the scope checked on pcn level or per contact",
			"from what date does the wsa have to be in the same cloud as the pcn",
			"did they already check the cloud last year",
			"cloud scope enforced for EA since",
			"how long has cloud alignment been enforced",
			"july enforcement of clouds, which contracts",
			"at what level is cloud scope enforced",
			"when was cloud scope validaton introduced",
			"was the cloud being checked before 2026",
			"signed in june 2025, was cloud scope enforced then",
			"first day of the scope check on pcns"
		],
		"avoid-cloud-errors": [
			"how do i make sure the cloud is right before i submit",
			"prevent wrong cloud errors",
			"tips so we dont enter a contact from the wrong cloud",
			"what to ask the customer about the cloud first",
			"avoid scope mismatch",
			"best practice cloud scope",
			"never want a cloud scope error again, what can i do upfront",
			"precautions for gov deals so the cloud matches",
			"how can we catch a cloud problem early",
			"do partner people need accounts in gcch too to stay out of trouble",
			"keep cloud scope errors away",
			"before entering contacts, how do i confirm which cloud the customer is in",
			"ways to steer clear of cloud mismatches",
			"advice for us customers with two clouds to avoid rejections",
			"advise to prevent cloud missmatch",
			"do it right first time: cloud alignment"
		],
		"air-gapped": [
			"azure secret cloud wsa",
			"top secret customer, does this apply",
			"air gapped cloud what to do",
			"how do i validate for an airgapped tenant",
			"intelligence agency customer on azure top secret",
			"classified cloud requirements",
			"are the secret clouds exempt",
			"how does one get a tenant in azure secret",
			"ATS / AS clouds wsa rules",
			"no portal for azure secret?",
			"sign in url for top secret",
			"wsa in an isolated network that has no internet",
			"onboarding to azure top secret tenant",
			"do wsas work in airgaped environments",
			"disconnected clouds, is wsa mandatory there as well",
			"account for secret regions"
		],
		"aosg-rules": [
			"aosg what applies",
			"aos-g partner here, what do i have to do differently",
			"rules for agreement for online services government",
			"aos-g summary",
			"we are an authorised aosg partner, which wsa things concern us",
			"aosg enrolment amendment, validate too?",
			"what are the key points for aos-g",
			"how do roles get assigned on an aos-g agreement",
			"does role segregation apply to aosg",
			"aos g requirments overview",
			"aosg: cloud, roles, tenant, submission, all of it please",
			"partner asks about wsa for government online services agreement",
			"is everything the same on aos-g as on ea",
			"first aosg deal, what do i have to watch",
			"everything for aos-g in one place",
			"who assigns roles for aosg customers, in which admin center"
		],
		"aosg-tenant": [
			"aosg tenant where",
			"which tenant must an aos-g customer have",
			"gov customer needs a tenant, in which cloud",
			"does an aosg cust need a government tenant or is commercial ok",
			"tenant setup for aos-g enrolments",
			"where does the tenant of a gcch aos-g customer have to live",
			"aosg customer without a tenant",
			"entra tenant in the government cloud",
			"agency has only a commercial tenant, can aos-g be done with it",
			"must the aosg tenant sit in the cloud of the enrolment",
			"what directory for an aos-g agency",
			"goverment tenant for a new agency",
			"aos-g prerequisites: tenant",
			"new city government customer on aosg, what tenant do they have to set up",
			"provisioning of a tenant for aosg",
			"right tenant for government enrolment"
		]
	},
	{
		"cocp-process": [
			"how does cocp work now",
			"cust wants to move to us from another lsp, how",
			"customer wants to switch partner, what are the steps",
			"where does the customer click to change the reseller",
			"change reseller on an EA",
			"channel partner change in the azure portal",
			"cocp steps",
			"walk me through a change of channel partner",
			"customer unhappy with current lsp and wants to come over, process",
			"transfer of an enrolment to another reseller",
			"can the customer start a cocp in mac",
			"new partner takes over the ea, whats the procedure",
			"chanel partner change how does it go",
			"customer initiated change of partner, flow",
			"partner of record change for an eas",
			"how does a customer ask for a new lsp",
			"what happens after the customer starts a cocp",
			"since when can customers do the cocp themselves"
		],
		"cocp-needs": [
			"what do i have to hand to the customer so they can start the cocp",
			"cust asks for our pcn, where is it",
			"which pcn do i give for a cocp",
			"where can i look up my own partner pcn",
			"which email should the customer put in as our notification contact",
			"notification contact not verified",
			"what information does the customer need from the new partner",
			"partner number for change of channel partner",
			"we got no notification of the cocp, why",
			"verified email for cocp, what does verified mean",
			"customer typed a wrong partner email into the cocp form",
			"cocp data from partner side",
			"our shared mailbox as notificaton contact for cocp?",
			"never got the mail about the cocp request, wrong address?",
			"what details must the receiving partner supply",
			"find partner public customer number in contracts",
			"pcn and email for cocp"
		],
		"cocp-deadline": [
			"cocp how many days to accept",
			"got a cocp request, how long have we got",
			"by when must the new partner answer a cocp",
			"time limit to accept the change of channel partner",
			"we missed the 10 days on a cocp, what now",
			"cocp not answered",
			"when does a cocp request lapse",
			"where do i approve the cocp",
			"decline a cocp request",
			"my customer requests tab",
			"accept change of partner where in vlc",
			"reject a change of channel partner",
			"days to respond to cocp",
			"cocp request sits there since last week, is it too late",
			"ten days or more for accepting?",
			"dedline for a partner to accept",
			"where do incoming cocp requests show up and how quick do i have to react"
		],
		"cocp-old-way": [
			"can we as partner start the cocp",
			"partner started cocp not possible anymore?",
			"eagreements cocp still open?",
			"vlcm read only",
			"we used to do cocps in eagreements, where is that now",
			"old cocp form",
			"lsp wants to initiate the change of partner himself",
			"legacy cocp dead?",
			"when was the old change of channel partner way switched off",
			"cocp by partner retired since when",
			"submit a cocp for the customer ourselves",
			"cant create a cocp in vlcm",
			"does eAgreement still take partner initiated requests",
			"reseller initiated channel change",
			"is it true partners can no longer kick off a cocp",
			"former cocp tool shows history only",
			"eagrements cocp button is gone"
		]
	},
	{
		framing: [
			"how do i sell wsa to the customer",
			"cust says this is microsoft bureaucracy, what do i answer",
			"customer pushes back on wsa, arguments please",
			"talking points wsa",
			"how to position it with customers",
			"customer is annoyed about yet another hurdle",
			"how should partners talk about it",
			"customer doesnt see why they should bother, how do i convince them",
			"pitch for wsa",
			"good way to explain it without scaring the customer",
			"customer says no way, we wont do that",
			"whats the right tone, security or obligation",
			"elevator pitch on wsas for a ciso",
			"customer thinks its red tape",
			"what wording should we use, obstacle vs benefit",
			"how to frmae this",
			"sceptical customer, what is the positive message",
			"cust resists, which argument works"
		],
		"customer-mail": [
			"what should be in the mail to the customer",
			"email template for end customers",
			"is there a template letter partners can send",
			"what do i need back from the customer by mail",
			"text for customer mail about contacts",
			"partner wants a sample email to customers",
			"what does the customer template say is required",
			"which confirmations should the customer reply with",
			"sample wording for writing to a customer before the renewal",
			"what do we ask them for in the email",
			"ready made mail partner to customer",
			"content of the customer facing email",
			"customer email tempalte",
			"before i write to the cust: what has to be asked",
			"standard mail to collect addresses from the customer",
			"letter to customers, what points",
			"boilerplate for asking customers for their licensing contacts"
		],
		"microsoft-mail": [
			"got a mail from microsoft: action required confirming work or school accounts",
			"my pdm sent me a wsa warning",
			"what does it mean when the ae writes about wsa readiness",
			"microsoft CE emailed us about our renewal, do we have to act",
			"account team wrote to us about wsas, why",
			"received note from microsoft about upcoming extension and wsa",
			"is that email from microsoft phishing or real",
			"what do they want from me in the microsoft email",
			"partner got our outreach, what should they do with it",
			"subject action required confirming WSAs for your upcoming renewal",
			"microsoft contact reached out, is my deal at risk",
			"pdm mail what now",
			"outreach from commercial executives",
			"what should i send back to the microsoft pdm",
			"template that account teams send to partners",
			"heads up from microsft that our transaction is flagged",
			"as a pdm, what goes into my mail to the partner"
		],
		"customer-resources": [
			"any docs to send to the customer",
			"links i can share",
			"customer training material wsa",
			"material to hand out to customers",
			"is there a customer facing guide",
			"which articles can we forward to end customers",
			"cust wants to read up on it, where",
			"videos or learn pages for customers?",
			"reading list for customers",
			"handout",
			"self help pages to point a customer to",
			"resouces to pass on",
			"documentation that may be given to the customer",
			"what can i give my customer to study",
			"customer IT asks for official microsoft documentation",
			"got anything i can forward to them so they understand",
			"where is the resource list in the article"
		]
	},
	{
		"invalid-causes": [
			"invalid wsa account id what does it mean",
			"error says invalid wsa id, why",
			"address comes up invalid in vlc",
			"vlc doesnt like the email, reasons?",
			"getting \"invalid WSA Account ID\" for a contact i know is fine",
			"is invalid wsa a bug",
			"why does my contact fail validation",
			"red message invalid when i press validate",
			"possible causes for an invalid account and how to solve each",
			"invalid acount id",
			"validation failed, what can be wrong",
			"system says invalid but customer swears the login works",
			"troubleshoot invalid wsa",
			"what are the reasons a wsa is refused as invalid and the cures",
			"invalid ntc email, next step?",
			"microsoft glitch? the wsa gets rejected",
			"not recognised as a valid WSA, help"
		],
		"fix-not-in-entra": [
			"email isnt in entra, how do they fix it",
			"address unknown to azure ad",
			"customer IT should create the user, what exactly",
			"upn has to be the email?",
			"does the account need a licence assigned to become valid",
			"user exists in on prem AD only, not in entra",
			"contact was never set up in azure ad",
			"customers mail is on google but they have a tenant, address not a user there",
			"what do I tell the customers IT admin to create",
			"can they name another colleague who is in the tenant instead",
			"john has a mailbox but no entra user",
			"make an entra user with the same address",
			"contact missing in the directory, fix",
			"free azure ad user enough?",
			"upn and mail address differ",
			"adress not found in entra id",
			"use an alternate address which is in the tenant already"
		],
		"fix-wrong-cloud": [
			"account sits in the wrong tenant, how to fix",
			"wsa in a different directory than the enrolment",
			"contact belongs to the parent companys tenant",
			"customer in microsoft cloud germany",
			"sovereign clouds other than us gov",
			"how do we repair a wsa in the wrong cloud",
			"fix wrong tenant",
			"which tenant does the account have to be created in when it is in the wrong one",
			"account is in the tenant of the subsidiary, not the one of the enrolment",
			"wrong cloud, do they make a new account or move it",
			"customer has two tenants and gave an address of the other one",
			"what is the remedy if the account is elsewhere than the enrolment",
			"national clouds germany, does the rule hold",
			"email lives in another tenant, invalid, what to do",
			"rong tenant for this enrollment",
			"guest from another organisations tenant named as contact",
			"solve wsa in the wrong cloud or tenant"
		],
		"fix-typo": [
			"typo in the email",
			"misspelled address, invalid",
			"can the contact be an alias",
			"customer gave an alias not the login",
			"shared mailbox / alias address as contact",
			"old address from before the rebrand",
			"email outdated, person changed her name",
			"how do i make sure its spelled right",
			"letter missing in the adress",
			"alias rejected?",
			"primary login vs secondary smtp address",
			"proxy address instead of sign in name",
			"first.last works for mail but the sign in is flast, which one do i enter",
			"spelling mistake in the contacts mail makes it invalid",
			"stale email of the contact on the package",
			"wrong character in the address",
			"do not use alias?",
			"typed it wrong i think, how to check"
		],
		"vanity-domain": [
			"customer uses a vanity domain",
			"domain after the @ isnt the tenants domain",
			"custom domain not verified in tenant",
			"email domain differs from onmicrosoft",
			"does the domain have to be registered in the tenant",
			"customer has several brands with their own domains",
			"marketing domain in the email, invalid?",
			"vanity url mail",
			"domain mismatch between mail and tenant",
			"which domain must the contact address have",
			"address ends on a domain that isnt added to their tenant",
			"vanty domain",
			"add the domain to entra first?",
			"the part behind the @ is not known to the tenant",
			"mail domain of the group vs domain of the tenant",
			"wsa with a custom domian, ok?"
		],
		"fix-deleted-tenant": [
			"tenant was deleted",
			"old tenant gone, wsa invalid",
			"customer shut down the tenant the contact was in",
			"wsa of a tenant that doesnt exist any more, fix",
			"they merged and removed the former tenant",
			"directory deleted, what now",
			"dead tenant",
			"tenant got cleaned up, contact is in there",
			"account belongs to a closed tenant",
			"deleted tennant",
			"after the merger the old directory was decommissioned, contacts still point to it",
			"trial tenant expired and was wiped",
			"can a deleted tenant be used or do we need another account",
			"tenant vanished",
			"remedy when the tenant no longer exists",
			"tenant was removed by IT last year, contact invalid"
		]
	},
	{
		"legacy-roles": [
			"where did the old roles go",
			"table old role to new role",
			"which contact roles are retired",
			"what replaces the old vlsc contact roles",
			"mapping of legacy to admin center roles",
			"legacy contacts no access anymore?",
			"ola key dld sab lpv what do they become",
			"customers contacts lost their access in january",
			"list of roles that were dropped",
			"do the contacts named under the old roles still get in",
			"retired roles overview",
			"mac role segregation explained",
			"we always listed six contacts per agreement, what now",
			"discontinued contact types and successors",
			"since when do old contact roles no longer give access",
			"old roles are gone, what does the customer assign instead of them",
			"lagacy roles",
			"obsolete roles"
		],
		"legacy-bill-to": [
			"bill to contact retired?",
			"billto what now",
			"who replaces the bill-to",
			"finance dept was bill to contact, how do they see invoices now",
			"bill to person cant download invoices",
			"does a bill-to contact still get access",
			"successor of bill-to",
			"invoice reader instead of bill to?",
			"accounts payable used to be on the contract as bill to",
			"wsa for the bill-to contact",
			"customers accountant needs the invoices, was billing contact before",
			"bil to contact",
			"what role do i give someone who was the bill-to",
			"no bill to anymore on a contract, where do invoices show",
			"is the billing contact still worth naming",
			"why does only the bill-to contact see invoice reader in the list"
		],
		"legacy-key-viewer": [
			"key viewer gone, who sees the keys",
			"what role instead of key",
			"product keys access after key viewer was retired",
			"cust lost access to volume license keys, was key viewer",
			"KEY role replaced by",
			"keyviewer successor",
			"contact in role KEY on the old contract",
			"where can the former key viewer find activation keys now",
			"windows mak / kms keys, who could see them was the key viewer",
			"product key viewer",
			"does the key viwer still work",
			"role for seeing keys, formerly key viewer",
			"is naming a key viewer still of any use",
			"new name of key viewer in mac",
			"admin used to look up the keys as a KEY contact, now nothing",
			"which admin center role gives what key viewers had"
		],
		"legacy-license-position-viewer": [
			"lpv what now",
			"license position viewer replaced by what",
			"lpv in mac",
			"who can run license summaries since lpv is retired",
			"license statement access, was lpv",
			"licence position viewer gone",
			"asset manager was lpv, which role does she get",
			"lpv successor role",
			"sam manager needs to see license position, formerly LPV",
			"new name for license position viewer",
			"does lpv still open anything",
			"LPV contact cannot see orders any more",
			"licensing info viewer = old lpv?",
			"license postion viewer",
			"is position viewer dead as a contact role",
			"role that shows the entitlements overview, used to be LPV"
		],
		"legacy-online-admin": [
			"ola what now",
			"online admin retired, who replaces",
			"ola role in mac",
			"ola gone?",
			"what did online admin turn into",
			"is OLA still a role i can count on",
			"old online admin lost rights",
			"customers OLA cant manage anything any more",
			"what do i assign to someone who was ola",
			"successor of online admin",
			"administrator role for the former OLA",
			"onlin admin replacement",
			"does the OLA get access by being on the contract",
			"ola on the agreement opens nothing, why",
			"full rights like OLA had, which role is it now",
			"contact was listed as ola, and now she cannot assign permissions"
		],
		"legacy-downloads": [
			"dld what now",
			"downloads role replaced by",
			"who can download isos now that dld is gone",
			"cust cant download office iso, was downloads contact",
			"software download access",
			"dld in mac",
			"successor of the download contact",
			"downloads contact retired",
			"packaging team needs installers, they were DLD before",
			"new name of download role",
			"donwloads role",
			"does naming a DLD still do anything",
			"product download manager = old dld?",
			"where did the downloads role go",
			"which role lets a technician fetch the install media",
			"media download rights, formerly DLD"
		],
		"legacy-software-assurance-manager": [
			"sab what now",
			"software assurance manager replaced by",
			"who manages home use program now",
			"hup access lost, was sab contact",
			"SA benefits contact retired",
			"sab in mac",
			"successor of sab",
			"benefits reader = old SAB?",
			"software assurence manager",
			"customer used to administer SA vouchers as SAB, which role is it today",
			"sa manager gone",
			"role for software assurance benefits",
			"does the sab contact still get in",
			"new name of the software assurance manager",
			"home use entitlements, which role",
			"person who looked after SA benefits was on the contract as SAB, what to assign"
		],
		"legacy-on-packages": [
			"can i add a key viewer to a renewal package",
			"vlc wont let me name an online admin on the new package",
			"legacy role dropdown gone in vl contracts",
			"still put dld on an extension?",
			"which package types no longer take the old roles",
			"cicr with lpv possible",
			"adding old roles to packages refused",
			"are partners allowed to enter legacy contacts in a new deal",
			"i cant select bill-to in the package any more",
			"retired roles in a renewal packge",
			"do i leave the old contacts off the new package",
			"partner cannot choose key viewer in vlc contracts",
			"name OLA on a renewal",
			"new enrolment package: may i list SAB and DLD",
			"legacy roles not available when building a package",
			"change of contact request for a downloads contact"
		],
		"partner-view": [
			"can i as partner see the mac users of my customer",
			"where in vlc do i see who has a role",
			"partner wants a list of the customers vl users",
			"lsp cant see role holders",
			"is there a view of assigned roles for partners",
			"we cannot see in vl central whom the customer gave access",
			"does vlc show admin center users",
			"how does the licensing desk check who got which role at the customer",
			"mac users not visible to partners?",
			"visibility of customer roles for reseller",
			"partner acess to role assignments",
			"do resellers have insight into who holds roles",
			"customer asks us partner who has roles on their contract, can we look",
			"show the people with roles in vl central, not possible?",
			"partner side view of customer permissions",
			"can our desk look into the customers role assignments"
		],
		"automatic-roles": [
			"who gets access automatically",
			"which contacts get a role without anyone assigning it",
			"does the ntc still become admin by itself",
			"automatic role for osm?",
			"auto assigned roles",
			"which roles are still given on their own when the contract starts",
			"does anybody get a role automaticaly",
			"osm role upon activation of the agreement",
			"only ntc and osm get something by themselves?",
			"no need to assign for whom",
			"roles that come with the contract",
			"auto provisioned roles left",
			"what happens by itself and what does the customer have to assign",
			"are any roles granted by default after 15 january",
			"who is provisioned when the agreement goes active",
			"which of our contacts will have access on day one w/o manual work",
			"which two contacts are set up in mac automatically"
		]
	}
].flatMap((ways) => Object.entries(ways)));
/** The ways in which people ask for an entry, beside those that stand with it. */
function waysOf(id) {
	return WAYS.get(id) ?? [];
}
// src/domain/plain-letters.ts
const ASCII = /^\p{ASCII}*$/u;
/** The most characters of a text that is normalised: above any name, title or typed message. */
const MOST_CHARACTERS = 4e3;
/** Characters that stand for a phrase of eight to eighteen letters, which are no letters of a word. */
const PHRASES$1 = /[\uFDFA\uFDFB]/g;
/**
* The text by which words are compared: lower-case, without accents, in the plain form of each letter. Of a text of
* more than 4000 characters the beginning.
*/
function plainLetters(text) {
	const beginning = text.slice(0, MOST_CHARACTERS);
	if (ASCII.test(beginning)) return beginning.toLowerCase();
	return beginning.replace(PHRASES$1, " ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
// src/guidance/synonyms.ts
/** Groups of words with one meaning in a question. Each row is replaced by its first word. */
const SYNONYMS = [
	[
		"ntc",
		"notices contact",
		"notice contact",
		"notices correspondent",
		"notice correspondent",
		"primary contact",
		"primary or notices contact"
	],
	["oa", "online administrator"],
	[
		"osm",
		"online service manager",
		"online services manager"
	],
	["ola", "online admin"],
	[
		"billto",
		"bill to contact",
		"bill to"
	],
	[
		"keyviewer",
		"key viewer",
		"key viewers",
		"role key"
	],
	[
		"lpv",
		"license position viewer",
		"licence position viewer"
	],
	[
		"dld",
		"downloads role",
		"downloads contact",
		"download role"
	],
	[
		"sab",
		"software assurance manager",
		"software assurance benefits"
	],
	[
		"legacy",
		"retired",
		"deprecated",
		"former"
	],
	[
		"vladmin",
		"vl admin",
		"vl administrator",
		"volume licensing admin",
		"volume licensing administrator"
	],
	[
		"globaladmin",
		"global admin",
		"global administrator",
		"ga",
		"tenant admin",
		"billing admin",
		"billing administrator"
	],
	[
		"customeradmin",
		"it admin",
		"it administrator",
		"it department"
	],
	[
		"admin",
		"administrator",
		"administrators",
		"admins"
	],
	[
		"wsa",
		"work or school account",
		"work school account",
		"work account",
		"school account",
		"entra account",
		"wsa id",
		"wsa account",
		"wsa account id"
	],
	[
		"personalaccount",
		"msa",
		"live id",
		"personal microsoft account",
		"personal account",
		"private account",
		"personal email",
		"private email",
		"consumer email",
		"gmail",
		"hotmail",
		"outlook.com",
		"yahoo"
	],
	[
		"tenant",
		"directory",
		"entra tenant",
		"azure ad tenant",
		"tenancy"
	],
	[
		"entra",
		"azure ad",
		"aad",
		"azure active directory",
		"entra id",
		"microsoft entra id",
		"microsoft entra"
	],
	[
		"gcch",
		"gcc high",
		"fairfax",
		"azure gov",
		"azure government"
	],
	[
		"dod",
		"department of defense",
		"department of defence"
	],
	[
		"gov",
		"government",
		"slg",
		"state and local government",
		"federal"
	],
	[
		"commercial",
		"public cloud",
		"public"
	],
	[
		"secretcloud",
		"azure secret",
		"azure top secret",
		"top secret",
		"air gapped",
		"air gap",
		"airgapped"
	],
	[
		"cloudscope",
		"cloud scope",
		"cloud scopes",
		"scope of cloud"
	],
	[
		"subscope",
		"sub scope",
		"tenant sub scope"
	],
	[
		"crosscloud",
		"cross cloud",
		"across clouds",
		"both clouds",
		"different clouds",
		"two clouds",
		"different cloud",
		"another cloud"
	],
	[
		"misaligned",
		"mismatch",
		"wrong cloud",
		"misalignment"
	],
	[
		"pcn",
		"public customer number",
		"customer number"
	],
	["sfi", "secure future initiative"],
	[
		"mac",
		"microsoft 365 admin center",
		"microsoft 365 admin centre",
		"m365 admin center",
		"admin center",
		"admin centre"
	],
	[
		"vlc",
		"vl central",
		"volume licensing central",
		"vlcentral"
	],
	[
		"vlsc",
		"volume licensing service center",
		"volume licensing service centre"
	],
	[
		"vl",
		"volume licensing",
		"volume licence",
		"volume license"
	],
	[
		"m365",
		"microsoft 365",
		"office 365",
		"o365"
	],
	[
		"portal",
		"url",
		"website",
		"link"
	],
	[
		"signin",
		"sign in",
		"sign on",
		"log in",
		"login",
		"logon",
		"log on",
		"signing in",
		"logging in"
	],
	["signup", "sign up"],
	["ea", "enterprise agreement"],
	[
		"eas",
		"enterprise agreement subscription",
		"enterprise subscription"
	],
	[
		"sce",
		"server and cloud enrollment",
		"server and cloud enrolment"
	],
	[
		"aosg",
		"aos g",
		"agreement for online services government"
	],
	["mbsa", "microsoft business and services agreement"],
	[
		"cocp",
		"change of channel partner",
		"channel partner change",
		"change channel partner",
		"change of partner"
	],
	[
		"cicr",
		"change of contact information request",
		"change of contact information"
	],
	[
		"program",
		"programme",
		"programs",
		"programmes"
	],
	[
		"enrolment",
		"enrollment",
		"enrollments",
		"enrolments"
	],
	[
		"manualform",
		"manual form",
		"manual enrolment form",
		"manual enrollment form",
		"paper form",
		"manual amendment form"
	],
	[
		"licenseid",
		"license id",
		"license ids",
		"licence id",
		"licence ids"
	],
	[
		"license",
		"licence",
		"licences",
		"licenses"
	],
	[
		"mandatory",
		"need",
		"needs",
		"needed",
		"require",
		"requires",
		"required",
		"requirement",
		"compulsory",
		"obligatory",
		"must have",
		"has to have",
		"have to have"
	],
	[
		"optional",
		"recommended",
		"recommend"
	],
	[
		"validate",
		"validation",
		"validated",
		"validating",
		"verify",
		"verification"
	],
	[
		"invalid",
		"not valid",
		"rejected",
		"not recognised",
		"not recognized"
	],
	[
		"email",
		"e mail",
		"mail",
		"e mails"
	],
	[
		"enforce",
		"enforced",
		"enforcement"
	],
	[
		"exempt",
		"exemption",
		"exception",
		"excluded",
		"exempted"
	],
	[
		"cost",
		"costs",
		"price",
		"fee",
		"how much",
		"free",
		"free of charge",
		"free of cost",
		"paid",
		"charge"
	],
	[
		"creditcard",
		"credit card",
		"payment card"
	],
	[
		"since",
		"since when",
		"when did",
		"from when",
		"start date",
		"which date"
	],
	[
		"howlong",
		"how long",
		"waiting time",
		"waiting times",
		"how soon",
		"how many hours"
	],
	[
		"duein",
		"deadline",
		"due date",
		"how many days"
	],
	[
		"gone",
		"deleted",
		"no longer exists"
	],
	[
		"remove",
		"take away",
		"revoke"
	],
	[
		"edit",
		"modify",
		"change",
		"changed",
		"update"
	],
	[
		"create",
		"creation",
		"set up",
		"setup",
		"make",
		"provision",
		"new account"
	],
	[
		"get",
		"receive",
		"receives",
		"received",
		"gets"
	],
	[
		"replace",
		"replaces",
		"replaced",
		"instead",
		"successor",
		"became",
		"happened"
	],
	[
		"alternate",
		"second",
		"backup",
		"another"
	],
	[
		"leave",
		"leaves",
		"left",
		"leaving",
		"leaver"
	],
	[
		"inherit",
		"inheritance",
		"inherited",
		"inherits"
	],
	[
		"hold",
		"on hold",
		"holds",
		"held",
		"stuck"
	],
	[
		"escalate",
		"escalation",
		"escalated"
	],
	[
		"bypass",
		"override",
		"get around",
		"work around",
		"workaround",
		"circumvent"
	],
	[
		"invitation",
		"invite",
		"invitations",
		"invites"
	],
	[
		"reseller",
		"lsp",
		"license solutions partner",
		"licensing solution partner"
	],
	[
		"organisation",
		"organization",
		"company"
	],
	[
		"typo",
		"misspelt",
		"misspelled",
		"mistyped",
		"spelling mistake"
	],
	[
		"meaning",
		"mean",
		"means",
		"define",
		"definition",
		"stand for",
		"explained"
	],
	[
		"june",
		"q4",
		"quarter close",
		"quarter end",
		"year end"
	],
	[
		"homeuse",
		"home use program",
		"hup",
		"home use"
	]
];
/** Filler words, ignored in a search. */
const SAYS_NOTHING = new Set(`a about actually all also am an and any anybody anyone anything are as at be been before being but by can
  cannot cant could did do does done dont else exactly for from go goes had has have he hello her here hi
  him his how i if in into is it its just know let like may me might must my no now of off ok on one only
  onto or our out over people person please really s see shall she should so some somebody someone still t
  tell than thanks that the their them then there these they thing things this those to too under until use used using up
  us very was we well were what whats whether which while whom will with would you your`.split(/\s+/));
/** Words kept with their endings: a deleted tenant is not one that somebody wants to delete. */
const WHOLE_WORDS = /* @__PURE__ */ new Set(["deleted"]);
// src/guidance/words.ts
/** The stems of a text's words. */
function stems(text) {
	return (plainLetters(text).replace(/['’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
}
/** Strips endings just enough to make the forms of a word equal; a stem need not be a readable word. */
function stem(word) {
	if (word.length < 4 || SAYS_NOTHING.has(word) || WHOLE_WORDS.has(word)) return word;
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	const single = /[^su]s$/.test(word) ? word.slice(0, -1) : word;
	const bare = single.length > 5 ? single.replace(/(?:ing|ed)$/, "") : single;
	const cut = bare !== single && /([^aeiouls])\1$/.test(bare) ? bare.slice(0, -1) : bare;
	return cut.length > 4 ? cut.replace(/e$/, "") : cut;
}
/** Synonym phrases by their first stem, longest first: the stems, and the word that replaces them. */
const PHRASES = phrases();
function phrases() {
	const found = /* @__PURE__ */ new Map();
	for (const [word = "", ...others] of SYNONYMS) for (const phrase of [word, ...others]) {
		const parts = stems(phrase);
		const [first = ""] = parts;
		found.set(first, [...found.get(first) ?? [], {
			stems: parts,
			word
		}]);
	}
	for (const list of found.values()) list.sort((a, b) => b.stems.length - a.stems.length);
	return found;
}
/**
* Search terms of a question: its stems, each synonym replaced by the first word of its row, without duplicates or
* filler words.
*/
function searchTerms(text) {
	return termsOf(stems(text));
}
/**
* Search terms of indexed text: as `searchTerms`, plus the words of replaced phrases, so that misspellings of them
* are found.
*/
function indexTerms(text) {
	const all = stems(text);
	return [.../* @__PURE__ */ new Set([...termsOf(all), ...all.filter(saysSomething)])];
}
function termsOf(words) {
	const terms = /* @__PURE__ */ new Set();
	for (let at = 0; at < words.length;) {
		const phrase = PHRASES.get(words[at] ?? "")?.find(({ stems: parts }) => parts.every((part, offset) => part === words[at + offset]));
		const word = phrase?.word ?? words[at] ?? "";
		if (phrase || saysSomething(word)) terms.add(word);
		at += phrase?.stems.length ?? 1;
	}
	return [...terms];
}
function saysSomething(word) {
	return word.length > 1 && !SAYS_NOTHING.has(word);
}
// scratch/x.ts
const rows = [];
ENTRIES.forEach((e, i) => {
	for (const a of /* @__PURE__ */ new Set([
		e.question,
		...e.alsoAsked,
		...waysOf(e.id)
	])) rows.push({
		e: i,
		id: e.id,
		a,
		terms: searchTerms(a),
		plain: plainLetters(a).replace(/['’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? []
	});
});
writeFileSync("/tmp/me/rows.json", JSON.stringify({
	rows,
	answers: ENTRIES.map((e) => indexTerms([e.question, ...answerLines(e.answer)].join("\n"))),
	ids: ENTRIES.map((e) => e.id)
}));
export {};
