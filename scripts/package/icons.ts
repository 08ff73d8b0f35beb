import { Resvg } from '@resvg/resvg-js';

/** The icons of the app: their drawing, and the size in pixels at which Teams wants them. */
export const ICONS = [
  { file: 'color.png', drawing: 'icons/color.svg', size: 192 },
  { file: 'outline.png', drawing: 'icons/outline.svg', size: 32 },
] as const;

/** A picture: four bytes a pixel (red, green, blue, alpha), the colours multiplied by alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The offsets of width and height in the first chunk of a PNG file, which must be `IHDR`. */
const HEADER = { name: 12, width: 16, height: 20, end: 24 };

/** A drawing as a PNG file. */
export function drawIcon(svg: string): Buffer {
  return new Resvg(svg).render().asPng();
}

/** The pixels of a PNG file; null when it is none. */
export function pixelsOf(png: Buffer): Pixels | null {
  const isPng =
    png.length >= HEADER.end &&
    png.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE) &&
    png.toString('latin1', HEADER.name, HEADER.width) === 'IHDR';
  if (!isPng) return null;
  const width = png.readUInt32BE(HEADER.width);
  const height = png.readUInt32BE(HEADER.height);
  if (width === 0 || height === 0 || width > 1024 || height > 1024)
    return { width, height, rgba: new Uint8Array() };
  const image = `<image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return { width, height, rgba: new Resvg(svg).render().pixels };
}
