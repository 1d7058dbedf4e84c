/** Sentences with symbols in them, both as plain text and as pieces to be typeset. */
import { formula, text, type FormulaPiece, type Paragraph, type Piece } from './prose.ts';

/** A symbol in the ways in which it is written and read aloud. */
export interface Sign extends FormulaPiece {
  readonly plain: string;
}

export interface Said {
  readonly plain: string;
  readonly pieces: Readonly<Paragraph>;
}

type Part = string | number | Sign | Said;

/** A template: say`Multiply by ${slope}.` */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Said {
  const all = strings.flatMap((words, at): Said[] => {
    const part = parts[at];
    return [said(words), ...(part === undefined ? [] : [said(part)])];
  });
  return joined(all);
}

/** Sentences one after the other. */
export function sentences(parts: readonly Said[]): Said {
  return joined(parts.flatMap((part, at) => (at === 0 ? [part] : [said(' '), part])));
}

function said(part: Part): Said {
  if (typeof part !== 'object') {
    const plain = String(part);
    return { plain, pieces: plain === '' ? [] : [text(plain)] };
  }
  return 'tex' in part
    ? { plain: part.plain, pieces: [formula({ tex: part.tex, typst: part.typst }, part.spoken)] }
    : part;
}

function joined(parts: readonly Said[]): Said {
  const pieces: Piece[] = [];
  for (const piece of parts.flatMap((part) => part.pieces)) {
    const last = pieces.at(-1);
    if (last && 'text' in last && 'text' in piece) pieces[pieces.length - 1] = text(last.text + piece.text);
    else pieces.push(piece);
  }
  return { plain: parts.map(({ plain }) => plain).join(''), pieces };
}
