/** Text with formulas in it; every formula has beside it how it is read aloud. */
import * as v from 'valibot';

const formulaEntries = { tex: v.string(), spoken: v.string() };

/** A formula as TeX, and read aloud. */
export const formulaSchema = v.object(formulaEntries);
export type FormulaView = v.InferOutput<typeof formulaSchema>;

const pieceSchema = v.union([v.object({ text: v.string() }), formulaSchema]);

export const paragraphSchema = v.array(pieceSchema);
export type Paragraph = v.InferOutput<typeof paragraphSchema>;
