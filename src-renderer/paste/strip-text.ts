/** Takes off a pasted text what its program puts around the numbers: names, options, spacing commands, tall brackets. */

/** Ends a row of LaTeX, where a line break is only a space. */
export const ROW = '\u2028';

const SPACES = /[\u00a0\u2007\u2009\u202f]|\\[,;:!> ]|\\q?quad\b|~|\$/g;
const ENVIRONMENT = /\\begin\{\w*(?:matrix|array)\*?\}(?:\[\w\])?(?:\{[clr|\s]*\})?/g;
const ENVIRONMENT_END = /\\end\{\w*(?:matrix|array)\*?\}/g;
const SIZES = /\\(?:left|right|[bB]igg?[lr]?|hline|displaystyle)(?![a-zA-Z])/g;
/** Pieces of tall brackets, bars, and the private glyphs by which the fonts of a PDF print them. */
const TALL_BRACKETS = /[\u239b-\u23b1|‖∣\ue000-\uf8ff]/g;
/** What array libraries print or take beside the numbers. */
const OPTIONS = /,?\s*\b(?:dtype|device|requires_grad|grad_fn|delim)\s*[=:]\s*(?:"[^"]*"|<[^>]*>|[\w.:]+)/g;
const RESHAPED = /(?<=[\])])\s*\.(?:reshape|round|astype|numpy|detach)\([^()]*\)/g;
/** `W =`, `w^{[2]} =`, `dE/dW[1] :=`; after a bracket, a comma or a space. */
const NAME = /(?<![^\s,;\])}])[\p{L}∂\\](?:\{[^{}]{0,40}\}|[^\s=;&,{}]){0,60}\s{0,9}:?=/gu;

/** @returns the text with LaTeX matrices between square brackets and their rows ended by `ROW` */
export function stripText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('{,}', ',')
    .replaceAll(/\\\\(?:\[[^\]]*\])?|\\cr(?![a-zA-Z])/g, ROW)
    .replaceAll(SPACES, ' ')
    .replaceAll(SIZES, ' ')
    .replaceAll(TALL_BRACKETS, ' ')
    .replaceAll(OPTIONS, ' ')
    .replaceAll(RESHAPED, ' ')
    .replaceAll(ENVIRONMENT, '[')
    .replaceAll(ENVIRONMENT_END, ']')
    .replaceAll(NAME, ' ')
    .replaceAll(/^ +| +$/g, '');
}
