/** What stands around the grid of a step: its shape in words, and the names of its rows and columns. */
import type { Exercise } from '../exercise/exercise.ts';
import { passOf } from '../solution/step-id.ts';
import type { Step } from '../solution/solve.ts';
import { counted } from './prose.ts';

const words = {
  grid: (rows: number, cols: number) => `${rows} × ${cols}`,
  units: (units: number, examples: number) => `${counted(units, 'unit')} × ${counted(examples, 'example')}`,
  oneNumber: 'one number',
  oneClass: (classes: number) => `one of ${counted(classes, 'class', 'classes')}`,
  example: (number: number) => `Example ${number}`,
  query: 'Query',
  fromInput: (number: number) => `from input ${number}`,
  fromUnit: (number: number) => `from unit ${number}`,
  classOption: (number: number) => `Class ${number}`,
} as const;

export interface StepLabels {
  readonly shape: string;
  /** As many as there are rows and columns; empty where a name would say nothing. */
  readonly rowLabels: string[];
  readonly colLabels: string[];
  /** The choices of a step that is answered by choosing, else null. */
  readonly options: string[] | null;
}

const oneTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);

export function stepLabels(step: Step, exercise: Exercise): StepLabels {
  const { rows, cols } = step.value;
  const units = { rowLabels: oneTo(rows).map(String), options: null };
  switch (step.kind.name) {
    case 'netInput':
    case 'output':
    case 'outputDelta':
    case 'hiddenDelta': {
      const colLabels = exampleLabels(step, exercise);
      return { ...units, shape: cols === 1 ? counted(rows, 'unit') : words.units(rows, cols), colLabels };
    }
    case 'queryNetInput':
    case 'queryOutput':
      return { ...units, shape: counted(rows, 'unit'), colLabels: [words.query] };
    case 'weightGradient':
    case 'weightUpdate': {
      const from = step.place.layer === 1 ? words.fromInput : words.fromUnit;
      return { ...units, shape: words.grid(rows, cols), colLabels: oneTo(cols).map(from) };
    }
    case 'biasGradient':
    case 'biasUpdate':
      return { ...units, shape: counted(rows, 'unit'), colLabels: [''] };
    case 'loss':
    case 'parameters':
      return { shape: words.oneNumber, rowLabels: [''], colLabels: [''], options: null };
    case 'class': {
      const options = oneTo(step.place.outputs).map(words.classOption);
      return { shape: words.oneClass(options.length), rowLabels: [''], colLabels: [''], options };
    }
  }
}

/** An update may use some of the examples only: they keep their numbers. */
function exampleLabels({ id, value }: Step, { updates }: Exercise): string[] {
  const chosen = updates?.[passOf(id) - 1]?.examples ?? oneTo(value.cols);
  return chosen.map(words.example);
}
