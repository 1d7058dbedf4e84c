/** Prepared statements by name: every failure leaves as a StoreError, and rows are checked on the way out. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import * as v from 'valibot';
import { inTransaction, reasonOf } from './open-database.ts';
import { storeSentences } from './sentences.ts';
import { StoreError } from './store.ts';

/** Every failure leaves the store as a StoreError. */
export function guarded<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(storeSentences.cannotUse(reasonOf(error)), { cause: error });
  }
}

export interface Statements<Name extends string> {
  /** @returns how many rows were changed */
  readonly write: (name: Name, ...values: SQLInputValue[]) => number;
  readonly read: <S extends v.GenericSchema>(
    name: Name,
    schema: S,
    ...values: SQLInputValue[]
  ) => v.InferOutput<S>[];
}

export function prepare<Name extends string>(
  db: DatabaseSync,
  sql: Readonly<Record<Name, string>>,
): Statements<Name> {
  const prepared = guarded(
    () => new Map(Object.entries<string>(sql).map(([name, text]) => [name, db.prepare(text)])),
  );
  const statement = (name: Name) => {
    const found = prepared.get(name);
    if (!found) throw new StoreError(storeSentences.cannotUse(name));
    return found;
  };
  return {
    write: (name, ...values) => guarded(() => Number(statement(name).run(...values).changes)),
    read: (name, schema, ...values) =>
      guarded(() => statement(name).all(...values)).map((row) => parseRow(name, schema, row)),
  };
}

/**
 * What is added to an attempt and its trace in the attempt, both or neither.
 * @param trace @returns how many attempts it has changed
 */
export function addWithTrace(
  db: DatabaseSync,
  attemptId: string,
  trace: () => number,
  add: () => void,
): void {
  guarded(() => {
    inTransaction(db, () => {
      if (trace() === 0) throw new StoreError(storeSentences.noAttempt(attemptId));
      add();
    });
  });
}

function parseRow<S extends v.GenericSchema>(
  name: string,
  schema: S,
  row: Record<string, unknown>,
): v.InferOutput<S> {
  const result = v.safeParse(schema, row);
  if (result.success) return result.output;
  const field = result.issues.map((issue) => v.getDotPath(issue)).join(', ');
  const where = [row['id'], row['attemptId'], row['step']].filter((part) => typeof part === 'string');
  throw new StoreError(storeSentences.damagedRow([name, ...where, field].join(' / ')));
}
