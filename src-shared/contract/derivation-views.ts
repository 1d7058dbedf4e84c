/** Derivations as the window shows them: problems, lines and what was said of them; no answer before it is due. */
import * as v from 'valibot';
import { formulaSchema, paragraphSchema } from './pieces.ts';
import { settingsSchema } from './settings.ts';
import { markSchema } from './step-views.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Milliseconds since 1970. */
const time = v.number();
const rung = v.picklist([0, 1, 2, 3]);

/** A part of a typed line: offsets in UTF-16 units, `end` not included. */
const placeSchema = v.object({ start: count, end: count });

export const linePositionSchema = v.object({ line: count, caret: count });
export type LinePosition = v.InferOutput<typeof linePositionSchema>;

const rowEntries = {
  /** The share code of a drawn one. */
  problemId: v.string(),
  group: v.picklist(['sheet', 'drill', 'drawn']),
  /** As the sheet counts, such as `D1` or `D2a`; empty for any other. */
  number: v.string(),
  title: v.string(),
  /** How it is to be read where there is more than one way. */
  reading: v.nullable(v.string()),
  asked: formulaSchema,
  /** The loss, where there is one, and the output. */
  given: v.array(formulaSchema),
  code: v.nullable(v.string()),
};

const progressSchema = v.object({
  /** Lines written. */
  lines: count,
  earned: count,
  total: count,
  /** It has come to what is asked. */
  finished: v.boolean(),
});

const problemRowSchema = v.object({
  ...rowEntries,
  /** Of the newest attempt, null before anything is written. */
  progress: v.nullable(progressSchema),
  attempts: count,
});
export type ProblemRow = v.InferOutput<typeof problemRowSchema>;

const difficultySchema = v.picklist([1, 2, 3, 4]);

export const derivationListSchema = v.object({
  /** The sheet's, the drills, then the drawn ones, newest first. */
  problems: v.array(problemRowSchema),
  difficulties: v.array(v.object({ difficulty: difficultySchema, name: v.string(), about: v.string() })),
  /** The attempt touched last, unless it is finished. */
  resume: v.nullable(
    v.object({
      problemId: v.string(),
      attemptId: v.string(),
      /** "Derivation 3". */
      about: v.string(),
      title: v.string(),
      leftAt: time,
      asked: formulaSchema,
      /** Which line comes next, from 1. */
      line: count,
      /** The newest checked lines, oldest first, at most two. */
      lines: v.array(v.object({ ...formulaSchema.entries, mark: markSchema })),
      progress: progressSchema,
    }),
  ),
});
export type DerivationList = v.InferOutput<typeof derivationListSchema>;

/** What a typed line looks like, or why it cannot be read. */
export const linePreviewSchema = v.object({
  formula: v.nullable(formulaSchema),
  problem: v.nullable(v.object({ sentence: v.string(), ...placeSchema.entries })),
  /** Closing brackets that the formula takes as typed. */
  missing: v.string(),
});
export type LinePreview = v.InferOutput<typeof linePreviewSchema>;

export const completionsSchema = v.object({
  options: v.array(
    v.object({
      /** Takes the place of the characters from `start` to the caret. */
      insert: v.string(),
      start: count,
      ...formulaSchema.entries,
    }),
  ),
});
export type CompletionsView = v.InferOutput<typeof completionsSchema>;

/** Where a wrong line goes wrong. */
const counterexampleSchema = v.object({
  rows: v.array(
    v.object({
      /** What stands for what: z_k = 0.5. */
      at: v.array(formulaSchema),
      /** null where the line has no value. */
      yours: v.nullable(v.string()),
      expected: v.string(),
      ratio: v.nullable(v.string()),
    }),
  ),
  /** The ratio where it is always the same, as a sentence. */
  sentence: v.nullable(v.string()),
});

/** A rule of differentiation. */
const ruleSchema = v.object({ sentence: v.string(), formula: v.nullable(formulaSchema) });
export type RuleView = v.InferOutput<typeof ruleSchema>;

/** The check of a line; it holds wherever a line of the attempt has this text. */
export const lineResultSchema = v.object({
  text: v.string(),
  verdict: v.picklist(['right', 'wrong', 'undecided', 'unreadable']),
  /** `shown`: right, and revealed before. */
  mark: markSchema,
  title: v.string(),
  body: v.array(paragraphSchema),
  formula: v.nullable(formulaSchema),
  earned: count,
  /** What the line could earn; 0 for one that shows nothing new, or that could not be checked. */
  total: count,
  /** A hint for it was opened before. */
  assisted: v.boolean(),
  /** Why it cannot be read stands in `body`, where in here. */
  place: v.nullable(placeSchema),
  counterexample: v.nullable(counterexampleSchema),
  /** Those that a wrong line needed. */
  rules: v.array(ruleSchema),
});
export type LineResult = v.InferOutput<typeof lineResultSchema>;

/** How the derivation stands by the lines that were checked. */
export const standingSchema = v.object({
  earned: count,
  total: count,
  /** The marks in a sentence. */
  marks: v.string(),
  /** Marks that lines not written yet can still earn. */
  left: count,
  /** The last line is right and is what is asked. */
  complete: v.boolean(),
  /** Why it is not, although every line is right. */
  open: v.nullable(paragraphSchema),
  /** How many lines it takes, about. */
  about: count,
  /** What the sheet prints and where it slips, once it is complete or shown. */
  afterword: v.nullable(paragraphSchema),
});
export type Standing = v.InferOutput<typeof standingSchema>;

/** Of the line to write next: the rule, the rule applied, the line itself. */
export const lineHintsSchema = v.object({
  /** What the next line is about; null when nothing is left to write. */
  next: v.nullable(formulaSchema),
  /** The highest opened. */
  opened: rung,
  /** One for each that is open. */
  pieces: v.array(paragraphSchema),
  /** The line as it is typed, once it is revealed. */
  line: v.nullable(v.string()),
});
export type LineHints = v.InferOutput<typeof lineHintsSchema>;

export const derivationSchema = v.object({
  attemptId: v.string(),
  /** Which of the attempts at this problem it is, counted from 1 by age. */
  attempt: v.object({ number: count, of: count, startedAt: time }),
  problem: v.object({
    ...rowEntries,
    /** "Derivation 3". */
    about: v.string(),
    ask: paragraphSchema,
    notes: v.array(paragraphSchema),
    /** The left side of what is asked, as it is typed. */
    subject: v.string(),
  }),
  /** As typed; at least one. */
  lines: v.array(v.string()),
  /** What each of them looks like. */
  previews: v.array(linePreviewSchema),
  /** Where the student was. */
  position: linePositionSchema,
  /** Of those lines that were checked as they stand. */
  results: v.array(lineResultSchema),
  standing: standingSchema,
  hints: lineHintsSchema,
  palette: v.array(
    v.object({
      label: v.string(),
      tex: v.string(),
      insert: v.string(),
      /** How far the caret goes back from the end of what was inserted. */
      back: count,
    }),
  ),
  /** How things are typed. */
  typing: v.array(v.object({ typed: v.string(), ...formulaSchema.entries })),
  /** Those that may be used. */
  rules: v.array(ruleSchema),
  /** Those that all texts of this view were made with. */
  settings: settingsSchema,
});
export type DerivationView = v.InferOutput<typeof derivationSchema>;

const checkedEntries = {
  /** Of those lines that were checked as they stand. */
  results: v.array(lineResultSchema),
  standing: standingSchema,
  hints: lineHintsSchema,
};
export const checkedLinesSchema = v.object(checkedEntries);
export type CheckedLines = v.InferOutput<typeof checkedLinesSchema>;

export const workedSolutionSchema = v.variant('due', [
  /** It would show lines that are not written yet: to be asked once. */
  v.object({ due: v.literal(false) }),
  v.object({
    due: v.literal(true),
    lines: v.array(v.object({ ...formulaSchema.entries, rules: v.array(ruleSchema) })),
    ...checkedEntries,
  }),
]);
export type WorkedSolution = v.InferOutput<typeof workedSolutionSchema>;

export const drawDerivationSchema = v.strictObject({ difficulty: difficultySchema });
