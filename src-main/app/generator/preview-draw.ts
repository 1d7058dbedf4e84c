/** Shows what would be drawn: statement, handwork, which mistakes show; or why there is none. A newer wish ends it. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import type { DrawPreview, SourceView } from '../../../src-shared/contract/generator-views.ts';
import { conventionsOf } from '../../../src-shared/document/conventions.ts';
import { mistakeEntry } from '../../../src-shared/document/mistake-words.ts';
import { lossNames } from '../../../src-shared/document/network-words.ts';
import { capitalised, listedPieces, text, type Paragraph } from '../../../src-shared/document/prose.ts';
import { statementOf } from '../../../src-shared/document/statement.ts';
import { nameOf } from '../../../src-shared/document/working.ts';
import type { Knobs } from '../../../src-shared/exercise/knobs.ts';
import { tasks } from '../../../src-shared/exercise/task.ts';
import { checkKnobs } from '../../../src-shared/generator/check-knobs.ts';
import type { Generated, Impossible } from '../../../src-shared/generator/generate.ts';
import { handwork } from '../../../src-shared/generator/handwork.ts';
import { outputChoices } from '../../../src-shared/generator/output-choices.ts';
import type { Search } from '../../../src-shared/generator/search.ts';
import { suggestedChanges } from '../../../src-shared/generator/suggested-changes.ts';
import type { Notation } from '../../../src-shared/notation/symbols.ts';
import { invalid, type Context } from '../context.ts';
import { notationFor } from '../printing.ts';
import { drawSource } from './draw-source.ts';
import { generatorWords as words, targetNames } from './generator-words.ts';
import { handworkView } from './handwork-view.ts';
import { inTurns } from './in-turns.ts';

export function previewDraw({ ports }: Context): Handlers['generator']['preview'] {
  let asks = 0;
  return async ({ source, seed: asked }) => {
    const mine = (asks += 1);
    const isWanted = (): boolean => mine === asks;
    const drawn = await inTurns(drawSource(withTasks(source), asked ?? ports.newSeed()), isWanted);
    if ('problem' in drawn) throw invalid('source.code', drawn.problem);
    const { seed, knobs, made } = drawn;
    const { losses, targets } = outputChoices(knobs);
    const rest = {
      seed,
      losses: losses.map(({ name, reason }) => ({ name, label: capitalised(lossNames[name]), reason })),
      targets: targets.map(({ name, reason }) => ({ name, label: targetNames[name], reason })),
    };
    if (asksNothing(source)) return { ...rest, ...withoutTasks({ ...knobs, tasks: [] }) };
    const result =
      'exercise' in made
        ? ready(made, notationFor(ports.store, knobs.updates))
        : await inTurns(refused(made, knobs, seed), isWanted);
    return { ...rest, knobs, handwork: handworkView(handwork(knobs)), result };
  };
}

function asksNothing(source: SourceView): boolean {
  return typeof source === 'object' && 'tasks' in source && source.tasks.length === 0;
}

/** Settings that ask for nothing are told apart from wrong ones: all else of them is shown. */
function withTasks(source: SourceView): SourceView {
  return typeof source === 'object' && 'tasks' in source && source.tasks.length === 0
    ? { ...source, tasks: [...tasks] }
    : source;
}

function withoutTasks(knobs: Knobs): Pick<DrawPreview, 'knobs' | 'handwork' | 'result'> {
  const problems = [{ knob: 'tasks', layer: null, sentence: words.noTasks }];
  return {
    knobs,
    handwork: handworkView(handwork(knobs)),
    result: {
      kind: 'refused',
      sentence: words.noTasks,
      suggestion: null,
      problems,
      changes: [],
      hidden: [],
    },
  };
}

function ready(
  { exercise, code, separability: { applicable, shown, hidden } }: Generated,
  notation: Notation,
): DrawPreview['result'] {
  return {
    kind: 'ready',
    title: exercise.title,
    statement: statementOf(exercise, notation).paragraphs,
    conventions: conventionsOf(exercise, notation),
    code,
    noCode: code === null ? words.noCode : null,
    told: { n: shown, of: applicable },
    hidden: hidden.map(({ label, steps }): Paragraph => {
      const names = steps.map((id): Paragraph => [nameOf(id, notation)]);
      return [text(words.hiddenIn(capitalised(mistakeEntry(label)))), ...listedPieces(names)];
    }),
  };
}

function* refused(
  { sentence, suggestion, hidden }: Impossible,
  knobs: Knobs,
  seed: number,
): Search<DrawPreview['result']> {
  const problems = checkKnobs(knobs);
  const changes = yield* suggestedChanges(knobs, seed);
  return {
    kind: 'refused',
    sentence,
    suggestion,
    problems: problems.map(({ knob, layer = null, sentence: why }) => ({ knob, layer, sentence: why })),
    changes: [...changes],
    hidden: hidden.map((label) => capitalised(mistakeEntry(label))),
  };
}
