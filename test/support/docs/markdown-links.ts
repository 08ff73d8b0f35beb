/** A link of a Markdown document that leads into the project. */
export interface LocalLink {
  /** The file it leads to, from the document; '' for the document itself. */
  readonly file: string;
  /** The heading it leads to, without `#`; null for the whole file. */
  readonly anchor: string | null;
}

/** The links of a Markdown document that lead into the project; those in code are none. */
export function localLinks(document: string): LocalLink[] {
  const text = document.replace(/^( *)```[\s\S]*?^\1```$/gm, '').replace(/`[^`\n]*`/g, '');
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor] = target.split('#');
      return { file, anchor: anchor ?? null };
    });
}

/** The anchors of a Markdown document's headings, as GitHub makes them. */
export function anchorsIn(document: string): Set<string> {
  const text = document.replace(/^( *)```[\s\S]*?^\1```$/gm, '');
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.matchAll(/^#{1,6} +(.+?) *$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const base = plain.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
    let anchor = base;
    for (let more = 1; anchors.has(anchor); more += 1) anchor = `${base}-${more}`;
    anchors.add(anchor);
  }
  return anchors;
}
