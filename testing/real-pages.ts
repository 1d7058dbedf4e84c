/** What hosts give the use cases for printing, for tests: a real typesetter from the sources, files as downloads. */
import { fileURLToPath } from 'node:url';
import { startNodeChild } from '../src-main/typeset/start-node-child.ts';
import { createTypesetter, type Typesetter } from '../src-main/typeset/typesetter.ts';
import { downloads } from '../src-main/web/downloads.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const startTypesetChild = startNodeChild({
  entry: at('src-main/typeset/node-child.ts'),
  resources: at('resources'),
});

/** For `openBackend`. */
export const printing = { startTypesetChild, files: downloads };

/** Its child starts with the first document. @param limit milliseconds that one may take */
export function realTypesetter(limit?: number): Typesetter {
  return createTypesetter({ start: startTypesetChild, ...(limit === undefined ? {} : { limit }) });
}
