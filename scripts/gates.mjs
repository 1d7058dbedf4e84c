/** The gates that the project must pass, each by name, in order. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { toolPath } from './checkout.mjs';
import { hasDisplay, installedElectron, overriddenElectron } from './electron-binary.mjs';
import { countPlaywright, countVitest } from './reports.mjs';
import { run } from './run.mjs';
import { sentences } from './sentences.mjs';
import { checkSvelte } from './svelte-gate.mjs';

const minute = 60_000;
const runtimes = ['shared', 'main', 'renderer', 'e2e'];

/** Runs an installed tool to its end; a hanging one is stopped and counts as failed. */
async function runTool(context, name, args, { command, env, prefix = [] } = {}) {
  const limit = (context.prove ? 60 : 30) * minute;
  const [executable, ...first] = [...prefix, context.node, toolPath(name, command)];
  const result = await run(executable, [...first, ...args], { env: { ...context.env, ...env }, limit });
  if (!result.timedOut) return result;
  return { ...result, code: result.code || 1, output: `${result.output}\n${sentences.hung(limit / 1000)}` };
}

const verdict = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });

/** A gate that is one command of one tool. */
const gateOf = (name, args, options) => async (context) =>
  verdict(await runTool(context, name, args, options));

async function types(context) {
  const results = [];
  for (const runtime of runtimes) {
    results.push(
      await runTool(context, 'typescript', ['-p', `tsconfig.${runtime}.json`, '--noEmit'], {
        command: 'tsc',
      }),
    );
  }
  const code = Math.max(...results.map((result) => result.code));
  return verdict({ code, output: results.map((result) => result.output).join('') });
}

const svelte = async (context) => verdict(await checkSvelte((name, args) => runTool(context, name, args)));

async function deps(context) {
  const folders = ['src-shared', 'src-main', 'src-renderer', 'e2e', 'bench', 'testing'];
  return verdict(await runTool(context, 'dependency-cruiser', folders, { command: 'depcruise' }));
}

async function build(context) {
  await ensureBuild({ ...context, say: () => {} });
  return { passed: 1, failed: 0, output: '' };
}

/** The counts in a report file, or one failure where the runner did not come to write it. */
function counted(file, output, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1, output: `${output}\n${sentences.noReport}` };
  return { ...count(JSON.parse(readFileSync(file, 'utf8'))), output };
}

async function unit(context) {
  const file = join(context.temporary, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runTool(context, 'vitest', ['run', ...reporters]);
  return counted(file, output, (report) => countVitest(report, code));
}

/** Whether Electron's specs can run: { prefix } of the command, or { why } not. */
function electronSpecs({ env }) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override && overriddenElectron(override)) return { prefix: [] };
  if (override || !installedElectron()) return { why: sentences.noElectronSpecs };
  if (hasDisplay()) return { prefix: [] };
  const hasXvfb = (env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'xvfb-run')));
  return hasXvfb ? { prefix: ['xvfb-run', '-a'] } : { why: sentences.noDisplaySpecs };
}

async function e2e(context) {
  const browser = await context.browser();
  if (!browser) {
    return { passed: 0, failed: process.env.CI === 'true' ? 1 : 0, output: '', notes: [sentences.noBrowser] };
  }
  await ensureBuild({ ...context, say: () => {} });
  const { why, prefix } = electronSpecs(context);
  const projects = why ? ['web'] : ['web', 'electron'];
  const file = join(context.temporary, 'playwright.json');
  const args = ['test', '--reporter=list,json', ...projects.map((name) => `--project=${name}`)];
  if (context.prove) args.push('--grep', '@prove');
  const env = { DELTADRILL_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { code, output } = await runTool(context, '@playwright/test', args, {
    command: 'playwright',
    env,
    prefix,
  });
  const result = counted(file, output, (report) => countPlaywright(report, code, projects));
  const idle = context.prove ? [] : (result.idle ?? []);
  const failed = idle.length > 0 ? Math.max(result.failed, 1) : result.failed;
  return { ...result, failed, notes: [why, ...idle.map(sentences.idleProject)].filter(Boolean) };
}

/** Each takes the context and resolves to { passed, failed, output, detail?, notes? }. */
export const staticGates = {
  format: gateOf('prettier', ['--check', '.']),
  lint: gateOf('eslint', ['.', '--max-warnings', '0']),
  types,
  svelte,
  deps,
  knip: gateOf('knip', []),
};

/** These keep both processors busy, and the tests may look at what the build left. */
export const runningGates = { build, unit, e2e };
