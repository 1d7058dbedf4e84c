/** A short text as a QR code, drawn as lines and fills. */
import { renderSVG } from 'uqr';

/** Medium correction; four modules of white around it, as readers need. */
export function qrCode(text: string): string {
  return renderSVG(text, { ecc: 'M', border: 4, pixelSize: 1 });
}
