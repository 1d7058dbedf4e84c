/** Makes pages of documents, one after the other, in a child process that is started anew when it is spent, hangs or dies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperDocument } from '../../src-shared/document/blocks.ts';
import type { StartChild, TypesetChild, TypesetReply, TypesetRequest } from './child.ts';
import { svgPages } from './svg-pages.ts';
import { TypesetError } from './typeset-error.ts';
import { typesetWords as words } from './typeset-words.ts';
import { typstSource } from './typst-source.ts';

export interface Typesetter {
  /** PDF/UA-1; the same document always gives the same bytes. @throws TypesetError with a sentence */
  pdf(document: PaperDocument): Promise<Uint8Array>;
  /** Each page as SVG, as it will be in the PDF. @throws TypesetError with a sentence */
  pages(document: PaperDocument): Promise<readonly string[]>;
  /** Ends the child; another document starts another one. */
  close(): void;
}

interface Options {
  readonly start: StartChild;
  /** Milliseconds that one document may take, the start of the child with it. */
  readonly limit?: number;
  /** Documents after which a child is replaced: some memory of each stays. */
  readonly documents?: number;
  /** Bytes above which it is replaced earlier. */
  readonly memory?: number;
}

const usual = { limit: 30_000, documents: 500, memory: 600e6 };

export function createTypesetter({ start, ...options }: Options): Typesetter {
  const { limit, documents, memory } = { ...usual, ...options };
  let running: RunningChild | null = null;
  let waiting: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    running?.end();
    running = null;
  };
  const compile = async (source: string, wanted: TypesetRequest['wanted']): Promise<TypesetReply> => {
    if (running?.hasEnded !== false) running = new RunningChild(start);
    try {
      const reply = await running.ask({ source, wanted }, limit);
      if (running.asked >= documents || reply.memory > memory) end();
      return reply;
    } catch (error) {
      end();
      throw error;
    }
  };
  const inTurn = (document: PaperDocument, wanted: TypesetRequest['wanted']) => {
    const source = typstSource(document);
    const result = waiting.then(() => compile(source, wanted)).then(resultOf);
    waiting = result.catch(() => undefined);
    return result;
  };
  return {
    pdf: async (document) => {
      const result = await inTurn(document, 'pdf');
      return typeof result === 'string' ? Buffer.from(result) : result;
    },
    pages: async (document) => svgPages(String(await inTurn(document, 'svg'))),
    close: end,
  };
}

function resultOf(reply: TypesetReply): Uint8Array | string {
  if ('problem' in reply) throw new TypesetError(words.refused(reply.problem));
  return reply.result;
}

/** One child with its folder, and who waits for its answer. */
class RunningChild {
  asked = 0;
  hasEnded = false;
  readonly #scratch = mkdtempSync(join(tmpdir(), 'deltadrill-'));
  readonly #child: TypesetChild;
  #answered: (reply: TypesetReply) => void = () => undefined;
  #failed: (error: TypesetError) => void = () => undefined;

  constructor(start: StartChild) {
    this.#child = start(this.#scratch);
    this.#child.onReply((reply) => {
      if (reply.id === this.asked) this.#answered(reply);
    });
    this.#child.onEnd(() => {
      this.hasEnded = true;
      this.#cleanUp();
      this.#failed(new TypesetError(words.died));
    });
  }

  /** One request at a time. @throws TypesetError when the child hangs or ends */
  async ask(request: Omit<TypesetRequest, 'id'>, limit: number): Promise<TypesetReply> {
    this.asked += 1;
    const { promise, resolve, reject } = Promise.withResolvers<TypesetReply>();
    this.#answered = resolve;
    this.#failed = reject;
    const timer = setTimeout(() => {
      reject(new TypesetError(words.hung(limit / 1000)));
    }, limit);
    this.#child.send({ id: this.asked, ...request });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whoever calls it may end before the child has. */
  end(): void {
    this.#child.kill();
    this.#cleanUp();
  }

  #cleanUp(): void {
    rmSync(this.#scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}
