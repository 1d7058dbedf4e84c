/** The marks of an attempt in a sentence. */
import { usesTry, type Grade, type StepGrade } from '../grading/grade.ts';
import { counted } from './prose.ts';
import { say, type Said, type Sign } from './said.ts';

const words = {
  earned: (earned: number, total: number) => `You earned ${earned} of ${counted(total, 'mark')}`,
  nothing: (total: number) => say`Nothing is answered yet; ${counted(total, 'mark')} can be earned.`,
  revealed: (n: number) => (n === 0 ? '' : `; ${counted(n, 'step')} ${n === 1 ? 'is' : 'are'} revealed`),
  whole: (revealed: number) =>
    revealed === 0
      ? say`every step that you answered is right`
      : say`every step that you answered yourself is right`,
  none: say`you have answered none yourself`,
  firstFault: (id: Sign) => say`the first thing to mend is ${id}`,
  unchecked: (id: Sign) => say`${id} cannot be checked yet`,
} as const;

interface Marked extends Pick<Grade, 'earned' | 'total' | 'firstFault'> {
  readonly steps: ReadonlyMap<string, Pick<StepGrade, 'verdict' | 'filled'>>;
}

/**
 * @param signOf how a step is written
 * @param revealed steps that were shown: they are not the student's own
 */
export function marksSentence(
  { earned, total, firstFault, steps }: Marked,
  signOf: (id: string) => Sign,
  revealed: ReadonlySet<string> = new Set(),
): Said {
  if (steps.size === 0) return words.nothing(total);
  const own = [...steps].filter(([id]) => !revealed.has(id));
  const open = own.find(([, grade]) => !usesTry(grade))?.[0];
  const rest = (): Said => {
    if (firstFault !== null) return words.firstFault(signOf(firstFault));
    if (open !== undefined) return words.unchecked(signOf(open));
    return own.length === 0 ? words.none : words.whole(revealed.size);
  };
  return say`${words.earned(earned, total)}${words.revealed(revealed.size)}; ${rest()}.`;
}
