import { dayNumber } from '../../../domain/day.ts';
import { dayText, numberText, weekdayText } from '../../../domain/format.ts';
import type { LetterWording } from '../letter-wording.ts';
import { closingLines, requestLead, requestParts, settledLine, stepLines } from './closing.ts';
import { NEEDS } from './needs.ts';
import { CLOUDS, honoured, LOCALE } from './people.ts';
import { POINTS } from './points.ts';
import { ja } from './spaced.ts';
import { askLine, referenceLine, replyByLine, rolesLine, TRANSACTIONS, whyLine } from './summary.ts';

/** The letters in Japanese, as one business writes to another. */
export const JAPANESE: LetterWording = {
  labels: {
    ask: 'ご依頼内容',
    replyBy: 'ご返信期限',
    why: '理由',
    open: 'ご対応が必要な担当者',
    points: 'その他の確認事項',
    request: 'ご連絡いただきたい事項',
    steps: '手順',
  },
  subject: {
    partner: ({ transaction }) =>
      ja`【要対応】今後の${transaction === null ? 'ライセンス手続き' : TRANSACTIONS[transaction].title}に向けた職場または学校アカウント (WSA) のご確認のお願い`,
    customer: () => '【要対応】今後のライセンス手続きに向けた職場または学校アカウントのご確認のお願い',
    'it-admin': ({ customer }) =>
      ja`【IT 管理者様へ】${honoured(customer)}のライセンス担当者の職場または学校アカウントについて`,
    reminder: ({ subject }) => ja`【再度のお願い】${subject}`,
  },
  preheader: (facts, asks) =>
    ja`${askLine(facts, asks)}ご返信期限：${replyByLine({ ...facts, target: null })}`,
  greeting: (name) => ja`${name === '' ? 'ご担当者様' : honoured(name)}、いつもお世話になっております。`,
  opening: ({ reader, isRecipientAmong }) =>
    reader === 'it-admin'
      ? [
          ja`お手数ですが、本メールを貴社の IT 管理者様にご転送ください。${isRecipientAmong ? 'ご自身のアカウントに関する内容も含まれています。' : ''}`,
        ]
      : [],
  reminderOf: ({ sentOn, sentBy }, today) => {
    const days = dayNumber(today) - dayNumber(sentOn);
    const ago = days <= 0 ? '本日' : days === 1 ? '昨日' : ja`${numberText(days, LOCALE)} 日前`;
    return ja`${dayText(sentOn, LOCALE)}（${ago}）に、本件について${sentBy ? ja`弊社の ${sentBy} より` : ''}ご連絡を差し上げました。すでにご返信いただいている場合は、ご容赦ください。`;
  },
  summary: { ask: askLine, replyBy: replyByLine, why: whyLine },
  reference: referenceLine,
  needs: NEEDS,
  points: POINTS,
  roles: rolesLine,
  moreContacts: (count) => ja`ほか ${numberText(count, LOCALE)} 名の担当者についても、ご対応が必要です。`,
  settled: settledLine,
  request: { lead: () => requestLead, parts: requestParts },
  steps: stepLines,
  closing: closingLines,
  thanks: 'どうぞよろしくお願いいたします。',
  transactions: TRANSACTIONS,
  cloud: (scope) => CLOUDS[scope],
  day: (day) => weekdayText(day, LOCALE),
};
