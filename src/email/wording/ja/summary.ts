import { weekdayText } from '../../../domain/format.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterWording } from '../letter-wording.ts';
import { honoured, LOCALE, namesText } from './people.ts';
import { ja } from './spaced.ts';

export const TRANSACTIONS: LetterWording['transactions'] = {
  new: { word: '新規契約', title: '新規契約' },
  renewal: { word: '契約更新', title: '契約更新' },
  extension: { word: '契約延長', title: '契約延長' },
  amendment: { word: '契約変更', title: '契約変更' },
  cicr: { word: '連絡先情報の変更', title: '連絡先情報の変更' },
  cocp: { word: 'チャネル パートナーの変更', title: 'チャネル パートナーの変更' },
};

/** Asks that the summary names; the others stand below it. */
const MOST_NAMED = 3;

/** What is asked, in a line. */
export function askLine(_facts: LetterFacts, asks: readonly string[]): string {
  if (asks.length === 0) return '下記の事項のご確認をお願いいたします。';
  const named = asks.length > MOST_NAMED ? asks.slice(0, MOST_NAMED - 1) : asks;
  const all = named.length < asks.length ? [...named, 'その他の下記事項へのご対応'] : named;
  return ja`${namesText(all)}をお願いいたします。`;
}

/** By which day, in a line; the partner reads the due day as well. */
export function replyByLine({ replyBy, target, reader, today }: LetterFacts): string {
  const by =
    replyBy === null
      ? 'できるだけ早く'
      : ja`${replyBy === today ? '本日、' : ''}${weekdayText(replyBy, LOCALE)}`;
  if (reader !== 'partner' || target === null) return by;
  const kind = target.kind === 'close-date' ? '契約締結予定日' : '発効日';
  const day = weekdayText(target.day, LOCALE);
  return target.isPast ? ja`${by}（${kind}の${day}を過ぎております）` : ja`${by}（${kind}：${day}）`;
}

/** Why it is asked, in a line: true of the gravest that is open. */
export function whyLine(facts: LetterFacts): string {
  const { weight, phase } = facts;
  const it = ourTransaction(facts);
  if (weight === 'points')
    return phase === 'on-hold'
      ? ja`${it}の処理は現在保留されており、これらの事項が解決するまで再開できません。`
      : ja`これらの事項が解決するまで、${it}を完了できません。`;
  const roles = openRoles(facts, weight === 'required');
  if (weight === 'recommended')
    return ja`Microsoft は、${roles} に職場または学校アカウントを使用することを推奨しています。`;
  if (phase === 'open')
    return ja`${it}を Microsoft が処理するには、${roles} の職場または学校アカウントが必要です。`;
  const account = ja`Microsoft は、${roles} に職場または学校アカウントを必須としています。`;
  return phase === 'on-hold'
    ? ja`${account}${it}の処理は現在保留されています。`
    : ja`${account}アカウントがない場合、${it}の処理が保留される可能性があります。`;
}

/** The open roles that are required, or those that are recommended. */
function openRoles({ open }: LetterFacts, isRequired: boolean): string {
  const ids = open.flatMap(({ people }) =>
    people.flatMap(({ roles }) => roles.filter((role) => role.isRequired === isRequired).map(({ id }) => id)),
  );
  return namesText([...new Set(ids)].map((id) => roleOf(id).name));
}

/** `貴社の契約更新`; `本件の契約更新` to the partner; where no transaction is stated, the agreement. */
function ourTransaction({ reader, transaction }: LetterFacts): string {
  if (transaction === null) return reader === 'partner' ? '本契約' : '貴社の契約';
  return `${reader === 'partner' ? '本件の' : '貴社の'}${wordOf(transaction)}`;
}

/** Which transaction the letter is about. */
export function referenceLine(facts: LetterFacts): string {
  const { reader, customer, program, transaction, agreementNumber, packageId } = facts;
  const number = agreementNumber === '' ? [] : [ja`契約番号 ${agreementNumber}`];
  const what = ja`${wordOf(transaction)}${program === '' ? '' : ja`（${program}）`}`;
  if (reader !== 'partner')
    return agreementNumber === '' && program === ''
      ? ''
      : ja`対象：${[ja`貴社の${what}`, ...number].join('、')}`;
  const parts = [
    honoured(customer),
    what,
    ...number,
    ...(packageId === '' ? [] : [ja`パッケージ ${packageId}`]),
  ];
  return ja`対象：${parts.join('、')}`;
}

function wordOf(transaction: LetterFacts['transaction']): string {
  return transaction === null ? '契約' : TRANSACTIONS[transaction].word;
}

/** The roles of a contact, each with whether it is required: `Notices Contact（必須）`. */
export const rolesLine: LetterWording['roles'] = (roles) =>
  namesText(roles.map(({ id, isRequired }) => ja`${roleOf(id).name}（${isRequired ? '必須' : '推奨'}）`));
