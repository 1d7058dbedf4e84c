/** QR codes, read back by an independent reader. */
import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrCode } from './qr-code.ts';

/** Draws the squares of the SVG, each module as a few pixels. */
function pixelsOf(svg: string, scale = 4): { data: Uint8ClampedArray; size: number } {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const size = modules * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+),(\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const from = ((Number(y) * scale + row) * size + Number(x) * scale) * 4;
      for (let pixel = 0; pixel < scale; pixel += 1) data.fill(0, from + pixel * 4, from + pixel * 4 + 3);
    }
  }
  return { data, size };
}

it.each(['110H-3NQK-8N7S', 'D'.repeat(60), 'https://example.org/?a=1'])('of %s read as it', (text) => {
  const { data, size } = pixelsOf(qrCode(text));
  expect(jsQR(data, size, size)?.data).toBe(text);
});
