/** Places on Microsoft's sites and phrases that several entries share. */

export const SIGN_UP_URL = 'https://signup.microsoft.com';
export const ADMIN_CENTER_URL = 'https://admin.microsoft.com';

/** Path to volume licensing in the admin center. */
export const VOLUME_LICENSING = 'Billing > Your products, tab Volume Licensing';
export const OPEN_VOLUME_LICENSING = `Sign in to the Microsoft 365 admin center and open ${VOLUME_LICENSING}.`;

export const INVITATION_SUBJECT = 'Action required: Sign in to manage your volume licensing assets';
/** The sender of all mails to VL users; what helps to find one among the junk. */
export const VL_MAIL_SENDER = 'microsoft-noreply@microsoft.com';
export const CHANGE_SUBJECT = 'Permission changes for Microsoft Volume Licensing contracts';

/** Users of the old service centre are listed only if they registered by this day. */
export const VLSC_REGISTRATION_CUT_OFF = '2023-09-15';

/**
 * From the first month on customers start a change of channel partner; from the second the old form is read-only.
 */
export const COCP_BY_CUSTOMER_SINCE = 'November 2025';
export const COCP_OLD_WAY_RETIRED = 'February 2026';

/** Hours until a change becomes visible, as stated by the pages. */
export const ROLE_CHANGE_HOURS = 2;
export const NEW_AGREEMENT_HOURS = 10;

/** Days after its start that a change of channel partner takes effect, unless an Early COCP form asks otherwise. */
export const COCP_EFFECTIVE_DAYS = 90;
/** The other number of days that the Azure page gives for a request nobody accepts. */
export const COCP_LISTED_DAYS = 30;
