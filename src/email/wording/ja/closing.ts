import { dayText } from '../../../domain/format.ts';
import { cloudScopeOf, portalTells } from '../../../policy/cloud-scopes.ts';
import type { NeedCode } from '../hearers.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { signUpUrl } from '../sign-up.ts';
import { CLOUDS, LOCALE, namesOf, namesText, theCloud, theCustomer } from './people.ts';
import { ja } from './spaced.ts';

/** Points of a letter to a partner from which on its second way to check an account is left out: VL Central is the first. */
const MANY = 4;

/** Needs of which a sign-in by the person tells nothing, as the address itself is the trouble. */
const NO_SIGN_IN: ReadonlySet<NeedCode> = new Set<NeedCode>([
  ...(['address-malformed', 'address-accents', 'customer-denied', 'cloud-not-told'] as const),
]);

const UNCLEAR = 'ご不明な点がございましたら、本メールにご返信ください。';

/** The contacts of whom nothing is asked, in a line. */
export function settledLine(facts: LetterFacts): string {
  const { settled, confirmed } = facts;
  const done =
    settled.length === 0
      ? ''
      : ja`${namesOf(settled, facts)}のアカウントには問題がございませんので、ご対応は不要です。`;
  if (confirmed.length === 0) return done;
  const days = [...new Set(confirmed.map(({ confirmedOn }) => dayText(confirmedOn, LOCALE)))];
  return ja`${done}${namesOf(confirmed, facts)}については${namesText(days)}にご確認いただき、ありがとうございました。この後は弊社で対応いたします。`;
}

/** What the letter ends with: the cloud, how to check an account, and the offer of help. */
export function closingLines(facts: LetterFacts): readonly string[] {
  if (facts.open.length === 0) return [UNCLEAR];
  if (facts.reader === 'it-admin')
    return ['変更が不要だった場合も、正確なサインイン名をご返信くださいますようお願いいたします。'];
  return [cloudLine(facts), validateLine(facts), signInLine(facts), helpLine(facts)].filter(Boolean);
}

/** Which cloud the accounts have to be in, where one can be mistaken for another. */
function cloudLine({ scope, reader }: LetterFacts): string {
  switch (scope) {
    case 'commercial-gcc':
      return ja`${reader === 'partner' ? '本契約' : '貴社の契約'}は GCC 製品を使用する Commercial 契約ですので、Commercial のアカウントが適切です。`;
    case 'gcc':
      return 'Commercial のアカウントは、ほかで使用できる場合でも、GCC 契約には使用できません。';
    case 'gcc-high':
    case 'dod':
      return ja`Commercial および GCC のアカウントは、ほかで使用できる場合でも、${CLOUDS[scope]} 契約には使用できません。`;
    case 'azure-secret':
    case 'azure-top-secret':
      return ja`使用できるのは ${CLOUDS[scope]} クラウドのアカウントのみです。同クラウドのテナントには独自のプロビジョニングとオンボーディングの手順がありますので、それに従ってください。`;
    default:
      return '';
  }
}

/** How somebody can check an account by signing in; nothing where that can't help. */
function signInLine(facts: LetterFacts): string {
  const { scope, open, points, reader } = facts;
  const { portal } = cloudScopeOf(scope);
  if (portal === null || !open.some(({ needs }) => needs.some(({ code }) => !NO_SIGN_IN.has(code))))
    return '';
  const untold = ja`ただし、Commercial のアカウントでもサインインできるため、${theCloud(facts)}のアカウントかどうかは、職場アカウントでのサインインだけでは分かりません。`;
  const isShared = portalTells(scope) === 'aligned-if-directory-agrees';
  if (reader === 'partner' && open.length + points.length > MANY) return '';
  if (reader === 'partner')
    return ja`VL Central をお使いになれない場合は、ご本人にプライベート ブラウズのウィンドウで ${portal} にサインインしていただくと、簡易的に確認できます。${isShared ? untold : ''}`;
  const check = ja`アカウントを確認するには、プライベート ブラウズのウィンドウで ${portal} にそのアカウントでサインインしてください。`;
  const personal =
    '個人用の Microsoft サインインになる場合や、アカウントが存在しないと表示される場合は、アカウントの設定がまだ必要です。';
  return isShared
    ? ja`${check}${personal}${untold}`
    : ja`${check}職場または学校のサインイン ページが表示されれば、おおむね問題ありません。${personal}`;
}

/** How a partner validates an address; nothing where no contact is to be validated. */
function validateLine({ reader, open, scope }: LetterFacts): string {
  if (
    reader !== 'partner' ||
    scope === 'unknown' ||
    !open.some(({ people }) => people.some(({ email }) => email !== ''))
  )
    return '';
  return 'VL Central で検証するには、任意のパッケージまたは下書きを開き、[Add Contact] を選択してアドレスを入力し、[Validate] を押してください。パッケージには何も追加されません。';
}

function helpLine({ reader, phase, scope }: LetterFacts): string {
  if (cloudScopeOf(scope).airGapped) return UNCLEAR;
  const before = phase === 'open' ? '申請の前に、' : '';
  return reader === 'partner'
    ? ja`${before}アカウントの確認をお手伝いすることもできますので、お知らせください。`
    : ja`ご希望でしたら、${before}アカウントの確認をお手伝いいたします。`;
}

/** The steps of an IT administrator to an account that passes. */
export function stepLines(facts: LetterFacts): readonly string[] {
  if (facts.reader !== 'it-admin' || facts.open.length === 0) return [];
  return [
    userLine(facts),
    'ユーザー プリンシパル名は、弊社にお知らせいただいたアドレスと完全に一致している必要があります。エイリアスは認識されません。',
    'アカウントが有効で、そのドメインが貴社のテナントに登録されている必要があります。',
    tenantLine(facts),
    signInLine(facts),
    'Welcome Letter が送られますので、このアドレス宛てのメールを確認できることをお確かめください。',
  ].filter(Boolean);
}

/** Where the user is found or created. */
function userLine(facts: LetterFacts): string {
  const { scope } = facts;
  const find =
    scope === 'unknown'
      ? 'Microsoft Entra ID で該当のユーザーを探してください。'
      : ja`${theCloud(facts)}の Microsoft Entra ID で、該当のユーザーを探してください。`;
  if (scope === 'unknown' || cloudScopeOf(scope).airGapped) return find;
  return ja`${find}見つからない場合は作成してください${signUpUrl(scope) === null ? '' : '（ライセンスは不要です）'}。`;
}

function tenantLine(facts: LetterFacts): string {
  const { scope } = facts;
  const url = signUpUrl(scope);
  if (url !== null)
    return ja`テナントがまだない場合は、${url} で無償で作成できます。Microsoft 365 または Azure をお使いの場合は、すでにテナントがあります。`;
  if (scope === 'unknown')
    return '貴社の契約のクラウドが判明するまで、テナントやアカウントは作成しないでください。';
  return cloudScopeOf(scope).airGapped
    ? ja`${theCloud(facts)}のテナントには独自のプロビジョニングとオンボーディングの手順がありますので、それに従ってください。`
    : ja`テナントも${theCloud(facts)}にある必要があります。同クラウドにテナントがない場合は、作成の前に弊社にご相談ください。`;
}

/** What the full request asks for, where nothing is settled. */
export function requestParts(facts: LetterFacts): readonly string[] {
  return [
    'ご指定いただく担当者のメール アドレス',
    ja`${theCustomer(facts)}が管理する職場または学校アカウントであること`,
    '担当者が在籍中で、現在もその役割を担当していること',
    ja`アカウントが${theCloud(facts)}にあること`,
  ];
}

export const requestLead = 'それぞれの役割について、次の事項のご連絡またはご確認をお願いいたします。';
