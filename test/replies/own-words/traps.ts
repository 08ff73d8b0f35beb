import { B, J, LETTER, M, OA_JANE, type Row, text } from './rows.ts';

/** Signatures, disclaimers, banners, footers and meetings around an answer. */
const AROUND: readonly (readonly [name: string, before: string, behind: string])[] = [
  [
    'signature: Mit freundlichem Gruß',
    '',
    'Mit freundlichem Gruß\nJan Roe\nOnline Services Manager\nroe@fabrikam.example',
  ],
  [
    'signature: Mit freundlichen Grüßen with name',
    '',
    'Mit freundlichen Grüßen, Jan Roe\nroe@fabrikam.example',
  ],
  ['signature: i. A.', '', 'Freundliche Grüsse aus Bern\n\ni. A. Jan Roe\nroe@fabrikam.example'],
  ['signature: Bien à vous', '', 'Bien à vous,\n\nJean Roe\nAdministrateur en ligne\nroe@fabrikam.example'],
  ['signature: Cordialement', '', 'Très cordialement,\nJean Roe | roe@fabrikam.example | +33 1 55 55 55 55'],
  ['signature: Groeten', '', 'Groeten,\nJan\nroe@fabrikam.example'],
  [
    'signature: Met vriendelijke groet',
    '',
    'Met vriendelijke groet,\n\nJan Roe\nOnline Service Manager\nroe@fabrikam.example',
  ],
  ['signature: yoroshiku', '', 'よろしくお願いします。\n\n田中\nroe@fabrikam.example'],
  ['signature: nanitozo', '', '何卒よろしくお願いいたします。\n田中 | roe@fabrikam.example'],
  ['signature: Pozdrawiam', '', 'Pozdrawiam,\nJan Roe\nOnline Administrator\nroe@fabrikam.example'],
  ['signature: S uvazheniem', '', 'С уважением,\nИван\nroe@fabrikam.example'],
  ['signature: cizhi', '', '此致\n敬礼\n王伟\nroe@fabrikam.example'],
  ['signature: Saludos cordiales', '', 'Saludos cordiales,\nJuan\nroe@fabrikam.example'],
  ['signature: Atentamente', '', 'Atentamente,\nJuan Roe\nAdministrador en línea\nroe@fabrikam.example'],
  ['signature: Atenciosamente', '', 'Atenciosamente,\nJoão\nroe@fabrikam.example'],
  ['signature: Distinti saluti', '', 'Distinti saluti\nGianni Roe\nroe@fabrikam.example'],
  ['signature: Med vänlig hälsning', '', 'Med vänlig hälsning\nJan\nroe@fabrikam.example'],
  ['signature: Ystävällisin terveisin', '', 'Ystävällisin terveisin,\nJan\nroe@fabrikam.example'],
  ['signature: S pozdravem', '', 'S pozdravem\nJan\nroe@fabrikam.example'],
  ['signature: Üdvözlettel', '', 'Üdvözlettel,\nJan\nroe@fabrikam.example'],
  ['signature: Saygılarımla', '', 'Saygılarımla,\nJan\nroe@fabrikam.example'],
  ['signature: Με εκτίμηση', '', 'Με εκτίμηση,\nJan\nroe@fabrikam.example'],
  ['signature: Trân trọng', '', 'Trân trọng,\nJan\nroe@fabrikam.example'],
  ['signature: gamsahamnida', '', '감사합니다.\n김철수 드림\nroe@fabrikam.example'],
  ['signature: bivracha', '', 'בברכה,\nJan\nroe@fabrikam.example'],
  ['signature: tahiyyat', '', 'مع أطيب التحيات،\nJan\nroe@fabrikam.example'],
  [
    'signature: pipes without closing',
    '',
    'Cat Lane | Online Services Manager | Fabrikam AS | +47 55 50 01 00 | roe@fabrikam.example',
  ],
  [
    'signature: card without closing',
    '',
    'Cat Lane\nOnline Services Manager\nFabrikam AS\nM: +47 555 01 000\nroe@fabrikam.example\nwww.fabrikam.example',
  ],
  [
    'signature: card of the sender unknown',
    '',
    'Rik Roe\nHead of IT\nTel. +49 89 5550100\nE-Mail: rik.roe@fabrikam.example',
  ],
  ['signature: Thanks with a name', '', 'Thanks, Cat\nroe@fabrikam.example'],
  ['signature: two dashes', '', '--\nCat\nOnline Administrator: roe@fabrikam.example'],
  [
    'disclaimer: English',
    '',
    'This e-mail and any attachments are confidential. If you are not the intended recipient, notify privacy@fabrikam.example.',
  ],
  [
    'disclaimer: German',
    '',
    'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie datenschutz@fabrikam.example.',
  ],
  [
    'disclaimer: French',
    '',
    'Ce message et toutes les pièces jointes sont confidentiels. Signalez toute erreur à securite@fabrikam.example.',
  ],
  [
    'disclaimer: Spanish',
    '',
    'Este mensaje es confidencial. Si lo recibió por error, escriba a lopd@fabrikam.example.',
  ],
  [
    'disclaimer: Japanese',
    '',
    'このメールには機密情報が含まれています。誤って受信された場合は info@fabrikam.example までご連絡ください。',
  ],
  [
    'disclaimer: wrapped',
    '',
    'CONFIDENTIALITY NOTICE: the information is meant for\nthe addressee alone. Write to\nlegal@fabrikam.example otherwise.',
  ],
  [
    'disclaimer: register',
    '',
    'Fabrikam GmbH, Sitz der Gesellschaft: Bonn, Amtsgericht Bonn HRB 1, info@fabrikam.example',
  ],
  [
    'banner: caution',
    'CAUTION: This email originated from outside of the organization. Report suspicious mail to phish-report@fabrikam.example.',
    '',
  ],
  [
    'banner: wrapped',
    'CAUTION: This message comes from an external sender.\nDo not click links.\nAsk the desk: it-help@fabrikam.example',
    '',
  ],
  [
    'banner: often',
    "You don't often get email from ann@account.example. Learn why this is important<https://aka.ms/x>",
    '',
  ],
  [
    'banner: often, from somebody else',
    "You don't often get email from lee@account.example. Learn why this is important",
    '',
  ],
  [
    'banner: often, German',
    'Sie erhalten nicht häufig E-Mails von lee@account.example. Erfahren Sie, warum dies wichtig ist',
    '',
  ],
  [
    'banner: often, French',
    "Vous n'obtenez pas souvent d'e-mail à partir de lee@account.example. Découvrez pourquoi cela est important",
    '',
  ],
  [
    'banner: often, Spanish',
    'No suele recibir correo electrónico de lee@account.example. Por qué esto es importante',
    '',
  ],
  [
    'banner: German',
    'ACHTUNG: Externe E-Mail! Bei Verdacht an spam-melden@fabrikam.example weiterleiten.',
    '',
  ],
  [
    'banner: French',
    "ATTENTION : ce message provient de l'extérieur. Signalez-le à abus@fabrikam.example.",
    '',
  ],
  ['banner: tag', '[EXTERNAL]', ''],
  ['banner: below', '', 'External email: report it to phishing@fabrikam.example'],
  ['footer: unsubscribe', '', 'To unsubscribe write to leave@news.fabrikam.example'],
  ['footer: fair', '', 'Visit us at the Hannover fair! Register now: events@fabrikam.example'],
  [
    'footer: list',
    '',
    'You received this message because you are subscribed to licences@lists.fabrikam.example',
  ],
  ['footer: environment', '', 'Please consider the environment before printing. green@fabrikam.example'],
  ['phone: English', '', 'Sent from my iPhone\nroe@fabrikam.example'],
  ['phone: German', '', 'Von meinem iPhone gesendet\nroe@fabrikam.example'],
  ['phone: French', '', 'Envoyé de mon iPhone\nroe@fabrikam.example'],
  ['phone: Spanish', '', 'Enviado desde mi iPhone\nroe@fabrikam.example'],
  ['phone: Japanese', '', 'iPhoneから送信\nroe@fabrikam.example'],
  ['phone: Chinese', '', '发自我的iPhone\nroe@fabrikam.example'],
  ['phone: Dutch', '', 'Verstuurd vanaf mijn iPhone\nroe@fabrikam.example'],
  ['phone: Outlook', '', 'Get Outlook for Android<https://aka.ms/AAb9ysg>\nroe@fabrikam.example'],
  [
    'meeting: Teams',
    '',
    '________________________________________________________________________________\nMicrosoft Teams meeting\nJoin: https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0\nMeeting ID: 222 333 444\nJoin with a video conferencing device\n123456@t.plcm.vc',
  ],
  [
    'meeting: device apart',
    '',
    'Microsoft Teams Need help?\n\nJoin on a video conferencing device\nTenant key: fabrikam@m.webex.com\nVideo ID: 112 233',
  ],
  ['meeting: entry', '', 'When: Wednesday 10 June\nWhere: Teams\nOrganizer: roe@fabrikam.example'],
];

/** Messages that nobody wrote, or that name nobody. */
const NOTHING: readonly (readonly [name: string, content: string])[] = [
  ['away: English', `I am out of the office until 20 June. In urgent cases contact ${B}.`],
  [
    'away: with title',
    `Thank you for your message. I am on annual leave until Monday.\nFor urgent matters: ${B}\n\nKind regards\nCat Lane\nOnline Services Manager\n${J}`,
  ],
  ['away: German', `Ich bin bis zum 20. Juni nicht im Büro. In dringenden Fällen wenden Sie sich an ${B}.`],
  ['away: German note', `Abwesenheitsnotiz\n\nVielen Dank für Ihre Nachricht. Meine Vertretung: ${B}`],
  [
    'away: French',
    `Bonjour,\n\nJe suis absent du bureau jusqu'au 20 juin. En cas d'urgence, contactez ${B}.`,
  ],
  ['away: Spanish', `Estaré ausente hasta el 20 de junio. Para urgencias: ${B}`],
  ['away: Italian', `Sono assente fino al 20 giugno. Per urgenze: ${B}`],
  ['away: Dutch', `Ik ben tot 20 juni niet op kantoor. Neem contact op met ${B}.`],
  ['away: Portuguese', `Estou de férias até 20 de junho. Contacte ${B}.`],
  ['away: Swedish', `Automatiskt svar: jag är tillbaka den 20 juni. Kontakta ${B}.`],
  ['away: Polish', `Jestem na urlopie do 20 czerwca. W pilnych sprawach: ${B}`],
  ['away: Japanese', `自動返信: 6月20日まで不在です。お急ぎの場合は ${B} までご連絡ください。`],
  ['away: Chinese', `自动回复：我正在休假，紧急事宜请联系 ${B}`],
  ['away: Russian', `Я в отпуске до 20 июня. По срочным вопросам: ${B}`],
  ['away: Turkish', `20 Haziran'a kadar yıllık izindeyim. Acil durumlar için ${B}`],
  ['away: Korean', `휴가 중입니다. 급한 용무는 ${B} 로 연락 바랍니다.`],
  [
    'undelivered: Exchange',
    `Delivery has failed to these recipients or groups:\n\n${J}\nThe email address you entered couldn't be found.\n\nDiagnostic information for administrators:\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'`,
  ],
  [
    'undelivered: Gmail',
    `Address not found\n\nYour message wasn't delivered to ${J} because the address couldn't be found.`,
  ],
  [
    'undelivered: Postfix',
    `This is the mail system at host mx.fabrikam.example.\n\n<${J}>: host mx said: 550 5.1.1 User unknown`,
  ],
  [
    'undelivered: German',
    `Unzustellbar: Action Required\n\nFehler bei der Nachrichtenzustellung an folgende Empfänger:\n${J}`,
  ],
  ['undelivered: French', `Échec de la remise pour ces destinataires :\n${J}`],
  ['undelivered: Japanese', `配信不能: Action Required\n${J}`],
  [
    'only our letter, Outlook',
    `Thanks, I will ask.\n\nFrom: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat\nSubject: x\n\n${LETTER}`,
  ],
  [
    'only our letter, no words',
    `From: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat\nSubject: x\n\n${LETTER}`,
  ],
  [
    'only our letter, pointed at',
    `Please see your mail below, I have to ask.\n\nVon: Ann Lee <ann@account.example>\nGesendet: Mittwoch, 10. Juni 2026 15:15\nAn: Cat Lane\nBetreff: x\n\n${LETTER}`,
  ],
  [
    'only our letter, with signs',
    `See below?\n\nOn Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n> ${LETTER.replaceAll('\n', '\n> ')}`,
  ],
  [
    'only our letter, passed on by rule',
    `FYI\n\n---------- Forwarded message ---------\nFrom: Ann Lee <ann@account.example>\nDate: Wed, Jun 10, 2026 at 3:15 PM\nSubject: x\nTo: <cat@fabrikam.example>\n\n${LETTER}`,
  ],
  [
    'only a signature',
    `Will do.\n\nCat Lane\nOnline Administrator\nFabrikam AS\nM +47 555 01 000\ncat.lane@fabrikam.example`,
  ],
];

const NL = '\n\n';

export const TRAP_ROWS: readonly Row[] = [
  ...AROUND.map(([name, before, behind]) =>
    text(name, [before, `Hi Ann,\n\nOA: ${J}`, behind].filter((part) => part !== '').join(NL)),
  ),
  ...NOTHING.map(([name, content]) => text(name, content, [])),
  // What looks like a trap and is none
  text('says they are away, and names', `I am on vacation next week, so quickly: our OA is ${J}.`),
  text('writes a bounce into an answer', `Your first mail could not be delivered, it seems.\nOA: ${J}`),
  text(
    'contacts with phones',
    `OA:\nJane Doe\n${J}\nTel. +47 555 01 000\n\nOSM:\nBob Ray\n${B}\nTel. +47 555 01 001`,
    [`OA ${J} (Jane Doe)`, `OSM ${B} (Bob Ray)`],
  ),
  text(
    'contacts in cards',
    `Jane Doe\nOnline Administrator\n${J}\n+47 555 01 000\n\nBob Ray\nOnline Service Manager\n${B}\n+47 555 01 001`,
    [`OA ${J} (Jane Doe)`, `OSM ${B} (Bob Ray)`],
  ),
  text('dates at the top', `10.06.2026: OA: ${J}`),
  text('from and to of a change', `OA: ${J}\nFrom: 1 July 2026\nOSM: ${B}`, [`OA ${J}`, `OSM ${B}`]),
  text('a date and a colon', `As of 10 June 2026 at 15:15 our contacts are:\nOA: ${J}`),
  text(
    'wrote in a sentence',
    `As Bob wrote on 10 June 2026, these are the people for the roles of ours:\nOA: ${J}`,
  ),
  text('dashes around a heading', `--- Contacts ---\nOA: ${J}\nOSM: ${B}`, [`OA ${J}`, `OSM ${B}`]),
  text('thanks in the middle', `Thanks for the mail.\nOA: ${J}\nThank you\nOSM: ${B}`, [
    `OA ${J}`,
    `OSM ${B}`,
  ]),
  text('best in a sentence', `Best to use ${J} for OA.`),
  text('a subject of their own', `Subject to approval: OA: ${J}`),
  text('external in a sentence', `Our OA is external: ${J}`),
  text('confidential in front', `This is confidential: OA: ${J}, NTC: ${M}`, [`OA ${J}`, `NTC ${M}`]),
  text('newsletter and a role', `Please use ${J} as OA, she gets the newsletter already.`, OA_JANE),
];
