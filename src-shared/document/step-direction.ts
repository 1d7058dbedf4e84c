/** Where a step stands in the diagram of the network, and which way it reads it. */
import type { Step } from '../solution/solve.ts';

export interface DiagramPlace {
  /** 0 is the inputs. */
  readonly layer: number;
  readonly direction: 'forward' | 'backward' | 'weights';
}

/** @returns null for a step that belongs to no layer */
export function diagramPlace({ kind, place: { layer } }: Step): DiagramPlace | null {
  switch (kind.name) {
    case 'netInput':
    case 'output':
    case 'queryNetInput':
    case 'queryOutput':
      return { layer, direction: 'forward' };
    case 'outputDelta':
    case 'hiddenDelta':
      return { layer, direction: 'backward' };
    case 'weightGradient':
    case 'biasGradient':
    case 'weightUpdate':
    case 'biasUpdate':
      return { layer, direction: 'weights' };
    case 'loss':
    case 'class':
    case 'parameters':
      return null;
  }
}
