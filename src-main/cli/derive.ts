/** The command `derive`: lines of derivations in, a verdict on each out, one JSON a line. */
import { checkLine, type LineCheck } from '../../src-shared/derivation/check-line.ts';
import { lineSubjects, type LineSubject } from '../../src-shared/derivation/line-side.ts';
import {
  openProblem,
  ProblemError,
  readProblemSpec,
  type Problem,
  type ProblemSpec,
} from '../../src-shared/derivation/problem.ts';
import { nearestName } from '../../src-shared/exercise/nearest-name.ts';
import { problemNamed } from './drawn-derivations.ts';
import { exercisePieces, InputError, type Text } from './exercise-pieces.ts';
import { sentences } from './sentences.ts';

/**
 * @param text one line of a derivation a line, or a JSON list of them
 * @param source how the text is called in a complaint
 * @yields one line of JSON each, with its line end
 * @throws InputError at the first that cannot be read
 */
export async function* deriveText(text: Text, source: string): AsyncGenerator<string> {
  // Lines about one problem share its sample points and known mistakes.
  const opened = new Map<string, Problem>();
  const open = (spec: ProblemSpec): Problem => {
    const key = JSON.stringify(spec);
    const problem = opened.get(key) ?? openProblem(spec);
    opened.set(key, problem);
    return problem;
  };
  for await (const { json, lineOf } of exercisePieces(text, source)) {
    const items = Array.isArray(json) ? (json as unknown[]) : [json];
    if (items.length === 0) throw new InputError(sentences.at(source, lineOf([]), sentences.emptyList));
    for (const [at, item] of items.entries()) {
      try {
        const { spec, answer, asked } = readCase(item);
        yield `${JSON.stringify(report(checkLine(open(spec), answer, asked)))}\n`;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const line = lineOf(Array.isArray(json) ? [at] : []);
        throw new InputError(sentences.at(source, line, error.message), { cause: error });
      }
    }
  }
}

function readCase(item: unknown): { spec: ProblemSpec; answer: string; asked: LineSubject } {
  const fields = (item ?? {}) as Record<string, unknown>;
  const { problem, answer, line } = fields;
  if (typeof fields === 'object') refuseMisspelt(Object.keys(fields));
  const spec = typeof problem === 'string' ? problemNamed(problem) : readProblemSpec(problem);
  if (answer === undefined) throw new ProblemError(sentences.missingAnswer);
  if (typeof answer !== 'string') throw new ProblemError(sentences.noAnswer);
  return { spec, answer, asked: subjectNamed(line) ?? spec.asked };
}

/** Other fields are left alone, but not one that was meant to be a missing one of ours. */
function refuseMisspelt(names: readonly string[]): void {
  for (const needed of ['problem', 'answer'].filter((field) => !names.includes(field))) {
    const misspelt = names.find((name) => nearestName(name, [needed]) !== null);
    if (misspelt !== undefined) throw new ProblemError(sentences.misspelt(misspelt, needed));
  }
}

function subjectNamed(line: unknown): LineSubject | null {
  if (line === null || line === undefined) return null;
  if (line === 'dE/dz_k') return 'delta_k';
  const subject = lineSubjects.find((known) => known === line);
  if (!subject) throw new ProblemError(sentences.wrongLine);
  return subject;
}

function report({
  verdict,
  slip,
  refusal,
  title,
  message,
  counterexample,
}: LineCheck): Record<string, unknown> {
  return {
    verdict,
    slip,
    why: refusal?.reason ?? null,
    message: verdict === 'wrong' ? `${title}. ${message}` : message,
    counterexample,
  };
}
