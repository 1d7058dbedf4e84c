/** What a worked solution says before a step: what is done there, and where one stumbles. */
import { ref, type Formula } from '../../algebra/formula.ts';
import { isNumber } from '../../algebra/scalar.ts';
import type { Notation } from '../../notation/symbols.ts';
import type { Step } from '../../solution/solve.ts';
import type { Place } from '../../solution/step-kind.ts';
import { conventionLines } from '../conventions.ts';
import { signOf } from '../diagnosis-text.ts';
import { activationPhrase, lossNames } from '../network-words.ts';
import type { FormulaPiece, Paragraph } from '../prose.ts';
import { sentences, type Said, type Sign } from '../said.ts';
import { remarkWords as words } from './remark-words.ts';
import { isMerged } from '../shown-formula.ts';
import { slopeEquation } from '../slope-equation.ts';
import { formulaPiece } from '../working.ts';
import type { Subject } from './subject.ts';

/** Steps of one kind and one activation are explained once. */
export function remarkKey(step: Step, { exercise }: Subject): string {
  const {
    kind,
    place: { layer },
  } = step;
  const activation = needsActivation(kind.name) ? exercise.layers[layer - 1]?.activation : null;
  return JSON.stringify([explainedAs(step), activation]);
}

/** Weights and biases are updated alike. */
export function explainedAs({ kind: { name } }: Step): Step['kind']['name'] {
  return name === 'biasUpdate' ? 'weightUpdate' : name;
}

const needsActivation = (kind: Step['kind']['name']): boolean =>
  ['output', 'outputDelta', 'hiddenDelta'].includes(kind);

export function stepRemark(step: Step, subject: Subject, notation: Notation): Paragraph {
  return [...said(step, subject, notation).pieces];
}

function said(step: Step, { exercise }: Subject, notation: Notation): Said {
  const { id, batch, layer, reduction } = step.place;
  const sign = (of: string): Sign => signOf(of, notation);
  const averaged = reduction === 'mean' && batch > 1 ? [words.averaged(batch)] : [];
  switch (step.kind.name) {
    case 'netInput':
      return words.netInput(sign(id.W), sign(id.xBefore), sign(id.b), batch);
    case 'output':
    case 'queryOutput': {
      const activation = exercise.layers[layer - 1]?.activation;
      if (!activation || activation.name === 'softmax') return words.softmax(sign(id.z));
      return words.output(activationPhrase(activation, notation), sign(id.z));
    }
    case 'loss': {
      const lines = conventionLines(exercise, notation);
      return sentences([lines.loss, ...(batch > 1 ? [lines.batch] : [])].map(words.loss));
    }
    case 'outputDelta':
      return outputDelta(step, lossNames[exercise.loss], notation);
    case 'hiddenDelta':
      return sentences([
        words.back(sign(id.deltaAbove), sign(id.WAbove)),
        ...(hasNoSlope(step.place) ? [words.noSlope] : [words.backSlope(slope(step.place, notation))]),
      ]);
    case 'weightGradient':
      return sentences([words.weightGradient(sign(id.delta), sign(id.xBefore), batch), ...averaged]);
    case 'biasGradient':
      return sentences([words.biasGradient(sign(id.delta), batch), ...averaged]);
    case 'weightUpdate':
    case 'biasUpdate':
      return words.update(sign(id.eta));
    case 'queryNetInput':
      return words.query(sign(id.W));
    case 'parameters':
      return words.parameters;
    case 'class':
      return words.class(sign(id.x));
  }
}

function outputDelta(step: Step, loss: string, notation: Notation): Said {
  const { place } = step;
  const { f, id, outputs } = place;
  const [x, t] = [signOf(id.x, notation), signOf(id.t, notation)];
  if (isMerged(step)) return words.merged(loss, f.shape === 'softmax' ? 'softmax' : 'the sigmoid', x, t);
  const gradient = words.gradient(signFor(place.loss.gradient(ref(id.x), ref(id.t), outputs), notation));
  if (f.shape === 'softmax') return sentences([gradient, words.jacobian(x)]);
  return sentences([gradient, hasNoSlope(place) ? words.noSlope : words.slope(slope(place, notation))]);
}

const hasNoSlope = ({ f }: Place): boolean => f.shape === 'elementwise' && isNumber(f.slope, 1);

const slope = (place: Place, notation: Notation): Sign => asSign(slopeEquation(place, notation));

const signFor = (of: Formula, notation: Notation): Sign => asSign(formulaPiece(of, notation));

/** Printed documents have no plain text; what is read aloud stands for it. */
const asSign = (piece: FormulaPiece): Sign => ({ ...piece, plain: piece.spoken });
