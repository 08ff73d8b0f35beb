import type { OtherLanguage } from '../../src/intent/language/words.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { card, execute, line, run } from '../kit/elements.ts';
import { SAY } from '../verbs.ts';

/** What a question in each language is answered with: what is understood of it, and that answers are in English. */
const SENTENCES: Readonly<Record<OtherLanguage, string>> = {
  de: 'Fragen verstehe ich nur auf Englisch, und ich antworte auf Englisch; Deal-IDs, Adressen, Kundennamen und diese Befehle verstehe ich auch so:',
  fr: 'Je ne comprends les questions qu’en anglais, et je réponds en anglais ; je comprends en revanche les numéros de deals, les adresses, les noms de clients et ces commandes :',
  es: 'Solo entiendo preguntas en inglés, y respondo en inglés; sí entiendo identificadores de deals, direcciones, nombres de clientes y estos comandos:',
  pt: 'Só entendo perguntas em inglês, e respondo em inglês; mas entendo IDs de deals, endereços, nomes de clientes e estes comandos:',
  it: 'Capisco solo domande in inglese, e rispondo in inglese; capisco però ID di deal, indirizzi, nomi di clienti e questi comandi:',
  nl: 'Vragen begrijp ik alleen in het Engels, en ik antwoord in het Engels; deal-ID’s, adressen, klantnamen en deze opdrachten begrijp ik wel:',
  ja: '質問は英語でのみ理解し、英語でお答えします。案件のID、アドレス、お客様の名前、次のコマンドはそのままご利用いただけます。',
};

/** A command in the words of a language, and as it is typed in English. */
export interface LocalisedButton {
  readonly title: string;
  readonly text: string;
}

/** One honest sentence in the language of a question, with what can be said in it. */
export function otherLanguageCard(
  language: OtherLanguage,
  commands: readonly LocalisedButton[],
): AdaptiveCard {
  const sentence = SENTENCES[language];
  const body = [
    line([run(sentence)], { spacing: 'none' }),
    ...buttonRows(commands.map(({ title, text }) => execute(title, SAY, { text }))),
  ];
  return card([sentence, ...commands.map(({ title }) => `- ${title}`)].join('\n'), body);
}
