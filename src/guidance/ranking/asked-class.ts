/** What kind of answer a question asks for. */
export type AskedClass = (typeof CLASSES)[number]['class'] | 'keywords';

/** The first that a question matches is its class. */
const CLASSES = [
  {
    class: 'how-long',
    pattern: /\bhow (?:long|soon|many (?:days|hours|weeks))\b|\bdays\b|\bhours\b|\bdeadline\b/,
  },
  { class: 'when', pattern: /\bwhen\b|\bsince\b|\bwhich date\b|\bwhat date\b|\bfrom what day\b/ },
  { class: 'where', pattern: /\bwhere\b|\bwhich (?:portal|site|url|page|link|menu)\b|\burl\b|\blink\b/ },
  { class: 'who', pattern: /\bwho\b|\bwhose\b|\bwhich (?:role|roles|contact|contacts|person|people)\b/ },
  { class: 'why', pattern: /\bwhy\b|\bhow come\b|\breason\b|\bcauses?\b/ },
  { class: 'how', pattern: /\bhow (?:do|can|to|does|should|would|did|must|is)\b|\bsteps?\b|\bfix\b/ },
  {
    class: 'may',
    pattern:
      /^(?:can|may|is|are|does|do|must|should|will|could|has|have)\b|\b(?:ok|okay|allowed|mandatory|required|needed?)\b/,
  },
  { class: 'what', pattern: /\bwhat\b|\bwhats\b|\bmeans?\b|\bmeaning\b|\bdifference\b/ },
] as const;

/** The class of a question, by its plain words. */
export function classOf(question: string): AskedClass {
  const plain = question.toLowerCase().replace(/['’]/g, '');
  return CLASSES.find(({ pattern }) => pattern.test(plain))?.class ?? 'keywords';
}
