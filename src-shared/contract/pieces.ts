/** What views are made of: ids, and text with formulas in it; every formula has beside it how it is read aloud. */
import * as v from 'valibot';

/** Of something that the host keeps. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const formulaEntries = { tex: v.string(), spoken: v.string() };

/** A formula as TeX, and read aloud. */
export const formulaSchema = v.object(formulaEntries);
export type FormulaView = v.InferOutput<typeof formulaSchema>;

const pieceSchema = v.union([v.object({ text: v.string() }), formulaSchema]);

export const paragraphSchema = v.array(pieceSchema);
export type Paragraph = v.InferOutput<typeof paragraphSchema>;
