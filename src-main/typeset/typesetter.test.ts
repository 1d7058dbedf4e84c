/** The typesetter and its child: the same bytes, and what is said when a child dies or hangs. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PaperDocument } from '../../src-shared/document/blocks.ts';
import { realTypesetter } from '../../testing/real-pages.ts';
import type { StartChild, TypesetRequest } from './child.ts';
import { startNodeChild } from './start-node-child.ts';
import { createTypesetter } from './typesetter.ts';
import { typstSource } from './typst-source.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'typesetter-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function documentSaying(text: string): PaperDocument {
  return {
    title: text,
    lang: 'en',
    paper: 'a4',
    header: text,
    blocks: [
      { kind: 'heading', level: 1, text: [{ text }], stepIds: [] },
      { kind: 'prose', text: [{ text }, { tex: 'x', typst: 'x^([1])', spoken: text }] },
    ],
  };
}

/** A child made of a few lines, which reads `request` and may say `answer(...)`. */
function childThat(does: string): StartChild {
  const entry = join(folder, 'child.mjs');
  const answer = `const answer = (id) => process.send({ id, result: new Uint8Array([1]), memory: 1 });`;
  writeFileSync(entry, `${answer}\nprocess.on('message', (request) => { ${does} });\n`);
  return startNodeChild({ entry, resources: folder });
}

it('gives the same bytes again, and in another process', async () => {
  const document = documentSaying('Exercise');
  const [one, other] = [realTypesetter(), realTypesetter()];
  try {
    const first = Buffer.from(await one.pdf(document));
    await one.pdf(documentSaying('Another'));
    expect(first.equals(await one.pdf(document))).toBe(true);
    expect(first.equals(await other.pdf(document))).toBe(true);
  } finally {
    one.close();
    other.close();
  }
});

it('prints any text, and reads none of it as markup', async () => {
  const typesetter = realTypesetter();
  const texts = [
    '#panic("x") $ \\ " * _ ` < > @a // [',
    '日本 😀 \u0000 \ud800 \u202e',
    '= Heading\n- item',
    '~',
  ];
  try {
    for (const text of texts) expect(await typesetter.pages(documentSaying(text))).toHaveLength(1);
    for (const text of texts)
      expect((await typesetter.pdf(documentSaying(text))).length).toBeGreaterThan(1000);
  } finally {
    typesetter.close();
  }
});

it('says so when its child dies, and works again with the next document', async () => {
  const typesetter = createTypesetter({
    start: childThat(
      `if (request.source.includes('bad')) process.kill(process.pid, 'SIGKILL'); else answer(request.id);`,
    ),
  });
  await expect(typesetter.pdf(documentSaying('bad'))).rejects.toThrow(
    'stopped before the page was done. Try again.',
  );
  expect(await typesetter.pdf(documentSaying('good'))).toHaveLength(1);
  typesetter.close();
});

it('stops a child that hangs, and works again with the next document', async () => {
  const typesetter = createTypesetter({
    start: childThat(`if (request.source.includes('bad')) for (;;); else answer(request.id);`),
    limit: 1500,
  });
  const [bad, good] = await Promise.allSettled([
    typesetter.pdf(documentSaying('bad')),
    typesetter.pdf(documentSaying('good')),
  ]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'TypesetError' } });
  expect(good.status).toBe('fulfilled');
  typesetter.close();
});

it('has a child that ends quietly when whoever started it has gone', async () => {
  const entry = fileURLToPath(new URL('node-child.ts', import.meta.url));
  const resources = fileURLToPath(new URL('../../resources', import.meta.url));
  const child = fork(entry, [resources, folder], { silent: true, execArgv: [], serialization: 'advanced' });
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  child.send({ id: 1, source: typstSource(documentSaying('late')), wanted: 'pdf' });
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(said).toBe('');
});

it('replaces a child after its documents, and leaves no folder behind', async () => {
  const started: string[] = [];
  const ended: Promise<void>[] = [];
  const start = childThat('answer(request.id);');
  const typesetter = createTypesetter({
    documents: 2,
    start: (scratch) => {
      const child = start(scratch);
      started.push(scratch);
      ended.push(new Promise((end) => child.onEnd(end)));
      return child;
    },
  });
  for (let count = 0; count < 5; count += 1) await typesetter.pdf(documentSaying('good'));
  typesetter.close();
  await Promise.all(ended);
  expect(started).toHaveLength(3);
  for (const scratch of started) expect(() => readdirSync(scratch)).toThrow();
});

it('replaces a child that takes too much memory', async () => {
  let started = 0;
  const start = (): ReturnType<StartChild> => {
    started += 1;
    let reply: Parameters<ReturnType<StartChild>['onReply']>[0] = () => undefined;
    return {
      send: ({ id }: TypesetRequest) => {
        reply({ id, result: new Uint8Array(), memory: 2 });
      },
      onReply: (listener) => (reply = listener),
      onEnd: () => undefined,
      kill: () => undefined,
    };
  };
  const typesetter = createTypesetter({ start, memory: 1 });
  await typesetter.pdf(documentSaying('one'));
  await typesetter.pdf(documentSaying('two'));
  expect(started).toBe(2);
});
