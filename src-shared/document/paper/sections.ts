/** The steps in the order of the work, cut where another part of it begins. */
import { stepWords, type PhaseId } from '../../solution/step-words.ts';
import { passOf } from '../../solution/step-id.ts';
import type { Step } from '../../solution/solve.ts';
import { paperWords as words } from './paper-words.ts';

export interface Section {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** @param updates how many the exercise makes: with several, a title says which one it is about */
export function sectionsOf(steps: readonly Step[], updates: number): Section[] {
  const sections: { title: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const title = titleOf(step, stepWords[step.kind.name].phase, updates);
    const last = sections.at(-1);
    if (last?.title === title) last.steps.push(step);
    else sections.push({ title, steps: [step] });
  }
  return sections;
}

function titleOf({ id }: Step, phase: PhaseId, updates: number): string {
  const name = words.sections[phase];
  if (phase === 'update' && updates > 1) return words.update(passOf(id));
  const isOfUpdate = phase !== 'parameters' && phase !== 'query';
  return isOfUpdate && updates > 1 ? words.inUpdate(name, passOf(id)) : name;
}
