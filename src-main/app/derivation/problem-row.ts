/** How a problem is presented, in the list and above its lines. */
import type { DerivationView, ProblemRow } from '../../../src-shared/contract/derivation-views.ts';
import { subjectFormula } from '../../../src-shared/derivation/formula.ts';
import { stateProblem } from '../../../src-shared/derivation/statement.ts';
import { derivationWords as words } from './derivation-words.ts';
import type { LetteredProblem } from './judged-lines.ts';
import { formulaView, paragraphOf } from './paragraph.ts';

export function problemRow({
  known,
  problem,
  letters,
}: LetteredProblem): Omit<ProblemRow, 'progress' | 'attempts'> {
  const { id, group, number, title, reading, code } = known;
  return {
    problemId: id,
    group,
    number,
    title,
    reading,
    asked: formulaView(subjectFormula(problem.spec.asked, letters)),
    given: stateProblem(problem, letters).given.map(formulaView),
    code,
  };
}

export function problemView(found: LetteredProblem): DerivationView['problem'] {
  const { known, problem, letters } = found;
  const { ask, notes } = stateProblem(problem, letters);
  return {
    ...problemRow(found),
    about: words.about(known.group, known.number),
    ask: paragraphOf(ask),
    notes: notes.map(paragraphOf),
    subject: problem.spec.asked,
  };
}
