/** The secrets in a text, each as the pattern that found it. */
export declare function secretsIn(text: string): string[];
