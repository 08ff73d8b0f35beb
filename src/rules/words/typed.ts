/** Makes what somebody typed fit for an output, at most `most` characters of it. Each surface has its own way. */
export type Typed = (text: string | null | undefined, most?: number) => string;
