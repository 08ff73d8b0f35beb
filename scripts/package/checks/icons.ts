import { ICONS, type Pixels, pixelsOf } from '../icons.ts';
import { type Problem, problem } from '../problem.ts';

/** The sides of the middle of the colour icon that every client shows, in pixels. */
const SAFE = 120;

type Rule = (pixels: Pixels) => string | null;

const RULES: Readonly<Record<(typeof ICONS)[number]['file'], readonly Rule[]>> = {
  'color.png': [isOpaque, hasPlainEdge],
  'outline.png': [isWhiteOnly, isDrawn],
};

/** What is wrong with the icons: their sizes, their transparency and, of the outline, its colour. */
export function iconProblems(icons: Readonly<Record<string, Buffer | undefined>>): Problem[] {
  return ICONS.flatMap(({ file, size }) => {
    const png = icons[file];
    if (!png) return [problem(file, '', 'is missing')];
    const pixels = pixelsOf(png);
    if (pixels === null) return [problem(file, '', 'is not a PNG file')];
    const { width, height } = pixels;
    if (width !== size || height !== size)
      return [problem(file, '', `has ${width}×${height} pixels, must have ${size}×${size}`)];
    return RULES[file].flatMap((rule) => {
      const what = rule(pixels);
      return what === null ? [] : [problem(file, '', what)];
    });
  });
}

function isOpaque(pixels: Pixels): string | null {
  const see = count(pixels, ([, , , alpha]) => alpha < 255);
  return see === 0 ? null : `has ${see} pixels that are not opaque; the background goes to the edge`;
}

/** Outside of the safe middle only the background stands: neighbours differ in a shade at most. */
function hasPlainEdge({ width, height, rgba }: Pixels): string | null {
  const margin = (width - SAFE) / 2;
  const isOutside = (x: number, y: number) =>
    x < margin || y < margin || x >= width - margin || y >= height - margin;
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width; x++) {
      if (!isOutside(x, y) || !isOutside(x - 1, y)) continue;
      const at = (y * width + x) * 4;
      const differs = [0, 1, 2].some((c) => Math.abs((rgba[at + c] ?? 0) - (rgba[at + c - 4] ?? 0)) > 8);
      if (differs) return `something stands at ${x},${y}, outside of the middle ${SAFE}×${SAFE} pixels`;
    }
  }
  return null;
}

/** White multiplied by alpha has alpha in each colour. */
function isWhiteOnly(pixels: Pixels): string | null {
  const coloured = count(pixels, ([red, green, blue, alpha]) => [red, green, blue].some((c) => c !== alpha));
  return coloured === 0 ? null : `has ${coloured} pixels that are neither white nor transparent`;
}

function isDrawn(pixels: Pixels): string | null {
  const total = pixels.width * pixels.height;
  const clear = count(pixels, ([, , , alpha]) => alpha === 0);
  if (clear === total) return 'is empty';
  return clear < total / 4 ? 'has hardly a transparent pixel: it is an outline, on no background' : null;
}

function count({ rgba }: Pixels, of: (pixel: [number, number, number, number]) => boolean): number {
  let found = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    if (of([rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0, rgba[at + 3] ?? 0])) found += 1;
  }
  return found;
}
