/** How much there is to write by hand, known before any number is drawn. */
import type { Knobs } from '../exercise/knobs.ts';
import { tasks, type Task } from '../exercise/task.ts';

/** What a practised student takes for a cell, seconds. */
const secondsPerCell = 36;

export interface Handwork {
  /** Cells that are asked. */
  readonly cells: number;
  readonly steps: number;
  readonly minutes: number;
  /** Of each asked phase, in the order of the work. */
  readonly phases: readonly { readonly phase: Task; readonly cells: number; readonly steps: number }[];
}

export function handwork(knobs: Knobs): Handwork {
  const phases = tasks
    .filter((task) => knobs.tasks.includes(task))
    .map((phase) => ({ phase, ...phaseWork(phase, knobs) }));
  const sum = (of: 'cells' | 'steps'): number => phases.reduce((total, phase) => total + phase[of], 0);
  const cells = sum('cells');
  return { cells, steps: sum('steps'), minutes: (cells * secondsPerCell) / 60, phases };
}

function phaseWork(phase: Task, knobs: Knobs): { readonly cells: number; readonly steps: number } {
  const { inputs, layers, updates } = knobs;
  const batch = knobs.examples === 'all' ? knobs.batch : 1;
  const depth = layers.length;
  const units = layers.reduce((sum, layer) => sum + layer.units, 0);
  const parameters = layers.reduce(
    (sum, layer, at) => sum + layer.units * ((layers[at - 1]?.units ?? inputs) + 1),
    0,
  );
  switch (phase) {
    case 'parameters':
      return { cells: 1, steps: 1 };
    case 'forward':
      return { cells: 2 * units * batch * updates, steps: 2 * depth * updates };
    case 'loss':
      return { cells: updates, steps: updates };
    case 'deltas':
      return { cells: units * batch * updates, steps: depth * updates };
    case 'gradients':
    case 'update':
      return { cells: parameters * updates, steps: 2 * depth * updates };
    case 'query':
      return { cells: 2 * units + 1, steps: 2 * depth + 1 };
  }
}
