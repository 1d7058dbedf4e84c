/** Says what a share code stands for, or what is wrong with it. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { statementOf } from '../../../src-shared/document/statement.ts';
import type { Origin } from '../../../src-shared/exercise/origin.ts';
import { shareCode } from '../../../src-shared/exercise/share-code.ts';
import { decode } from '../../../src-shared/generator/decode.ts';
import { knobsOfOrigin } from '../../../src-shared/generator/draw-version.ts';
import { handwork } from '../../../src-shared/generator/handwork.ts';
import type { Context } from '../context.ts';
import { drawnWithCode } from '../derivation/known-problem.ts';
import { notationFor } from '../printing.ts';
import { generatorWords as words, presetTitles } from './generator-words.ts';
import { handworkView } from './handwork-view.ts';

export function readCode({ ports }: Context): Handlers['generator']['readCode'] {
  return ({ text }) => {
    const derivation = drawnWithCode(text);
    if (derivation) return { kind: 'derivation', problemId: derivation.id };
    const decoded = decode(text);
    if ('problem' in decoded) return { kind: 'problem', sentence: decoded.problem, place: decoded.place };
    const { exercise, origin } = decoded;
    return {
      kind: 'code',
      code: shareCode(origin) ?? text,
      from: sourceTitle(origin),
      seed: origin.seed,
      title: exercise.title,
      summary: statementOf(exercise, notationFor(ports.store, exercise.steps)).summary,
      handwork: handworkView(handwork(knobsOfOrigin(origin))),
    };
  };
}

function sourceTitle({ source }: Origin): string {
  return typeof source === 'string' ? presetTitles[source] : words.ownSettings;
}
