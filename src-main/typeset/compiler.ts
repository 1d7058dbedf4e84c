/** Typst with the shipped fonts and the template, and nothing else of this machine. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypesetRequest } from './child.ts';

interface Folders {
  /** With `fonts` and `typst` in it. */
  readonly resources: string;
  /** An empty one. */
  readonly scratch: string;
}

/** @throws Error with what Typst has to say */
export type Compile = (request: Pick<TypesetRequest, 'source' | 'wanted'>) => Uint8Array | string;

export function openCompiler({ resources, scratch }: Folders): Compile {
  const workspace = join(scratch, 'workspace');
  mkdirSync(workspace);
  hideSystemFonts(scratch);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: shippedFonts(resources) }] });
  const template = readFileSync(join(resources, 'typst', 'paper.typ'), 'utf8');
  compiler.addSource(join(workspace, 'paper.typ'), template);
  const main = join(workspace, 'main.typ');
  return ({ source, wanted }) => {
    compiler.addSource(main, source);
    try {
      const document = compiled(compiler, main);
      return wanted === 'pdf' ? pdfOf(compiler, document) : compiler.plainSvg(document);
    } finally {
      // After the answer, which would wait for it.
      setImmediate(() => {
        compiler.evictCache(0);
      });
    }
  };
}

function shippedFonts(resources: string): Buffer[] {
  const folder = join(resources, 'fonts');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.otf'))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

/** A font of this machine must never change a page. On Linux this also spares a look through all of them. */
function hideSystemFonts(scratch: string): void {
  const empty = join(scratch, 'fonts');
  mkdirSync(empty);
  const config = join(scratch, 'fonts.conf');
  const dir = empty.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  writeFileSync(config, `<?xml version="1.0"?><fontconfig><dir>${dir}</dir></fontconfig>`);
  process.env['FONTCONFIG_FILE'] = config;
}

function compiled(compiler: NodeCompiler, main: string): NodeTypstDocument {
  const outcome = compiler.compile({ mainFilePath: main });
  const trouble = outcome.hasError() ? outcome.takeDiagnostics() : outcome.takeWarnings();
  if (trouble) throw new Error(compiler.fetchDiagnostics(trouble).map(told).join('; '));
  if (!outcome.result) throw new Error('no document');
  return outcome.result;
}

/** Without the path, which is one of this machine. */
function told({ message, range }: { message: string; range: { start: { line: number } } | null }): string {
  return range ? `${message} (line ${range.start.line + 1})` : message;
}

/**
 * The key says that no tag is in doubt, which is also meant where it is missing; some readers take it for an error.
 * Blanks in its place leave everything else where it was.
 */
function withoutSuspects(pdf: Buffer): Uint8Array {
  const key = '/Suspects false';
  const at = pdf.indexOf(key);
  return at < 0 ? pdf : pdf.fill(' ', at, at + key.length);
}

/** The same document gives the same bytes: no clock is read. */
function pdfOf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return withoutSuspects(compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 }));
  } catch (error) {
    const found = [...String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message);
    throw new Error(found.length > 0 ? found.join('; ') : String(error), { cause: error });
  }
}
