/** Attempts at derivations on SQLite. */
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { DerivationStore, LineHint } from './derivation-store.ts';
import { storeSentences } from './sentences.ts';
import { addWithTrace, prepare } from './statements.ts';
import { StoreError } from './store.ts';

const json = v.pipe(v.string(), v.parseJson());
const draftSchema = v.object({
  lines: v.array(v.string()),
  position: v.object({ line: v.number(), caret: v.number() }),
});
const attemptSchema = v.object({
  id: v.string(),
  problemId: v.string(),
  problem: v.string(),
  startedAt: v.number(),
  touchedAt: v.number(),
  draft: v.nullable(v.pipe(json, draftSchema)),
});
const lineSchema = v.object({ line: v.pipe(json, v.string()) });
const hintSchema = v.object({
  part: v.picklist(['chain', 'loss', 'output', 'result']),
  rung: v.picklist([1, 2, 3]),
}) satisfies v.GenericSchema<unknown, LineHint>;

const columns = `id, problem_id AS problemId, problem, started_at AS startedAt, touched_at AS touchedAt, draft`;

const sql = {
  create: `INSERT INTO derivation (id, problem_id, problem, started_at, touched_at, draft) VALUES (?, ?, ?, ?, ?, ?)`,
  attempt: `SELECT ${columns} FROM derivation WHERE id = ?`,
  // By order of arrival: a clock may have been set back in between.
  newest: `SELECT ${columns} FROM derivation
    WHERE seq IN (SELECT max(seq) FROM derivation GROUP BY problem_id) ORDER BY touched_at DESC, seq DESC`,
  attemptsAt: `SELECT ${columns} FROM derivation WHERE problem_id = ? ORDER BY seq`,
  saveLines: `UPDATE derivation SET touched_at = ?, draft = ? WHERE id = ?`,
  touch: `UPDATE derivation SET touched_at = ? WHERE id = ?`,
  checkedLines: `SELECT line FROM checked_line WHERE attempt_id = ? ORDER BY seq`,
  addCheckedLine: `INSERT INTO checked_line (attempt_id, line, at) VALUES (?, ?, ?)`,
  hints: `SELECT part, rung FROM line_hint WHERE attempt_id = ? ORDER BY part, rung`,
  addHint: `INSERT INTO line_hint (attempt_id, part, rung, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
} as const;

export function derivationStore(db: DatabaseSync): DerivationStore {
  const { read, write } = prepare(db, sql);
  const touch = (attemptId: string, at: number) => () => write('touch', at, attemptId);
  return {
    createDerivation: ({ id, problemId, problem, startedAt, touchedAt, draft }) => {
      write('create', id, problemId, problem, startedAt, touchedAt, draft && JSON.stringify(draft));
    },
    derivation: (id) => read('attempt', attemptSchema, id)[0] ?? null,
    newestDerivations: () => read('newest', attemptSchema),
    derivationsAt: (problemId) => read('attemptsAt', attemptSchema, problemId),
    saveLines: (attemptId, draft, at) => {
      if (write('saveLines', at, JSON.stringify(draft), attemptId) > 0) return;
      throw new StoreError(storeSentences.noAttempt(attemptId));
    },
    checkedLines: (attemptId) => read('checkedLines', lineSchema, attemptId).map(({ line }) => line),
    addCheckedLines: (attemptId, lines, at) => {
      const add = (): void => {
        for (const line of lines) write('addCheckedLine', attemptId, JSON.stringify(line), at);
      };
      addWithTrace(db, attemptId, touch(attemptId, at), add);
    },
    lineHints: (attemptId) => read('hints', hintSchema, attemptId),
    addLineHints: (attemptId, hints, at) => {
      const add = (): void => {
        for (const { part, rung } of hints) write('addHint', attemptId, part, rung, at);
      };
      addWithTrace(db, attemptId, touch(attemptId, at), add);
    },
  };
}
