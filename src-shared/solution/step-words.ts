/** What steps and phases of the work are called. */
import { tasks, type Task } from '../exercise/task.ts';
import type { StepKindName } from './step-kind.ts';

/** A phase is what one task of an exercise asks for. */
export type PhaseId = Task;

const names: Readonly<Record<PhaseId, string>> = {
  parameters: 'Parameters',
  forward: 'Forward',
  loss: 'Loss',
  deltas: 'Backward',
  gradients: 'Gradients',
  update: 'Update',
  query: 'Classify',
};

/** In the order of the work. */
export const phases: readonly { readonly id: PhaseId; readonly name: string }[] = tasks.map((id) => ({
  id,
  name: names[id],
}));

export const stepWords: Readonly<Record<StepKindName, { readonly title: string; readonly phase: PhaseId }>> =
  {
    parameters: { title: 'Number of parameters', phase: 'parameters' },
    netInput: { title: 'Net input', phase: 'forward' },
    output: { title: 'Activation', phase: 'forward' },
    loss: { title: 'Loss', phase: 'loss' },
    outputDelta: { title: 'Output delta', phase: 'deltas' },
    hiddenDelta: { title: 'Hidden delta', phase: 'deltas' },
    weightGradient: { title: 'Weight gradient', phase: 'gradients' },
    biasGradient: { title: 'Bias gradient', phase: 'gradients' },
    weightUpdate: { title: 'Updated weights', phase: 'update' },
    biasUpdate: { title: 'Updated biases', phase: 'update' },
    queryNetInput: { title: 'Net input of the query', phase: 'query' },
    queryOutput: { title: 'Activation of the query', phase: 'query' },
    class: { title: 'Class of the query', phase: 'query' },
  };
