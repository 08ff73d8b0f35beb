const HIRAGANA = /\p{Script=Hiragana}/u;

/** Ends of verbs, and words that ask, which names have not. */
const TELLING =
  /です|ます|ません|でした|ました|ください|下さい|して|した|する|たい|ない|ある|いる|いつ|どこ|だれ|なに|どう|なぜ|どれ|どの|どんな|いくら|いくつ|教えて|とは|について|という|ありがとう|こんにちは|おはよう|お願い/u;

/** Words that ask, with a particle after what they ask about. */
const ASKING = /(?:は|が|を|に|の|で).*(?:何|誰|必要|可能|方法|理由|確認)/u;

/** Particles, of which a sentence has two, and a name seldom any. */
const PARTICLES = /[はがをにへとでもの]/gu;

/** Whether a text is a sentence in Japanese, by its hiragana; without any it may as well be Chinese, or a name. Pure. */
export function japaneseOf(text: string): boolean {
  if (!HIRAGANA.test(text)) return false;
  if (TELLING.test(text) || ASKING.test(text)) return true;
  return new Set(text.match(PARTICLES)).size >= 2;
}
