/** Runs child processes without a shell: captured with a time limit, or in the foreground with signals passed on. */
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { root } from './checkout.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const graceMilliseconds = 5000;
const live = new Set();
let interruptedBy;

const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

function signalTree(child, signal) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function interrupt(signal) {
  interruptedBy = signal;
  for (const child of live) signalTree(child, signal);
  setTimeout(() => process.exit(exitCode(null, signal)), graceMilliseconds);
}

const killAll = () => live.forEach((child) => signalTree(child, 'SIGKILL'));

function enter(child) {
  if (live.size === 0) {
    for (const signal of signals) process.on(signal, interrupt);
    process.on('exit', killAll);
  }
  live.add(child);
}

function leave(child) {
  live.delete(child);
  if (live.size > 0) return;
  if (interruptedBy) process.exit(exitCode(null, interruptedBy));
  for (const signal of signals) process.off(signal, interrupt);
  process.off('exit', killAll);
}

/** Starts a command in a process group of its own, which ends with this process. */
function spawnGroup(command, args, { env, cwd }) {
  const child = spawn(command, args, {
    cwd,
    env,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  enter(child);
  return child;
}

/**
 * Runs a command to its end and captures what it says (both streams in one text, without colours).
 * It gets a process group of its own, which ends with this process and at `limit` milliseconds.
 * Resolves to { code, output, timedOut, seconds }; a command that cannot be started has code 127.
 */
export function run(command, args, { env = process.env, cwd = root, limit, onSpawn } = {}) {
  const started = performance.now();
  const child = spawnGroup(command, args, { env, cwd });
  const timers = [];
  const later = (milliseconds, action) => timers.push(setTimeout(action, milliseconds));
  let output = '';
  let timedOut = false;
  if (limit !== undefined) {
    later(limit, () => {
      timedOut = true;
      signalTree(child, 'SIGTERM');
      later(graceMilliseconds, () => signalTree(child, 'SIGKILL'));
    });
  }
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((done) => {
    const finish = (code) => {
      timers.forEach(clearTimeout);
      child.removeAllListeners();
      leave(child);
      const seconds = (performance.now() - started) / 1000;
      if (!interruptedBy) done({ code, output: stripVTControlCharacters(output), timedOut, seconds });
    };
    child.on('spawn', () => onSpawn?.(child.pid));
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => finish(exitCode(code, signal)));
    // A grandchild that lives on would hold the streams open for ever.
    child.on('exit', (code, signal) => later(graceMilliseconds, () => finish(exitCode(code, signal))));
  });
}

/**
 * Runs a command on this process's own streams and passes signals on to it.
 * Resolves to { code, signalled, seconds }; `signalled` tells that this process was asked to stop.
 */
export function runForeground(command, args, { env = process.env, cwd = root } = {}) {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    let signalled = false;
    const forward = (signal) => {
      signalled = true;
      // A terminal sends Ctrl-C to the child too: once is enough.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    const unlisten = () => signals.forEach((signal) => process.off(signal, forward));
    child.on('error', (error) => {
      unlisten();
      fail(error);
    });
    child.on('exit', (code, signal) => {
      unlisten();
      done({ code: exitCode(code, signal), signalled, seconds: (performance.now() - started) / 1000 });
    });
  });
}
