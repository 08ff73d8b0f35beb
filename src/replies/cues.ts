/**
 * Words that tell what a sentence does with the addresses in it, in the languages of the letters. In doubt an address is
 * left out, since a contact can still be added by hand. Each pattern matches within a bounded stretch.
 */

/** A pattern of whole words, beside which scripts without spaces have their own. */
export function words(latin: string, others = ''): RegExp {
  const whole = `(?<![\\p{L}\\p{N}])(?:${latin})(?![\\p{L}\\p{N}])`;
  return new RegExp(others === '' ? whole : `${whole}|${others}`, 'iu');
}

/** Somebody comes beside those who are there. */
export const ADDITIONAL = words(
  `a second|second(?=\\s*$)|another|additional(?:ly)?|in addition|also|as well|alongside|next to|besides|further|too|extra|zusätzlich\\w*|weitere[rnms]?|auch|ebenfalls|außerdem|zweite[rnms]?|deuxième|second[oae]?|aussi|également|en plus|supplémentaire|también|además|adicional|segund[oa]|também|além|anche|inoltre|aggiuntiv[oa]|ook|tweede|extra|daarnaast`,
  'も登録|も追加|も加え|追加|2人目|二人目',
);

/** A role changes hands. */
export const CHANGES = words(
  `changes? (?:[^@.]{0,40} )?to|chang(?:ed|ing) (?:[^@.]{0,40} )?to|takes? over|taking over|took over|taken over|tak(?:es?|ing) (?:his|her|their|the) place|replac(?:e|es|ed|ing)|replacement|swap|switch(?:ing)?|succeeds?|succeeded|successor|instead|now|from now on|going forward|übernimmt|ändert|geändert|wechselt|ersetz\\w{0,4}|nachfolger(?:in)?|stattdessen|jetzt|nun|ab sofort|künftig|neu|reprend|remplac\\w{0,4}|change pour|désormais|successeur|à (?:sa|leur) place|à la place|cambia(?:r)? (?:a|por)|reemplaz\\w{0,4}|sustitu\\w{0,5}|asume|ahora|a partir de ahora|en su lugar|sucesor(?:a)?|muda para|mudar para|substitu\\w{0,4}|assume|agora|a partir de agora|em seu lugar|no lugar (?:dele|dela|deles|disso)|sucessor(?:a)?|cambia in|passa a|sostitui\\w{0,4}|subentra|adesso|ora|al (?:suo|loro) posto|successore|wijzigt|vervang\\w{0,3}|neemt [^@.]{0,40} over|neemt over|overnemen|voortaan|nu|in plaats daarvan|opvolger`,
  '変更|交代|代わり|替わり|後任|引き継|今後',
);

/** What a sentence before a new address says of the old one, and this one of the new. */
export const INSTEAD = words(
  `instead|place|replac\\w{1,6}|successor|succeeds?|take[sn]? over|tak(?:es?|ing) (?:his|her|their|the) place|taking over|took over|in (?:his|her|their) place|now|new|please|use|correct (?:one|address|e-?mail)|right (?:one|address)|should be|stattdessen|nachfolger(?:in)?|übernimmt|ersatz|bitte|verwenden|nehmen|neu(?:e|er|es)?|jetzt|nun|richtig(?:e|er)?|à sa place|à la place|merci d.utiliser|utilise[zr]?|successeur|remplaçante?|désormais|nouve(?:au|lle)|en su lugar|usen|usar|use|utilicen|suces(?:or|ora)|ahora|nuev[oa]|no lugar d\\w+|em seu lugar|usem|utilizem|sucessora?|agora|nov[oa]|al suo posto|usate|utilizzate|usare|successore|sostituto|ora|nuov[oa]|in plaats daarvan|gebruik|opvolger|vervanger|graag|nu|nieuwe?`,
  '代わり|後任|お願い|ください|新しい',
);

/** Somebody goes, or is asked to be taken out. */
export const GONE = words(
  `left(?: (?:us|the|our|last|in|on))?|leaves|leaving|no longer|not any ?more|is gone|retire[sd]?|retiring|resigned|departed|quit|moved (?:on|to)|has moved|has a new (?:job|role)|works? elsewhere|changed (?:jobs|roles|departments?)|remove[ds]?|delete[ds]?|drop|take (?:[^@.]{0,30} )?(?:@ +)?(?:off|out)|verlassen|verlässt|nicht mehr|ausgeschieden|ruhestand|rente|entfern\\w{0,4}|lösch\\w{0,4}|streich\\w{0,4}|herausnehmen|a quitté|quitte|est partie?|ne (?:travaille|fait) plus|n.est plus|retraite|supprim\\w{0,3}|retire[rz]|enlev\\w{0,3}|ya no|dejó|ha dejado|se fue|se jubil\\w{0,3}|elimin\\w{0,4}|quiten|quitar|borr\\w{0,3}|não (?:trabalha|está|faz|é) mais|deixou|saiu|se aposent\\w{0,3}|remov\\w{0,3}|exclu\\w{0,3}|non (?:lavora|è|fa) più|ha lasciato|se n.è andat[oa]|in pensione|rimuov\\w{0,4}|togli\\w{0,4}|cancell\\w{0,4}|niet meer|vertrokken|heeft [^@.]{0,20} verlaten|met pensioen|verwijder\\w{0,3}|schrap\\w{0,3}`,
  '退職|退社|異動|削除|外して|辞め|いなくな|離任',
);

/** A person has another address. */
export const HAS_NEW_ADDRESS = words(
  `(?:address|e-?mail|mail) (?:is|has) (?:now|changed)|new (?:e-?mail|mail|address)|has a new|neue (?:e-?mail|mail|adresse|mailadresse)|nouvelle adresse|nueva dirección|nuevo correo|novo e-?mail|novo endereço|nuovo indirizzo|nuova (?:e-?mail|mail)|nieuw(?:e)? (?:e-?mail|mail|adres|mailadres|e-?mailadres)`,
  '新しい(?:メール|アドレス)|アドレスが変',
);

/** Not decided, or only under a condition: stands before the address. */
export const TENTATIVE = words(
  `if|unless|whether|in case|might|maybe|perhaps|possibly|probably|not (?:yet )?(?:sure|decided|certain)|(?:^|\\()should|once|in urgent cases|falls|wenn|ob|vielleicht|eventuell|möglicherweise|sofern|in dringenden fällen|peut-être|éventuellement|en cas d|au cas où|quizás?|tal vez|a lo mejor|en caso de|si|se|talvez|caso|em caso de|forse|magari|qualora|in caso di|als (?=[^@]{0,30} niet)|indien|misschien|mocht|of (?=[^@]{0,20} wil)`,
  'もし|場合|かもしれ|たぶん|おそらく',
);
export const NOT_TENTATIVE = words(
  `if (?:possible|that|this|it|you (?:agree|don.?t mind|like))[^@,.]{0,20}|wenn möglich|falls möglich|si possible|si es posible|se possível|se possibile|indien mogelijk`,
  'もしよろしければ',
);
/** Not decided, wherever it stands. */
export const UNDECIDED = words(
  `not (?:yet )?(?:sure|decided|certain|clear)|either|entweder|will (?:confirm|ask|check)|have to (?:ask|check)|need to (?:ask|check)|noch nicht (?:sicher|entschieden|klar)|pas encore (?:sûr|décidé)|todavía no|ainda não|non ancora|nog niet`,
  '未定',
);

/** A question that asks for something to be done offers like a statement. */
export const REQUESTS = words(
  `(?:can|could|would|will|may) (?:you|we|i) (?:please |kindly |also |perhaps )*(?:use|add|note|enter|take|replace|remove|change|put|register|update|list|set|name|record|delete|swap|switch|have)|(?:can|could|would|may|might|should) (?:[^?]{1,80} )?(?:please |kindly )?be (?:please |kindly )?(?:used|added|noted|entered|taken|replaced|removed|changed|put|registered|updated|listed|set|named|recorded|deleted|swapped|switched|made)|(?:would|is) it (?:be )?(?:possible|ok(?:ay)?|fine) (?:to|if)|would you mind|please (?:use|add|note|enter|take|replace|remove|change|put|register|update|list|set|record)|bitte[^?]{0,200}(?:ein|auf|hinzu|ersetzen|ändern|nehmen|verwenden|hinterlegen|nutzen|löschen|entfernen)\\w*|pou(?:vez|rriez)-vous [^?]{0,60}(?:ajouter|utiliser|remplacer|mettre|noter|enregistrer|supprimer|retirer)|(?:pueden?|podrían?) [^?]{0,40}(?:añadir|agregar|usar|reemplazar|sustituir|cambiar|poner|eliminar)|pode(?:m|riam?)? [^?]{0,40}(?:adicionar|incluir|usar|substituir|alterar|trocar|remover|colocar)|(?:potete|può|potreste|potrebbe) [^?]{0,40}(?:aggiungere|usare|sostituire|cambiare|inserire|rimuovere)|(?:kunt|kun|kunnen|wilt|wil) (?:u|je|jullie) [^?]{0,80}(?:toevoegen|gebruiken|vervangen|wijzigen|opnemen|verwijderen|zetten)`,
  'していただけますか|してもらえますか|いただけます(?:でしょう)?か|お願いでき',
);

/** Where an address is offered though no role is said. */
export const OFFERS = words(
  `(?:please )?(?:use|add|note|enter|take|nominate|propose|suggest|register|include|adding)|new (?:contact|person|address)|(?:right|correct|our|best|licensing) (?:contact|person)s?|contacts? (?:is|are|for (?:this|it|that))|contacts? below|here (?:they|you|are|it)|following|replaced|instead|you can reach|(?:sind|ist) (?:unser|der|die) (?:neue[rn]? )?(?:kontakt|ansprechpartner)\\w*|neue[rns]? (?:kontakt|ansprechpartner)\\w*|bitte|verwenden|nehmen|ergänzen|hinzufügen|ansprechpartner(?:in)? ist|nouveau contact|notre contact|veuillez|merci d.(?:utiliser|ajouter)|utilise[zr]|ajoute[zr]|voici|nuevo contacto|nuestro contacto|usen|usar|añad\\w{2,3}|agreg\\w{2,3}|novo contato|nosso contato|usem|adicion\\w{1,3}|inclu\\w{1,3}|nuovo contatto|nostro contatto|usate|usare|aggiung\\w{2,4}|nieuwe contactpersoon|onze contactpersoon|gebruik|voeg|graag`,
  '追加|登録|使用して|お願い|新しい(?:担当|連絡)|担当(?:者)?は|联系|請聯|请',
);
/** Where it stands for something else all the same. */
export const FOR_OTHERS = words(
  `questions?|invoices?|price|pricing|procurement|purchasing|support|urgent|help|(?:it |service )?help ?desk|service ?desk|hotline|reception|accounting|accounts payable|ceo|cfo|buchhaltung|privacy|problems?|issues?|fragen|rechnung\\w*|einkauf|beschaffung|notfall|dringend\\w*|klären|factures?|achats?|questions?|facturas?|compras|preguntas|dudas|faturas?|dúvidas|fatture|acquisti|domande|facturen|inkoop|vragen|hesitate|forget`,
  '質問|請求|緊急|問い合わせ',
);
/** Writing or talking to somebody, which offers only where it is all that is said. */
export const CONTACTING = words(`(?:please )?contact|reach|write to|kontaktieren`, '联系|連絡');

/** Stands before the address of somebody who is only mentioned. */
export const BYSTANDER_BEFORE = words(
  `cc|bcc|cc.?ed|copy(?:ing)?|in kopie|kopie an|en copie|en copia|in copia|em cópia|copio a|copia a|(?:discussed|agreed|talk(?:ed|ing)?|spoke|speak|spoken|checked|clarified|together|confirmed|aligned) (?:to|with)|talk to|according to|ask(?:ed)?|asking|forward(?:ed)?(?: [^@.,]{0,30})? to|sent to|went to|write to|wrote to|mail(?:ed)? (?:to|lea)|turn to|report(?:ed|s)? (?:it )?to|approved by|on behalf of|(?:her|his|their|its|my|the) (?:assistant|manager|boss|deputy|team|superior|secretary|colleague|predecessor|backup)(?: is)?|in addition to|next to|besides|alongside|along with|thanks to|help(?:desk)?(?: is)? at|support(?: is)? at|except|laut|gemäß|nach rücksprache mit|abgesprochen mit|abstimmung mit|wenden sie sich an|zusätzlich zu|neben|in kopie|nachricht an|frag\\w{0,3}|selon|d.accord avec|demandé à|en plus de|según|hablado con|acordado con|pregunt\\w{1,3} a|además de|segundo(?= \\S*@)|conforme conversa com|combinado com|além d[aeo]|secondo(?= \\S*@)|d.accordo con|parlato con|chiesto a|oltre a|volgens|overleg met|gevraagd aan|naast`,
  'CCに|ｃｃに|加えて',
);
/** Stands behind the address of somebody who is only mentioned. */
export const BYSTANDER_BEHIND = words(
  `in (?:cc|copy|kopie|copie|copia|cópia)|only (?:for information|cc|in copy)|for (?:your )?information|(?:is |are )?(?:only |just )?(?:cc|cc.?ed|copied)|fyi|(?:has |have |had |already |just |also )*(?:told|said|asked|wrote|approved|confirmed|mentioned|suggested|recommended|informed|agreed|requested|says|thinks|decided|proposed) (?:me|us|that|it|this|the|to|for|him|her)|(?:has |have )?approved|(?:is |are )?(?:currently |still )?(?:on (?:holiday|vacation|leave|sick leave|parental leave)|out of (?:the )?office|away|absent|travelling)|in procurement|im urlaub|nicht im büro|abwesend|en congés?|de vacaciones|de férias|in ferie|met vakantie|hat (?:mir |uns )?(?:gesagt|bestätigt|zugestimmt)|m.a dit|me dijo|me disse|mi ha detto|zei`,
  'をCC|を(?:CC|cc)に|に確認|休暇|から聞',
);
/** An account, not a person of a role. */
export const SAME_AS_BEFORE = words(
  `(?:the )?same as (?:last|before|previous|in the past|now|current|present)\\w*(?: year)?|as before|as (?:last|in the last|in previous) (?:year|time|agreement)s?|as is|unchanged|no changes?|not changed?|stays?(?: the same)?|remains?(?: the same)?|keep|wie (?:letztes jahr|bisher|gehabt|im vorjahr|zuvor)|unverändert|keine änderung(?:en)?|bleibt|gleich wie bisher|inchangée?|pas de changement|comme (?:l.an dernier|l.année dernière|avant)|sin cambios|igual que (?:el año pasado|antes|siempre)|sem (?:alteraç\\S+|mudanças?)|igual ao ano passado|como no ano passado|invariato|nessuna (?:modifica|variazione)|come (?:l.anno scorso|prima)|ongewijzigd|geen wijziging(?:en)?|zoals (?:vorig jaar|voorheen)`,
  '変更(?:は)?(?:なし|ありません)|昨年と同じ|去年と同じ|従来(?:通り|どおり)|前回と同じ',
);
/** As many roles as addresses, each to each. */
export const RESPECTIVELY = words(
  `respectively|in (?:that|this|the same) (?:order|sequence)|in (?:dieser|der gleichen|genannter) reihenfolge|jeweils|dans cet ordre|respectivement|respectivamente|en ese orden|en este orden|nessa ordem|nesta ordem|rispettivamente|in quest.ordine|respectievelijk|in die volgorde|in deze volgorde`,
  'この順|の順',
);
/** Each of several for each of several. */
export const EACH = words(
  `both|all|each|every|sowohl|zowel|sia|tanto|tant|share[sd]?|together|jointly|beide[rn]?|alle|gemeinsam|teilen|les deux|tous|ensemble|partage\\w*|ambos?|ambas|todos|juntos|comparten|compartilha\\w*|entrambi|tutti|insieme|condivid\\w*|allebei|samen|delen`,
  'どちらも|両方|共同',
);
/** The role of the sentence before, or the person of it. */
export const REFERS = words(
  `it|this|that|she|he|they|her|his|their|him|them|hers|the role|the job|reach|address(?:es)?|e-?mails?|contact details|share|sie|er|ihre?|seine?|deren|die rolle|das|es|adressen?|erreich\\w{0,4}|elle|il|lui|son|sa|leurs?|le rôle|joindre|adresse|ella|él|su|sus|le|lo|correo|dirección|puesto|ela|ele|dela|dele|endereço|lei|sua|suo|indirizzo|raggiung\\w{0,4}|ze|zij|hij|haar|zijn|hun|adres|bereik\\w{0,3}`,
  '彼|その|メール|アドレス|連絡先',
);
/** Somebody as well as those before. */
export const AS_WELL = words(
  `so (?:is|are|does|will|should)|too|as well|also|likewise|same for|and|und auch|auch|ebenso|ebenfalls|aussi|également|también|también|também|anche|pure|ook|eveneens`,
  'も',
);
