/** The marks of an attempt in a sentence. */
import { usesTry, type Grade, type StepGrade } from '../grading/grade.ts';
import { counted } from './prose.ts';
import { say, type Said, type Sign } from './said.ts';

const are = (n: number): string => `${counted(n, 'step')} ${n === 1 ? 'is' : 'are'}`;

const words = {
  earned: (earned: number, total: number) => `You earned ${earned} of ${counted(total, 'mark')}`,
  nothing: (total: number) => say`Nothing is answered yet; ${counted(total, 'mark')} can be earned.`,
  revealed: (n: number) => (n === 0 ? '' : `; ${are(n)} revealed`),
  outdated: (n: number) =>
    n === 0 ? '' : `; ${are(n)} outdated and ${n === 1 ? 'keeps its mark' : 'keep their marks'}`,
  whole: (isAll: boolean, isOwn: boolean) =>
    say`; every ${isAll ? '' : 'other '}step that you answered ${isOwn ? '' : 'yourself '}is right.`,
  none: say`; you have answered none yourself.`,
  firstFault: (id: Sign) => say`. Fix first: ${id}.`,
  unchecked: (id: Sign) => say`; ${id} cannot be checked yet.`,
} as const;

interface Marked extends Pick<Grade, 'earned' | 'total' | 'firstFault'> {
  readonly steps: ReadonlyMap<string, Pick<StepGrade, 'verdict' | 'filled'>>;
}

/**
 * @param signOf how a step is written
 * @param revealed steps that were shown: they are not the student's own
 * @param outdated steps that were accepted before an earlier entry was changed
 */
export function marksSentence(
  { earned, total, firstFault, steps }: Marked,
  signOf: (id: string) => Sign,
  revealed: ReadonlySet<string> = new Set(),
  outdated: ReadonlySet<string> = new Set(),
): Said {
  if (steps.size === 0) return words.nothing(total);
  const own = [...steps].filter(([id]) => !revealed.has(id) && !outdated.has(id));
  const open = own.find(([, grade]) => !usesTry(grade))?.[0];
  const rest = (): Said => {
    if (firstFault !== null) return words.firstFault(signOf(firstFault));
    if (open !== undefined) return words.unchecked(signOf(open));
    if (own.length > 0) return words.whole(outdated.size === 0, revealed.size === 0);
    return outdated.size > 0 ? say`.` : words.none;
  };
  return say`${words.earned(earned, total)}${words.revealed(revealed.size)}${words.outdated(outdated.size)}${rest()}`;
}
