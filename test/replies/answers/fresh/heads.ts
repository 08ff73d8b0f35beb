import type { Answer } from '../answer.ts';

/** Answers above our own letter, quoted under the heads of mail programs in many languages. */
export const LATER_HEADS: readonly Answer[] = [
  [
    '您好，\n\nOA：chen@fabrikam.example\n\n此致\n\n寄件者: Ann Lee <ann@account.example>\n寄件日期: 2026年6月10日 下午 03:15\n收件者: Cat Lane <cat@fabrikam.example>\n主旨: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + chen',
  ],
  [
    'OSM: wang@fabrikam.example\n\nAnn Lee <ann@account.example> 于2026年6月10日周三 15:15写道：\n\n> Please name the contacts. On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Online Service Manager: old.osm@fabrikam.example',
    'OSM + wang',
  ],
  [
    'Hi Ann, NTC is lin@fabrikam.example.\n\nAnn Lee <ann@account.example> 於 2026年6月10日 下午3:15 寫道：\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'NTC + lin',
  ],
  [
    'OAはendo@fabrikam.exampleです。\n\n差出人: Ann Lee <ann@account.example>\n送信日時: 2026年6月10日 15:15\n宛先: Cat Lane <cat@fabrikam.example>\n件名: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + endo',
  ],
  [
    'OSM: abe@fabrikam.example\n\nよろしくお願いします。\n\n2026/06/10 15:15、Ann Lee <ann@account.example>のメール:\n\n> Please name the contacts. On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Online Service Manager: old.osm@fabrikam.example',
    'OSM + abe',
  ],
  [
    '안녕하세요,\n\nOA: kim.js@fabrikam.example\n\n감사합니다.\n\n보낸 사람: Ann Lee <ann@account.example>\n보낸 날짜: 2026년 6월 10일 수요일 오후 3:15\n받는 사람: Cat Lane <cat@fabrikam.example>\n제목: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + kim.js',
  ],
  [
    'OSM: park@fabrikam.example\n\n2026년 6월 10일 (수) 오후 3:15, Ann Lee <ann@account.example>님이 작성:\n\n> Please name the contacts. On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Online Service Manager: old.osm@fabrikam.example',
    'OSM + park',
  ],
  [
    'Merhaba,\n\nOA: emre@fabrikam.example\n\nAnn Lee <ann@account.example>, 10 Haz 2026 Çar, 15:15 tarihinde şunu yazdı:\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + emre',
  ],
  [
    'NTC: selin@fabrikam.example\n\nTeşekkürler\n\nGönderen: Ann Lee <ann@account.example>\nGönderildi: 10 Haziran 2026 Çarşamba 15:15\nKime: Cat Lane <cat@fabrikam.example>\nKonu: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'NTC + selin',
  ],
  [
    'Καλημέρα,\n\nOA: nikos@fabrikam.example\n\nΣτις Τετ 10 Ιουν 2026 στις 3:15 μ.μ., ο χρήστης Ann Lee <ann@account.example> έγραψε:\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + nikos',
  ],
  [
    'OSM: eleni@fabrikam.example\n\nΑπό: Ann Lee <ann@account.example>\nΣτάλθηκε: Τετάρτη, 10 Ιουνίου 2026 3:15 μμ\nΠρος: Cat Lane <cat@fabrikam.example>\nΘέμα: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OSM + eleni',
  ],
  [
    'Szia Ann,\n\nOA: zoltan@fabrikam.example\n\nÜdv\n\nFeladó: Ann Lee <ann@account.example>\nElküldve: 2026. június 10., szerda 15:15\nCímzett: Cat Lane <cat@fabrikam.example>\nTárgy: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + zoltan',
  ],
  [
    'OSM: dora@fabrikam.example\n\nAnn Lee <ann@account.example> ezt írta (időpont: 2026. jún. 10., Sze, 15:15):\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OSM + dora',
  ],
  [
    'Добрый день,\n\nOA: irina@fabrikam.example\n\nС уважением\n\nср, 10 июн. 2026 г. в 15:15, Ann Lee <ann@account.example>:\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + irina',
  ],
  [
    'NTC: pavel@fabrikam.example\n\n10.06.2026 15:15, Ann Lee пишет:\n\n> Please name the contacts. On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Online Service Manager: old.osm@fabrikam.example',
    'NTC + pavel',
  ],
  [
    'مرحبا،\n\nOA: layla@fabrikam.example\n\nشكرا\n\nفي الأربعاء، 10 يونيو 2026 في 3:15 م تمت كتابة ما يلي بواسطة Ann Lee <ann@account.example>:\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + layla',
  ],
  [
    'Dzień dobry,\n\nOA: marek@fabrikam.example\n\nPozdrawiam\n\nOd: Ann Lee <ann@account.example>\nWysłano: środa, 10 czerwca 2026 15:15\nDo: Cat Lane <cat@fabrikam.example>\nTemat: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + marek',
  ],
  [
    'OSM: ola@fabrikam.example\n\nśr., 10 cze 2026 o 15:15 Ann Lee <ann@account.example> napisał(a):\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OSM + ola',
  ],
  [
    'Hej Ann,\n\nOA: astrid@fabrikam.example\n\nMed vänlig hälsning\n\nFrån: Ann Lee <ann@account.example>\nSkickat: den 10 juni 2026 15:15\nTill: Cat Lane <cat@fabrikam.example>\nÄmne: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + astrid',
  ],
  [
    'OSM: nils@fabrikam.example\n\nDen ons 10 juni 2026 kl 15:15 skrev Ann Lee <ann@account.example>:\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OSM + nils',
  ],
  [
    'Hej,\n\nOA: mette@fabrikam.example\n\nVenlig hilsen\n\nFra: Ann Lee <ann@account.example>\nSendt: 10. juni 2026 15:15\nTil: Cat Lane <cat@fabrikam.example>\nEmne: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + mette',
  ],
  [
    'NTC: soren@fabrikam.example\n\nDen 10. jun. 2026 kl. 15.15 skrev Ann Lee <ann@account.example>:\n\n> Please name the contacts. On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Online Service Manager: old.osm@fabrikam.example',
    'NTC + soren',
  ],
  [
    'Hei,\n\nOA: ingrid@fabrikam.example\n\nMed vennlig hilsen\n\nons. 10. juni 2026 kl. 15:15 skrev Ann Lee <ann@account.example>:\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + ingrid',
  ],
  [
    'Hei Ann,\n\nOA: mika@fabrikam.example\n\nYstävällisin terveisin\n\nLähettäjä: Ann Lee <ann@account.example>\nLähetetty: keskiviikko 10. kesäkuuta 2026 15.15\nVastaanottaja: Cat Lane <cat@fabrikam.example>\nAihe: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + mika',
  ],
  [
    'OSM: aino@fabrikam.example\n\nke 10. kesäk. 2026 klo 15.15 Ann Lee (ann@account.example) kirjoitti:\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OSM + aino',
  ],
  [
    'Dobrý den,\n\nOA: jitka@fabrikam.example\n\nS pozdravem\n\nOd: Ann Lee <ann@account.example>\nOdesláno: středa 10. června 2026 15:15\nKomu: Cat Lane <cat@fabrikam.example>\nPředmět: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OA + jitka',
  ],
  [
    'OSM: honza@fabrikam.example\n\nst 10. 6. 2026 v 15:15 odesílatel Ann Lee <ann@account.example> napsal:\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    'OSM + honza',
  ],
  [
    'OA: piet@fabrikam.example\n\nGroeten\n\nOp 10 jun 2026 om 15:15 heeft Ann Lee <ann@account.example> het volgende geschreven:\n\n> Please name the contacts. On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Online Service Manager: old.osm@fabrikam.example',
    'OA + piet',
  ],
];
