/** What other programs find in a PDF: poppler's, where they are installed, and the spoken texts in its objects. */
import { spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** What poppler says on the side is a fault of the file. */
function poppler(tool: string, args: readonly string[], pdf: Uint8Array): string {
  const { stdout, stderr, status } = spawnSync(tool, [...args], {
    input: pdf,
    maxBuffer: 1e9,
    encoding: 'utf8',
  });
  if (status !== 0 || stderr !== '') throw new Error(`${tool}: ${stderr}`);
  return stdout;
}

export const hasPoppler = spawnSync('pdfinfo', ['-v']).status === 0;

export const pdfInfo = (pdf: Uint8Array): string => poppler('pdfinfo', ['-'], pdf);

/** In the order of the page, with the glyphs of mathematical letters as plain ones. */
export function pdfText(pdf: Uint8Array): string {
  return poppler('pdftotext', ['-', '-'], pdf).normalize('NFKC').replaceAll('−', '-');
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly {
    readonly text: string;
    readonly xMin: number;
    readonly xMax: number;
    readonly yMin: number;
    readonly yMax: number;
  }[];
}

/** Where every word stands, in points. */
export function pdfPages(pdf: Uint8Array): Page[] {
  const pages = poppler('pdftotext', ['-bbox', '-', '-'], pdf).split('<page ').slice(1);
  return pages.map((page) => {
    const [width = 0, height = 0] = [...page.matchAll(/(?:width|height)="([\d.]+)"/g)].map(([, size]) =>
      Number(size),
    );
    const words = Array.from(
      page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
      ([, xMin, yMin, xMax, yMax, text = '']) => ({
        text,
        xMin: Number(xMin),
        xMax: Number(xMax),
        yMin: Number(yMin),
        yMax: Number(yMax),
      }),
    );
    return { width, height, words };
  });
}

/** The names of the fonts, each with whether it is embedded. */
export function pdfFonts(pdf: Uint8Array): { name: string; embedded: boolean }[] {
  const lines = poppler('pdffonts', ['-'], pdf).trimEnd().split('\n').slice(2);
  return lines.map((line) => {
    const [name = ''] = line.split(' ');
    return {
      name: name.replace(/^[A-Z]+\+/, '').replace(/-Identity-H$/, ''),
      embedded: / yes (?:yes|no) /.test(line),
    };
  });
}

/** Texts with their sizes in points and the families of their fonts. */
export function pdfTexts(pdf: Uint8Array): { text: string; family: string; size: number }[] {
  const xml = poppler('pdftohtml', ['-xml', '-stdout', '-i', '-fontfullname', '-', ''], pdf);
  const fonts = new Map<string, { family: string; size: number }>();
  for (const [, id = '', size, family = ''] of xml.matchAll(
    /<fontspec id="(\d+)" size="(\d+)" family="([^"]+)"/g,
  )) {
    // It counts in pixels, three for two points.
    fonts.set(id, { family: family.replace(/^[A-Z]+\+/, ''), size: Number(size) / 1.5 });
  }
  return Array.from(xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g), ([, id = '', text = '']) => ({
    text,
    ...(fonts.get(id) ?? { family: '', size: 0 }),
  }));
}

/** The alternative texts, in the order of the file's objects. */
export function pdfAlts(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  const texts = [bytes.toString('latin1'), ...streamsOf(bytes)];
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/\/Alt\s*(\((?:[^()\\]|\\[^])*\)|<[0-9A-Fa-f]+>)/g), ([, value = '']) =>
      decoded(value),
    ),
  );
}

function streamsOf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  return Array.from(text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g), (match) => {
    const from = match.index + match[0].length;
    return inflateSync(bytes.subarray(from)).toString('latin1');
  });
}

function decoded(value: string): string {
  if (value.startsWith('(')) return value.slice(1, -1).replace(/\\([^])/g, '$1');
  const bytes = Buffer.from(value.slice(1, -1), 'hex');
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}
