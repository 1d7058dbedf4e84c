/** Cuts Typst's picture of a whole document into its pages, each with the shapes of letters that it uses. */

const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
/** A page is its background and a group, which stands below those before it. */
const page =
  /^ {4}(?<paper><path [^>]*d="M 0 0v (?<height>[\d.]+) h (?<width>[\d.]+) [^>]*>)\n {4}<g[^>]*>\n(?<content>[^]*?)\n {4}<\/g>$/gm;
const letter = /<symbol id="(?<id>[^"]+)"[^]*?<\/symbol>/g;

/** @returns one SVG a page, in points */
export function svgPages(svg: string): string[] {
  const definitions = svg.slice(svg.indexOf('<defs'), svg.lastIndexOf('</svg>'));
  const letters = [...definitions.matchAll(letter)].map(([text, id]) => ({ text, id: id ?? '' }));
  const others = definitions.replace(letter, '');
  return Array.from(svg.matchAll(page), ({ groups }) => {
    const { paper = '', width = '0', height = '0', content = '' } = groups ?? {};
    const used = new Set(Array.from(content.matchAll(/href="#([^"]+)"/g), ([, id]) => id));
    const symbols = letters.filter(({ id }) => used.has(id)).map(({ text }) => text);
    const parts = [paper, content, `<defs>${symbols.join('')}</defs>`, others];
    const body = parts.join('').replace(/\n\s*/g, '');
    return `<svg ${namespaces} viewBox="0 0 ${width} ${height}">${body}</svg>`;
  });
}
