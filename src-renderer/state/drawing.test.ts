/** The settings of a new exercise on a real host: only the newest wish counts, and what is typed is never lost. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Api } from '../../src-shared/contract/contract.ts';
import { createClient } from '../../src-shared/contract/client.ts';
import { createDispatch } from '../../src-shared/contract/dispatch.ts';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { Drawing } from './drawing.svelte.ts';
import { TypedCode } from './typed-code.svelte.ts';

let app: AppOnDisk;
let api: Api['generator'];
/** Previews that wait for `release`, where some are held. */
let held: (() => void)[] | null;

beforeEach(() => {
  app = new AppOnDisk();
  held = null;
  const dispatch = createDispatch(app.api, () => 'none');
  api = createClient(async (request) => {
    if (held && request.endpoint === 'generator.preview') await new Promise<void>((go) => held?.push(go));
    return dispatch(request);
  }).generator;
});
afterEach(() => {
  app.remove();
});

function release(): void {
  held?.forEach((go) => go());
  held = null;
}

async function drawingOf(): Promise<Drawing> {
  return new Drawing(api, await api.offer({}));
}

async function codeOf(seed: number): Promise<string> {
  const { result } = await api.preview({ source: 'exam', seed });
  return (result.kind === 'ready' ? result.code : null) ?? expect.fail();
}

function typedOver(drawing: Drawing): TypedCode {
  return new TypedCode(drawing, {
    read: (text) => api.readCode({ text }),
    onderivation: () => expect.fail(),
    onplace: vi.fn(),
  });
}

const shownCode = ({ result }: Drawing): string | null => (result?.kind === 'ready' ? result.code : null);

it('keeps a code that is typed before the first preview is there', async () => {
  const code = await codeOf(11);
  held = [];
  const drawing = await drawingOf();
  const typed = typedOver(drawing);
  await typed.type(code.slice(0, 5));
  release();
  await drawing.refresh();
  expect(shownCode(drawing)).not.toBeNull();
  expect(typed.text).toBe(code.slice(0, 5));
  await typed.type(code);
  await drawing.refresh();
  expect([typed.text, shownCode(drawing)]).toEqual([null, code]);
});

it('keeps a code that is typed while another exercise takes the place of the one that was started', async () => {
  const code = await codeOf(11);
  const drawing = await drawingOf();
  await drawing.start();
  const typed = typedOver(drawing);
  held = [];
  drawing.take(drawing.offer);
  await typed.type('7');
  release();
  await drawing.refresh();
  expect(typed.text).toBe('7');
  await typed.type(code);
  await drawing.refresh();
  expect(shownCode(drawing)).toBe(code);
});

it('tells whether Enter in the field means an exercise', async () => {
  const code = await codeOf(11);
  const drawing = await drawingOf();
  await drawing.refresh();
  const typed = typedOver(drawing);
  expect(await typed.settle('entered')).toBe(true);
  void typed.type(code);
  expect(await typed.settle('entered')).toBe(true);
  await typed.type(code.slice(1));
  expect(await typed.settle('entered')).toBe(false);
  expect(typed.problem).not.toBe('');
  await typed.type(' ');
  expect(await typed.settle('entered')).toBe(false);
  expect(typed.text).toBeNull();
});

it('lets another wish take the place of what was typed', async () => {
  const drawing = await drawingOf();
  const typed = typedOver(drawing);
  await typed.type('7');
  drawing.choosePreset('hard');
  expect(typed.text).toBeNull();
});

it('ends a question that a newer one has made worthless', async () => {
  const drawing = await drawingOf();
  await drawing.refresh();
  const impossible = { eta: 1, batch: 6, updates: 3, layers: sixLayers(drawing) };
  drawing.change(impossible);
  drawing.choosePreset('warm_up');
  await drawing.refresh();
  expect([drawing.result?.kind, drawing.failure, drawing.busy]).toEqual(['ready', null, false]);
  expect(drawing.knobs?.layers).toHaveLength(2);
});

function sixLayers({ offer }: Drawing): Drawing['offer']['usual']['layers'] {
  return Array.from({ length: 6 }, () => ({ units: 8, activation: { name: 'relu' } })).with(5, {
    units: offer.limits.units,
    activation: { name: 'softmax' },
  });
}
