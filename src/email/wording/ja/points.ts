import { dayText } from '../../../domain/format.ts';
import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../../policy/dates.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { AboutPoint, PointWording } from '../letter-wording.ts';
import { honoured, LOCALE, namesText } from './people.ts';
import { ja } from './spaced.ts';

/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing > Your products > Volume Licensing > Role assignments';

/**
 * The Japanese sentences for what is open about a deal as a whole; the catalogue has the citation of each. What is asked
 * stands before `をお願いいたします`, so each `ask` ends in a noun.
 */
export const POINTS: PointWording = {
  'scope-unknown': {
    reason: () =>
      '契約がどの Microsoft クラウドにあるかを弊社で把握できておりません。アカウントは契約と同じクラウドにある必要があります。',
    ask: {
      partner: () => '契約のクラウド スコープのご連絡',
      customer: () => '貴社の契約がある Microsoft クラウドのご連絡',
      'it-admin': () => '貴社のテナントがある Microsoft クラウドのご連絡',
    },
    fix: {
      partner: () => '加入契約または顧客番号 (PCN) のクラウド スコープをお知らせください。',
      customer: () =>
        'Commercial、GCC 製品を使用する Commercial、GCC、GCC High、DoD のいずれであるかをお知らせください。',
      'it-admin': () =>
        '貴社のテナントが Commercial、GCC、GCC High、DoD のどのクラウドにあるかをお知らせください。',
    },
  },
  'cocp-due': {
    reason: ({ deadline, facts }) =>
      ja`チャネル パートナーの変更は、${dayText(deadline ?? facts.today, LOCALE)}までに承認する必要があります。`,
    ask: { partner: () => 'チャネル パートナーの変更の承認または拒否' },
    fix: {
      partner: () => 'VL Central の Requests > My customer requests で、承認または拒否してください。',
    },
  },
  'cocp-expired': {
    reason: ({ deadline, facts }) =>
      ja`チャネル パートナーの変更を承認できる ${COCP_DAYS.days} 日間の期間は、${dayText(deadline ?? facts.today, LOCALE)}に終了しました。`,
    ask: {
      partner: () => 'チャネル パートナーの変更を再度開始するかどうかのご確認',
      customer: () => 'チャネル パートナーの変更を再度開始するかどうかのご決定',
    },
    fix: {
      partner: ({ facts }) => ja`${honoured(facts.customer)}に、再度開始されるかどうかをお尋ねください。`,
      customer: () => '再度開始されるかどうかを、新しいパートナー様とご相談ください。',
    },
  },
  'separate-pcn-required': {
    reason: () => 'この取引の顧客番号 (PCN) は、別のクラウドでも使用されています。',
    ask: { partner: () => '別の顧客番号 (PCN) のご使用' },
    fix: {
      partner: () =>
        'クラウド スコープごとに別の PCN をご使用ください。米国のお客様には、それぞれ別の PCN が必須です。',
    },
  },
  'on-hold': {
    reason: () => 'この取引の処理は保留されています。',
    ask: { partner: () => '' },
    fix: {
      partner: () =>
        '担当者がすべて有効な場合は、VL Central（My Cases & Support）で、契約またはパッケージ、表示されたメッセージ、検証結果、クラウド スコープ、日付を添えてケースを作成してください。',
    },
  },
  'manual-form-paused': {
    reason: () =>
      '手動フォームにはどのアドレスでも入力できますが、検証済みの職場または学校アカウントでないアドレスは処理の際に拒否されます。',
    ask: { partner: () => '手動フォームの提出の見合わせ' },
    fix: { partner: () => '担当者の検証が終わるまで、フォームの提出をお待ちください。' },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'Online Admin に指定されている方がいらっしゃいますが、これは廃止された役割で、Online Administrator とは別のものです。',
    ask: {
      partner: () => 'Online Administrator の担当者のご確認',
      customer: () => 'Online Administrator の担当者のご連絡',
    },
    fix: {
      partner: ({ facts }) => ja`${honoured(facts.customer)}に、同じ方をお考えかどうかをお尋ねください。`,
      customer: () => '同じ方をお考えかどうかをお知らせください。',
    },
  },
  'retired-role': {
    reason: ({ retired }) => ja`${rolesOf(retired)} は廃止された役割で、現在はアクセス権が付与されません。`,
    ask: {
      partner: () => '廃止された役割の除外',
      customer: () => 'Microsoft 365 管理センターでの、廃止された役割に代わる役割の割り当て',
    },
    fix: {
      partner: ({ retired, facts }) =>
        ja`パッケージから除外してください。${honoured(facts.customer)}は、Microsoft 365 管理センターで${macRolesOf(retired)}を割り当てることができます。`,
      customer: ({ retired }) =>
        ja`代わりに、Microsoft 365 管理センターで${macRolesOf(retired)}を割り当ててください（${ASSIGN}）。`,
    },
  },
  'cross-cloud-lead': {
    reason: () => 'リード加入契約が別のクラウドにあります。',
    ask: { partner: () => 'リード加入契約の状況のご確認' },
    fix: {
      partner: ({ isEased }) =>
        isEased
          ? '検証の状況にご注意ください。このパッケージのように新しいものは、通常、より円滑に検証されます。'
          : ja`パッケージの再作成をご検討ください。${dayText(CROSS_CLOUD_LEAD_EASED.since, LOCALE)}以降に作成されたものは、より円滑に検証されます。`,
    },
  },
};

function rolesOf(retired: AboutPoint['retired']): string {
  return namesText(retired.map(({ id }) => roleOf(id).name));
}

function macRolesOf(retired: AboutPoint['retired']): string {
  return [...new Set(retired.map(({ macRole }) => ja`「${macRole}」`))].join('');
}
