import type { ManifestStrings } from './manifest-strings.ts';

export const ja: ManifestStrings = {
  language: '日本語',
  fullName: 'WSA Readiness（ボリューム ライセンス向け）',
  shortDescription: '案件のライセンス担当者に職場または学校アカウントがあるかを確認できます。',
  fullDescription: [
    'Microsoft は、ボリューム ライセンス案件の主要な担当者に職場または学校アカウント（Work or School Account：組織が Microsoft Entra ID で、適切なクラウドにおいて管理する ID）を求めています。WSA Readiness は、案件ごとに、担当者の準備ができているか、何が足りないか、その根拠、次に行うことを、アカウント チームとパートナーにお知らせします。',
    'チャット、グループ、チャネルで質問したり、メッセージやメールの作成中に案件を検索したりできます。担当案件にリスクが生じると通知が届きます。顧客とパートナー宛てのメールは、ご自身の Outlook の下書きとして作成されます。ボットがメールを送信することはありません。',
    '判定の決め手になるのは、人が Microsoft で確認した結果だけです。機械による推定は参考情報です。',
    'ボットは日本語、英語、ドイツ語、フランス語、スペイン語、ポルトガル語、イタリア語、オランダ語のコマンドを理解しますが、回答は英語です。Microsoft の製品ではありません。',
  ].join('\n\n'),
  tab: '案件',
  commands: {
    check: { title: '確認', description: '案件 ID または顧客名：担当者の準備状況、理由、次に行うこと' },
    'my-deals': { title: '自分の案件', description: '自分が担当する案件（緊急度の高い順）' },
    'at-risk': { title: 'リスクあり', description: '期日が危ぶまれる案件' },
    'draft-customer': {
      title: '顧客メール下書き',
      description: '案件 ID または顧客名：自分で送信する「Action Required」メール',
    },
    evidence: { title: '証跡', description: '案件 ID または顧客名：判定の根拠となった確認と照会' },
    plan: { title: 'クロージング計画', description: '案件 ID または顧客名：締結までの手順と次に行うこと' },
    form: { title: 'フォーム', description: '案件 ID または顧客名：手動フォームを提出できるか' },
    case: { title: 'サポートケース', description: '案件 ID または顧客名：コピーして使えるサポート依頼' },
    validate: { title: '検証', description: '案件のないアドレス（例：ann@contoso.com for gcc high）' },
    replies: { title: '返信', description: '顧客が提案した担当者と、返信のないメール' },
    alerts: { title: 'アラート', description: '通知の時刻と内容の設定' },
    subscribe: { title: 'アラートを購読', description: 'リスクのある案件をこの会話の全員に通知' },
    unsubscribe: { title: 'アラートの購読を解除', description: 'この会話のアラートを終了' },
    import: { title: 'インポート', description: '案件一覧（CSV または XLSX）の取り込み方' },
    ask: { title: '質問', description: '英語の質問：ガイダンスの内容と出典' },
    help: { title: 'ヘルプ', description: '質問できることの一覧' },
  },
  searchDeals: {
    title: '案件を検索',
    description: '案件を探して準備状況を共有',
    query: { title: '案件', description: '案件 ID または顧客名の一部' },
  },
  checkAddresses: {
    title: 'アドレスを確認',
    description: 'このメッセージのメール アドレスに職場または学校アカウントがあるかを確認',
  },
  activities: {
    escalated: {
      description: '返答のない重大なアラートが引き継がれたとき',
      templateText: '{customer}：返答のないアラートが引き継がれました',
    },
    'at-risk': { description: '案件にリスクが生じたとき', templateText: '{customer} にリスクが生じました' },
    'risk-rose': {
      description: '案件のリスクが高まったとき',
      templateText: '{customer} のリスクが高まりました',
    },
    'days-left': {
      description: '期日が近いのに準備ができていないとき',
      templateText: '{customer}：残り日数 {days}、準備未完了',
    },
    ready: { description: '案件の準備ができたとき', templateText: '{customer} の準備ができました' },
  },
};
