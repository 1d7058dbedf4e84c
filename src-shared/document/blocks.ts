/** What a printed document is made of; the screen reads its formulas as TeX, the PDF as Typst, a screen reader as words. */
import type { Printed } from '../notation/in-scripts.ts';
import type { FormulaPiece, Paragraph } from './prose.ts';

export interface PaperDocument {
  readonly title: string;
  readonly lang: 'en';
  readonly paper: 'a4' | 'letter';
  /** Left in the head of each page. */
  readonly header: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | Heading
  | { readonly kind: 'prose'; readonly text: Paragraph }
  | { readonly kind: 'list'; readonly items: readonly Paragraph[] }
  | Equation
  /** Short equations beside each other, as many as fit on a line. */
  | { readonly kind: 'row'; readonly equations: readonly Equation[] }
  /** Empty matrices, beside each other as many as fit on a line. */
  | { readonly kind: 'frames'; readonly frames: readonly Frame[] }
  | Remark
  | Table
  /** Squared room to work in. */
  | { readonly kind: 'room'; readonly millimetres: number }
  /** A new page. */
  | { readonly kind: 'page' }
  | ShareCode;

/** Level 1 stands once, first; no level is skipped. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: Paragraph;
  /** The steps that stand below, up to the next heading of the same level. */
  readonly stepIds: readonly string[];
}

/** `left = side = side ...`: each side is a list of parts that the line may be broken before. */
export interface Equation {
  readonly kind: 'equation';
  /** The step that it works out; null for what is given. */
  readonly stepId: string | null;
  readonly left: FormulaPiece;
  readonly sides: readonly (readonly EquationPart[])[];
  /** The whole, read aloud. */
  readonly spoken: string;
}

/** From the second on, a part begins with the sign that joins it to the one before. */
export interface EquationPart extends Printed {
  /** Of a matrix its entries, so that one too wide for any page can be told in blocks of columns. */
  readonly cells?: readonly (readonly Printed[])[];
}

/** An empty matrix to write in. */
export interface Frame {
  readonly stepId: string;
  readonly left: FormulaPiece;
  readonly rows: number;
  readonly cols: number;
  readonly rowLabels: readonly string[];
  readonly colLabels: readonly string[];
  readonly spoken: string;
}

export interface Remark {
  readonly kind: 'remark';
  readonly stepId: string | null;
  readonly tone: 'correct' | 'rounded' | 'carried' | 'wrong' | 'hold' | 'shown' | 'outdated' | 'note';
  readonly title: string;
  readonly text: readonly Paragraph[];
}

export interface Table {
  readonly kind: 'table';
  readonly header: readonly Paragraph[];
  readonly rows: readonly (readonly Paragraph[])[];
}

/** What draws the same exercise again. */
export interface ShareCode {
  readonly kind: 'code';
  readonly code: string;
  /** Whether it is short enough to be drawn as a QR code. */
  readonly qr: boolean;
  readonly spoken: string;
}
