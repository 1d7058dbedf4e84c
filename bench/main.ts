/** `npm run bench`: ratios, each measured within one run; a missed aim is told and fails nothing. */
import { mostCells } from '../src-shared/grading/effort.ts';
import { measureChecking } from './checking.ts';
import { measureGrading } from './grading.ts';
import { measureLargeAttempts } from './large-attempts.ts';
import { measureGenerating, type GeneratingMeasured } from './generating.ts';
import { measureSolving } from './solving.ts';
import { measureStartUp } from './start-up.ts';
import { measureTypesetting } from './typesetting.ts';
import { measureTyping } from './typing.ts';
import type { Measured } from './measure.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function inUnits(milliseconds: number): string {
  return milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(0)} ms`;
}

function tell(title: string, measured: readonly Measured[]): void {
  say(`\n${title}`);
  for (const { name, median, spread, runs } of measured) {
    const [from, to] = spread.map(inUnits);
    say(`  ${name.padEnd(12)} ${inUnits(median).padStart(9)}   (middle half ${from} to ${to}; ${runs} runs)`);
  }
}

function judge(what: string, ratio: number, isMet: boolean, aim: string): void {
  say(`  ${what}: ${ratio.toFixed(1)} times (aim: ${aim}; ${isMet ? 'met' : 'MISSED'})`);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function tellPreset({
  preset,
  exercises,
  perSecond,
  median,
  slow,
  refused,
  histograms,
}: GeneratingMeasured): void {
  say(`\nThe preset ${preset}, ${exercises} exercises`);
  say(
    `  ${perSecond.toFixed(0)} a second of processor time; ${inUnits(median)} each, 99 of 100 within ${inUnits(slow)}`,
  );
  say(`  draws refused: ${refused.map(({ rule, share }) => `${rule} ${percent(share)}`).join(', ')}`);
  for (const { name, bars } of histograms) {
    say(
      `  ${name}: ${bars.map(({ upTo, count }) => `up to ${upTo} ${percent(count / exercises)}`).join(', ')}`,
    );
  }
}

const [ours, plain, mathjs] = await measureSolving();
if (ours && plain && mathjs) {
  tell('One full worked solution of Exercise 2b', [ours, plain, mathjs]);
  const slower = ours.median / plain.median;
  const faster = mathjs.median / ours.median;
  judge('as long as plain loops', slower, slower <= 10, 'at most 10');
  judge('as fast as mathjs matrices', faster, faster >= 10, 'at least 10');
}

const { checks, median, slowest } = measureChecking();
say('\nOne line of a derivation checked');
say(
  `  half are done in ${inUnits(median)}, 99 of 100 in ${inUnits(slowest)} (${checks} checks; right, wrong and unreadable lines)`,
);

const [solve, right, wrong] = await measureGrading();
if (solve && right && wrong) {
  tell('Grading an attempt at Exercise 2b', [solve, right, wrong]);
  const units = wrong.median / solve.median;
  judge('a slip in every step, in solutions', units, units <= 30, 'at most 30');
  say(
    `  a slip in every step: ${wrong.median.toFixed(2)} ms (aim: under 2 ms; ${wrong.median < 2 ? 'met' : 'MISSED'})`,
  );
}

say('\nGrading large attempts, the way that takes longest');
for (const { exercise, cells, solution, ways } of await measureLargeAttempts()) {
  const [slowest] = ways;
  if (!slowest) continue;
  const units = slowest.time / solution;
  const isMet = cells <= mostCells ? slowest.time <= 1000 : units <= 20;
  const aim = cells <= mostCells ? 'at most 1 s' : 'at most 20 solutions';
  say(
    `  ${exercise}, ${cells} cells, ${slowest.way}: ${inUnits(slowest.time)}, ${units.toFixed(0)} solutions (aim: ${aim}; ${isMet ? 'met' : 'MISSED'})`,
  );
}

const [app, blank] = await measureStartUp();
if (app && blank) {
  tell('From nothing to the first control that can be used', [app, blank]);
  const longer = app.median / blank.median;
  judge('as long as a blank page', longer, longer <= 1.5, 'at most 1.5');
}

const [cell, bare] = await measureTyping();
if (cell && bare) {
  tell('From a key to its painted text, in a step of Exercise 2b', [cell, bare]);
  const longer = cell.median / bare.median;
  judge('as long as in a bare text field', longer, longer <= 2, 'at most 2');
}

const typesetting = await measureTypesetting();
const [typst, printed] = typesetting.measured;
if (typst && printed) {
  tell('A worked solution as PDF', [typst, printed]);
  const faster = printed.median / typst.median;
  judge('as fast as a browser that prints the same formulas', faster, faster >= 10, 'at least 10');
  const megabytes = (typesetting.memory / 1e6).toFixed(0);
  say(`  ${typesetting.inARow} in a row leave the child at ${megabytes} MB`);
}

const leastPerSecond = 500;
const presets = measureGenerating(10_000);
presets.forEach(tellPreset);
const exam = presets.find(({ preset }) => preset === 'exam');
if (exam) {
  judge(
    'exam exercises a second, in aims',
    exam.perSecond / leastPerSecond,
    exam.perSecond >= leastPerSecond,
    'at least 1',
  );
}
