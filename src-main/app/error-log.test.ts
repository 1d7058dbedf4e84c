/** Unexpected errors on file, each under its reference. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createErrorLog, type LogError } from './error-log.ts';

let folder: string;
let file: string;
let log: LogError;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  file = join(folder, 'errors.log');
  log = createErrorLog(folder, () => Date.UTC(2026, 10, 24, 6, 4, 1));
  printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it('writes stack, time and reference to the file and to the terminal', () => {
  const reference = log(new RangeError('off by one'));
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(new RegExp(`^2026-11-24T06:04:01.000Z ${reference} RangeError: off by one\n +at `));
  expect(printed).toBe(text);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('gives every error its own reference, whatever was thrown', () => {
  const references = [log('text'), log(undefined), log({ a: 1 })];
  expect(new Set(references).size).toBe(3);
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
});

it('begins a new file when the old one has grown large, and keeps that', () => {
  writeFileSync(file, 'x'.repeat(1_000_001));
  const reference = log('next');
  expect(readFileSync(file, 'utf8')).toContain(reference);
  expect(statSync(file).size).toBeLessThan(1000);
  expect(statSync(`${file}.old`).size).toBe(1_000_001);
});

it('still tells the terminal when the file cannot be written', () => {
  mkdirSync(file);
  const reference = log('lost');
  expect(printed).toContain(reference);
  expect(printed).toContain(`${file}: `);
  expect(existsSync(`${file}.old`)).toBe(false);
});
