import { dayText } from '../../../domain/format.ts';
import { EXPLAINED_MESSAGES } from '../../../policy/dates.ts';
import type { AboutNeed, NeedWording } from '../letter-wording.ts';
import {
  addressOf,
  areSeveral,
  despite,
  honoured,
  isYou,
  LOCALE,
  namesOf,
  namesText,
  onceKnown,
  personOf,
  rolesToFill,
  sayerOf,
  theCloud,
  theCustomer,
} from './people.ts';
import { ja } from './spaced.ts';

/**
 * The Japanese sentences for what a contact needs. What is asked stands in the summary before `をお願いいたします`, so each
 * `ask` ends in a noun. The catalogue of the rules has the citation of each under the code of the finding.
 */

type Says = (about: AboutNeed) => string;

const forWhom: Says = ({ people, facts }) => namesOf(people, facts);
const customerOf: Says = ({ facts }) => honoured(facts.customer);

const ASK_CONFIRM: Says = (about) => ja`${forWhom(about)}の職場アカウントのご確認`;
const CONFIRM: Says = (about) =>
  areSeveral(about)
    ? ja`いずれも${theCloud(about.facts)}にある、現在ご使用中の職場アカウントであることをご確認ください。`
    : ja`${personOf(about)}が現在ご使用中の、${theCloud(about.facts)}にある職場アカウントであることをご確認ください。`;

const ASK_CHECK: Says = (about) => ja`${forWhom(about)}のアカウントのご確認`;
const CHECK: Says = (about) =>
  ja`下記の手順に沿って、${areSeveral(about) ? 'これらのアカウント' : 'このアカウント'}をご確認ください。`;

const ASK_VALIDATE: Says = (about) => ja`VL Central での${forWhom(about)}のアドレスの検証`;
const VALIDATE: Says = onceKnown((about) => ja`VL Central で${addressOf(about)}を検証してください。`);

const ASK_WORK_ADDRESS: Says = (about) => ja`${forWhom(about)}の職場アドレスのご連絡`;
const WORK_ADDRESS: Says = () =>
  '貴社が管理するアドレスをお知らせください。まだお持ちでない場合は、IT 管理者様に作成をご依頼ください。';

const ASK_GET_WORK_ADDRESS: Says = (about) => ja`${forWhom(about)}の職場アドレスの入手`;
const GET_WORK_ADDRESS: Says = (about) =>
  ja`${customerOf(about)}に、${personOf(about)}またはほかの方について、同社が管理するアドレスをご確認ください。`;

const ASK_CREATE: Says = (about) => ja`${forWhom(about)}の職場アカウントの作成`;
const CREATE_WORK: Says = onceKnown(
  (about) =>
    ja`${theCloud(about.facts)}に${personOf(about)}の職場アカウントがまだない場合は作成し、そのサインイン名をお知らせください。`,
);

const ASK_SPELLING: Says = (about) => ja`${forWhom(about)}のアドレスのご確認`;

const CONFIRM_CLOUD: Says = onceKnown(
  (about) =>
    ja`アカウントが${theCloud(about.facts)}にあることを、必要に応じて IT 管理者様にもお尋ねのうえ、ご確認ください。`,
);
const LOOK_UP = 'サインイン名（ユーザー プリンシパル名）をお調べのうえ、お知らせください。';

export const NEEDS: NeedWording = {
  'role-missing': {
    reason: ({ people, isOldNameUsed, isDisputed }) =>
      [
        ja`${people.length > 1 ? 'これらの役割' : 'この役割'}には、まだ担当者が指定されていません。`,
        isOldNameUsed
          ? 'Online Admin に指定されている方がいらっしゃいますが、これは廃止された役割です。'
          : '',
        isDisputed
          ? 'AOS-G 契約でこの役割が必須かどうかは Microsoft のページによって記載が異なるため、ご指定いただくほうが確実です。'
          : '',
      ].join(''),
    ask: {
      partner: (about) => ja`${rolesToFill(about)} の担当者のご手配`,
      customer: (about) => ja`${rolesToFill(about)} の担当者のご指定`,
      'it-admin': (about) => ja`${rolesToFill(about)} の担当者を指定するためのご協力`,
    },
    fix: {
      partner: (about) =>
        ja`${customerOf(about)}に、${about.isOldNameUsed ? '同じ方をお考えかどうか、または' : ''}${theCloud(about.facts)}に職場アカウントをお持ちの方のアドレスを書面でお尋ねのうえ、VL Central で検証してください。`,
      customer: ({ facts, isOldNameUsed }) =>
        ja`${isOldNameUsed ? '同じ方をお考えかどうかをお知らせいただくか、' : ''}貴社に在籍中で、${theCloud(facts)}に職場アカウントをお持ちの方をご指定ください。`,
      'it-admin': ({ facts }) =>
        ja`指定される方が${theCloud(facts)}に職場アカウントをお持ちであることをご確認ください。`,
    },
  },
  'customer-denied': {
    reason: (about) =>
      ja`${dayText(about.deniedOn ?? about.facts.today, LOCALE)}に、${addressOf(about)}は使用しないよう${sayerOf(about.facts)}よりご連絡をいただきました。`,
    ask: {
      partner: (about) => ja`${forWhom(about)}に代わる担当者のご手配`,
      customer: (about) => ja`${forWhom(about)}に代わる担当者のご連絡`,
      'it-admin': (about) => ja`${forWhom(about)}に代わる担当者を指定するためのご協力`,
    },
    fix: {
      partner: (about) =>
        ja`${customerOf(about)}に、代わりの担当者または使用するアドレスをお尋ねのうえ、VL Central で検証してください。`,
      customer: () => '代わりの担当者、または使用する職場アドレスをお知らせください。',
      'it-admin': ({ facts }) =>
        ja`代わりに指定される方が${theCloud(facts)}に職場または学校アカウントをお持ちであることをご確認ください。`,
    },
  },
  'address-accents': {
    reason: ({ letters }) =>
      ja`@ より前に${namesText(letters.map((letter) => ja`「${letter}」`))}が含まれています。サインイン名には、アクセント記号の付いた文字などの特殊文字を使用できません。`,
    ask: {
      partner: (about) => ja`${forWhom(about)}のサインイン用アドレスの入手`,
      customer: (about) => ja`${forWhom(about)}のサインイン用アドレスのご連絡`,
      'it-admin': (about) => ja`${forWhom(about)}のサインイン名のご連絡`,
    },
    fix: {
      partner: (about) =>
        ja`${customerOf(about)}に、${personOf(about)}がサインインに使用している正確なアドレスをお尋ねください。`,
      customer: (about) =>
        ja`${personOf(about)}がサインインに使用しているとおりのアドレスをお知らせください。`,
      'it-admin': () => LOOK_UP,
    },
  },
  'address-malformed': {
    reason: (about) =>
      ja`${areSeveral(about) ? 'いずれも、' : ''}弊社で承っているメール アドレスが完全な形になっていません。`,
    ask: {
      partner: (about) => ja`${forWhom(about)}のアドレスの入手`,
      customer: (about) => ja`${forWhom(about)}の正確なアドレスのご連絡`,
      'it-admin': (about) => ja`${forWhom(about)}のサインイン名のご連絡`,
    },
    fix: {
      partner: (about) =>
        ja`${customerOf(about)}に、${personOf(about)}がサインインに使用している正確なアドレスを書面でお尋ねください。`,
      customer: (about) => ja`${personOf(about)}がサインインに使用している正確なアドレスをお知らせください。`,
      'it-admin': () => LOOK_UP,
    },
  },
  'personal-account': {
    reason: despite((about) =>
      areSeveral(about)
        ? 'いずれも個人用のアドレスです。これらの役割には、組織が管理するアカウントが必要です。'
        : '個人用のアドレスです。この役割には、組織が管理するアカウントが必要です。',
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'disposable-domain': {
    reason: despite(
      ({ domain }) =>
        ja`${domain} は使い捨てメールボックスのドメインで、ライセンスの役割には使用できません。`,
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'evidence-conflict': {
    reason: despite((about) => ja`${addressOf(about)}について、弊社での複数の確認結果が一致しませんでした。`),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        (about) =>
          ja`VL Central で${addressOf(about)}をもう一度検証してください。その結果をもって判断いたします。`,
      ),
      customer: CONFIRM,
      'it-admin': CHECK,
    },
  },
  'wrong-cloud': {
    reason: despite(
      (about) =>
        ja`${areSeveral(about) ? 'いずれも' : ''}実在するアカウントですが、${theCloud(about.facts)}のものではありません。`,
    ),
    ask: {
      partner: (about) => ja`${forWhom(about)}の適切なクラウドのアカウントの入手`,
      customer: (about) => ja`${forWhom(about)}の適切なクラウドのアカウントのご連絡`,
      'it-admin': (about) => ja`${forWhom(about)}の適切なクラウドのアカウントの作成`,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          ja`${customerOf(about)}に、${theCloud(about.facts)}にアカウントをお持ちの方のご指定、または同クラウドでのアカウントの作成をご依頼ください。契約が別のクラウドにあるとお考えの場合は、先にお知らせください。`,
      ),
      customer: onceKnown(
        ({ facts }) =>
          ja`${theCloud(facts)}にアカウントをお持ちの方をご指定いただくか、同クラウドでのアカウントの作成を IT 管理者様にご依頼ください。貴社の契約が別のクラウドにある場合は、お知らせください。`,
      ),
      'it-admin': onceKnown(
        ({ facts }) =>
          ja`${theCloud(facts)}のテナントにアカウントを作成し、そのサインイン名をお知らせください。`,
      ),
    },
  },
  'no-wsa': {
    reason: despite(
      (about) => ja`確認の結果、${addressOf(about)}の職場または学校アカウントは見つかりませんでした。`,
    ),
    ask: {
      partner: (about) => ja`${forWhom(about)}の職場アカウントのご手配`,
      customer: (about) => ja`${forWhom(about)}の職場アカウントのご用意`,
      'it-admin': ASK_CREATE,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          ja`${customerOf(about)}の IT 管理者様に、${theCloud(about.facts)}での職場アカウントの作成、またはほかの方のご指定をご依頼のうえ、もう一度検証してください。`,
      ),
      customer: onceKnown(
        (about) =>
          ja`${addressOf(about)}とまったく同じサインイン名のアカウントを${theCloud(about.facts)}に作成するよう IT 管理者様にご依頼いただくか、アカウントをお持ちの方をご指定ください。`,
      ),
      'it-admin': onceKnown(
        (about) =>
          ja`${addressOf(about)}とまったく同じユーザー プリンシパル名のユーザーを${theCloud(about.facts)}に作成いただくか、すでにあるアカウントをお知らせください。`,
      ),
    },
  },
  'rejected-unexplained': {
    reason: despite(
      (about) =>
        ja`確認の際に${addressOf(about)}が拒否されましたが、理由は示されませんでした。よくある原因は、アカウントがない、別のクラウドにある、入力の誤りまたはエイリアスである、テナントが削除されている、のいずれかです。`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_SPELLING, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        () =>
          ja`VL Central でもう一度検証してください。${dayText(EXPLAINED_MESSAGES.since, LOCALE)}以降は、アカウントがない場合と別のクラウドにある場合が区別して示されます。`,
      ),
      customer: (about) =>
        ja`${personOf(about)}のサインイン名とお見比べのうえ、これらの原因に当たらないかを IT 管理者様にお尋ねください。`,
      'it-admin': () => 'これらの 4 つの原因に当たらないか、下記の手順を参考にお調べください。',
    },
  },
  'possible-typo': {
    reason: ({ domain, meant }) => ja`${domain} は、${meant} の入力の誤りかと存じます。`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) =>
        ja`${customerOf(about)}に正しいつづりを書面でご確認のうえ、アドレスを検証してください。`,
      customer: () => 'つづりに誤りがないかをご確認いただくか、正しいアドレスをお知らせください。',
      'it-admin': () => 'ディレクトリにあるサインイン名と、このアドレスをお見比べください。',
    },
  },
  'cloud-mismatch-likely': {
    reason: despite(
      ({ domain, facts }) =>
        ja`参照した情報では、${domain} は${theCloud(facts)}にないようです。ただし、これだけでは断定できません。`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        ({ facts }) =>
          ja`アカウントが${theCloud(facts)}にあることをご確認ください。ない場合は、同クラウドに作成してください。`,
      ),
    },
  },
  'domain-differs': {
    reason: ({ domain, facts }) =>
      ja`${domain} は、弊社が把握している${theCustomer(facts)}のドメインではありません。`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) =>
        ja`${customerOf(about)}に、${personOf(about)}が同社の方であるかどうかをお尋ねのうえ、アドレスを検証してください。`,
      customer: (about) =>
        isYou(about)
          ? 'サインインに使用されているアドレスであることをご確認ください。'
          : ja`${personOf(about)}が貴社の方であることをご確認ください。`,
      'it-admin': ({ domain }) => ja`${domain} が貴社のテナントに登録されていることをご確認ください。`,
    },
  },
  'tenant-not-found': {
    reason: (about) =>
      ja`${about.domain} の Microsoft テナントが見つからないため、${personOf(about)}は別の名前でサインインされている可能性があります。`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) =>
        ja`${customerOf(about)}に、${personOf(about)}がサインインに使用している名前をお尋ねください。`,
      customer: (about) =>
        ja`${personOf(about)}がサインインに使用している名前をお知らせいただくか、${addressOf(about)}で正しいことをご確認ください。`,
      'it-admin': ({ domain }) =>
        ja`${domain} が貴社のテナントに登録されていることをご確認いただくか、実際のサインイン名をお知らせください。`,
    },
  },
  'cloud-not-told': {
    reason: ({ facts }) =>
      ja`職場アカウントでのサインインは確認できましたが、そのアカウントが${theCloud(facts)}にあるかどうかは、サインインだけでは分かりません。`,
    ask: {
      partner: ASK_VALIDATE,
      customer: (about) => ja`${forWhom(about)}のアカウントのクラウドのご確認`,
      'it-admin': ASK_CHECK,
    },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(({ facts }) => ja`アカウントが${theCloud(facts)}にあることをご確認ください。`),
    },
  },
  'role-mailbox': {
    reason: (about) =>
      ja`${areSeveral(about) ? 'いずれも、' : ''}個人のメールボックスではなく、共有メールボックスのように見受けられます。`,
    ask: {
      partner: (about) => ja`${forWhom(about)}に代わる個人の担当者のご手配`,
      customer: (about) => ja`${forWhom(about)}に代わる個人の担当者のご指定`,
    },
    fix: {
      partner: (about) =>
        ja`共有の場合は、この役割を現在担当されている方を${customerOf(about)}にお尋ねのうえ、その方のアドレスを検証してください。`,
      customer: () => '共有の場合は、この役割を現在担当されている方をご指定ください。',
    },
  },
  'evidence-stale': {
    reason: (about) => ja`${addressOf(about)}は前回の確認から時間がたっているため、改めての確認が必要です。`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: (about) =>
        ja`${personOf(about)}が引き続きこの役割を担当し、このアカウントを使用していることをご確認ください。`,
      'it-admin': CHECK,
    },
  },
  'customer-confirmed': {
    reason: (about) =>
      ja`${addressOf(about)}は${dayText(about.confirmedOn ?? about.facts.today, LOCALE)}に${customerOf(about)}よりご確認をいただいており、あとは Microsoft での検証のみとなります。`,
    ask: { partner: ASK_VALIDATE },
    fix: { partner: VALIDATE },
  },
  'not-validated': {
    reason: (about) =>
      ja`${areSeveral(about) ? 'これらのアカウント' : 'このアカウント'}は、まだ確認されていません。`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CHECK },
  },
};
