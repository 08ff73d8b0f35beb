import { B, J, LETTER, M, OA_JANE, type Row, text } from './rows.ts';

const SIGNS = `> ${LETTER.replaceAll('\n', '\n> ')}`;
const GMAIL = 'On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:';
const GERMAN =
  'Gesendet: Mittwoch, 10. Juni 2026 um 15:15\nVon: "Ann Lee" <ann@account.example>\nAn: "Cat Lane" <cat@fabrikam.example>\nBetreff: Konten';
const OUTLOOK =
  'From: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane <cat@fabrikam.example>\nSubject: Action Required';
const IT =
  'From: Ivo Tech <ivo@fabrikam.example>\nSent: Thursday, June 11, 2026 9:15 AM\nTo: Cat Lane <cat@fabrikam.example>\nSubject: RE: accounts';
const IT_SAYS = `Hi Cat,\n\nOA: ${J}\n\nRegards\nIvo\nivo@fabrikam.example`;

/** Answers below, between and inside of quotations, and messages that are passed on. */
export const PLACE_ROWS: readonly Row[] = [
  text('below: with signs', `${GMAIL}\n${SIGNS}\n\nHi Ann,\nOA: ${J}\n\nBest\nCat`),
  text(
    'below: with signs, Japanese',
    `2026年6月10日(水) 15:15 Ann Lee <ann@account.example>:\n\n${SIGNS}\n\nOA: ${J}`,
  ),
  text('below: with signs, Outlook head', `${OUTLOOK}\n\n${SIGNS}\n\nOA: ${J}`),
  text(
    'below: a bare head',
    `${GERMAN}\n\nGuten Tag,\nunser Online-Administrator ist Jane Doe (${J}).\nMit freundlichen Grüßen\nCat`,
    [`OA ${J} (Jane Doe)`],
  ),
  text('below: a bare head, English', `${OUTLOOK}\n\nHello Ann,\n\nour OA is ${J}.\n\nRegards,\nCat Lane`),
  text('below: a bare head, no greeting', `${OUTLOOK}\n\nOA: ${J}`),
  text(
    'below: a bare head, Gmail in German',
    `Am Mi., 10. Juni 2026 um 15:15 Uhr schrieb Ann Lee <ann@account.example>:\n\nHallo Frau Lee,\nOA: ${J}`,
  ),
  text(
    'below: our letter unmarked, then the answer',
    `${OUTLOOK}\n\n${LETTER}\n\nHi Ann,\n\nOA: ${J}\n\nBest regards\nCat`,
  ),
  text(
    'below: the same in German',
    `${GERMAN}\n\n${LETTER}\n\nGuten Tag Frau Lee,\n\nOA: ${J}\n\nMit freundlichen Grüßen\nCat`,
  ),
  text(
    'below: the same in French',
    `De : Ann Lee <ann@account.example>\nEnvoyé : mercredi 10 juin 2026 15:15\nÀ : Cat Lane\nObjet : x\n\n${LETTER}\n\nBonjour Ann,\n\nOA: ${J}`,
  ),
  text('below: with a greeting above', `Hi Ann,\n\n${GMAIL}\n${SIGNS}\n\nOA: ${J}`),
  text(
    'between: questions',
    `${GMAIL}\n> Who is the OA? old.oa@fabrikam.example?\nOA: ${J}\n> And the OSM?\nI will ask.`,
  ),
  text(
    'between: under the role',
    `${GMAIL}\n> Online Administrator:\n${J}\n> Online Service Manager:\n${B}\n> Notices Contact:\n${M}`,
    [`OA ${J}`, `OSM ${B}`, `NTC ${M}`],
  ),
  text(
    'between: under what is on record',
    `${GMAIL}\n> Notices Contact: old.ntc@fabrikam.example\n${M}\n> Online Administrator: old.oa@fabrikam.example\n${J}\n> Best regards`,
    [`NTC ${M}`, `OA ${J}`],
  ),
  text(
    'between: with an arrow of their own',
    `${GMAIL}\n> Notices Contact: old.ntc@fabrikam.example\nNTC: ${M}\n> Online Administrator: old.oa@fabrikam.example\nOA: ${J}`,
    [`NTC ${M}`, `OA ${J}`],
  ),
  text(
    'between: the last line no answer to the role above',
    `${GMAIL}\n${SIGNS}\n> who is the Notices Contact?\n\nPlease use ${J}.`,
    [`? ${J}`],
  ),
  text('passed on: see below', `Hi Ann,\n\nplease see below what our IT says.\n\n${IT}\n\n${IT_SAYS}`),
  text('passed on: no words', `${IT}\n\n${IT_SAYS}`),
  text('passed on: FYI', `FYI\n\n${IT}\n\n${IT_SAYS}`),
  text(
    'passed on: by Gmail',
    `See below\n\n---------- Forwarded message ---------\nFrom: Ivo Tech <ivo@fabrikam.example>\nDate: Thu, Jun 11, 2026 at 9:15 AM\nSubject: accounts\nTo: <cat@fabrikam.example>\n\n${IT_SAYS}`,
  ),
  text(
    'passed on: by Apple Mail',
    `As discussed with IT.\n\nBegin forwarded message:\n\n> From: Ivo Tech <ivo@fabrikam.example>\n> Subject: accounts\n> Date: 11 June 2026 at 09:15:00 CEST\n> To: cat@fabrikam.example\n>\n> ${IT_SAYS.replaceAll('\n', '\n> ')}`,
  ),
  text(
    'passed on: German',
    `Hallo Ann,\n\nanbei die Antwort unserer IT.\n\nVG Cat\n\nVon: Ivo Tech <ivo@fabrikam.example>\nGesendet: Donnerstag, 11. Juni 2026 09:15\nAn: Cat Lane\nBetreff: AW: Konten\n\n${IT_SAYS}`,
  ),
  text(
    'passed on: French',
    `Bonjour,\n\nVoir ci-dessous la réponse de notre informatique.\n\nDe : Ivo Tech <ivo@fabrikam.example>\nEnvoyé : jeudi 11 juin 2026 09:15\nÀ : Cat Lane\nObjet : RE: comptes\n\n${IT_SAYS}`,
  ),
  text(
    'passed on: Japanese',
    `下記の通りです。\n\n差出人: Ivo Tech <ivo@fabrikam.example>\n送信日時: 2026年6月11日 9:15\n宛先: Cat Lane\n件名: RE: accounts\n\n${IT_SAYS}`,
  ),
  text(
    'passed on: with our letter under it',
    `See below from IT.\n\n${IT}\n\n${IT_SAYS}\n\n${OUTLOOK}\n\n${LETTER}`,
  ),
  text(
    'passed on: twice',
    `See below.\n\nFrom: Ivo Tech <ivo@fabrikam.example>\nSent: Thursday, June 11, 2026 9:15 AM\nTo: Cat Lane\nSubject: x\n\nCat, see what Una found below.\n\nFrom: Una Sys <una@fabrikam.example>\nSent: Thursday, June 11, 2026 8:15 AM\nTo: Ivo Tech\nSubject: x\n\nOA: ${J}`,
  ),
  text('passed on: own words name somebody', `OSM: ${B}\n\n${IT}\n\n${IT_SAYS}`, [`OSM ${B}`]),
  text(
    'passed on: name alone',
    `See below.\n\nFrom: Ivo Tech\nSent: Thursday, June 11, 2026 9:15 AM\nTo: Cat Lane\nSubject: RE: accounts\n\n${IT_SAYS}`,
  ),
  text('quoted once with signs', `> OSM: x@fabrikam.example\nOA: ${J}`),
  text(
    'deeper signs',
    `${GMAIL}\n>> OA: x@fabrikam.example\n> Notices Contact: y@fabrikam.example\n\nOA: ${J}`,
  ),
  // Addresses as programs and people write them
  text('address: wide', 'OA：ｊａｎｅ＠ｆａｂｒｉｋａｍ．ｅｘａｍｐｌｅ'),
  text('address: wide at sign', 'OA: jane＠fabrikam.example'),
  text('address: zero width', 'OA: jane\u200b@\u200bfabrikam\u200b.example'),
  text('address: soft hyphen', 'OA: jane@fabri\u00adkam.example'),
  text('address: marks of direction', 'OA: \u200ejane@fabrikam.example\u200f'),
  text('address: (at)', 'OA: jane (at) fabrikam.example'),
  text('address: (at) and (dot)', 'OA: jane(at)fabrikam(dot)example'),
  text('address: [at]', 'OA: jane [at] fabrikam [dot] example'),
  text('address: AT', 'OA: jane AT fabrikam DOT example'),
  text('address: words', 'OA: jane at fabrikam dot example'),
  text('address: [at] with names', 'OA: jane.doe[at]fabrikam.example', ['OA jane.doe@fabrikam.example']),
  text('address: twice with mailto', `OA: ${J}<mailto:${J}>`),
  text('address: twice in brackets', `OA: ${J} [mailto:${J}], OSM: ${B} [mailto:${B}]`, [
    `OA ${J}`,
    `OSM ${B}`,
  ]),
  text('address: mailto alone', `OA: Jane Doe <mailto:${J}>`, [`OA ${J} (Jane Doe)`]),
  text('address: mailto with a subject', `OA: mailto:${J}?subject=Hi`),
  text(
    'address: Safe Link',
    `OA: ${J}<https://eur01.safelinks.protection.outlook.com/?url=mailto%3Ajane%40fabrikam.example&data=05%7C02%7Ccat%40fabrikam.example>`,
  ),
  text(
    'address: Safe Link of a name',
    `OA: Jane Doe<https://eur01.safelinks.protection.outlook.com/?url=mailto%3Ajane%40fabrikam.example&data=05>`,
    [`OA ${J} (Jane Doe)`],
  ),
  text(
    'address: Proofpoint 3',
    `OA: Jane Doe <https://urldefense.com/v3/__mailto:jane@fabrikam.example__;!!AbC!xyz$>`,
    [`OA ${J} (Jane Doe)`],
  ),
  text(
    'address: Proofpoint 2',
    `OA: Jane Doe <https://urldefense.proofpoint.com/v2/url?u=mailto-3Ajane-40fabrikam.example&d=DwM&c=x>`,
    [`OA ${J} (Jane Doe)`],
  ),
  text(
    'address: Barracuda',
    `OA: Jane Doe <https://linkprotect.cudasvc.com/url?a=mailto%3ajane%40fabrikam.example&c=E,1,x>`,
    [`OA ${J} (Jane Doe)`],
  ),
  text('address: Mimecast', `OA: ${J}<https://protect-eu.mimecast.com/s/AbCd?domain=fabrikam.example>`),
  text('address: words of a sentence', `We met at fabrikam dot com, and the OA is ${J}`, OA_JANE),
];
