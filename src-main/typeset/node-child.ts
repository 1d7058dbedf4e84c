/** Entry of the child process where the host is plain Node. Arguments: the resources, an empty folder. */
import { answerRequest } from './answer-request.ts';
import type { TypesetRequest } from './child.ts';
import { openCompiler } from './compiler.ts';

const [, , resources = '', scratch = ''] = process.argv;
const compile = openCompiler({ resources, scratch });
process.on('message', (request: TypesetRequest) => {
  process.send?.(answerRequest(compile, request));
});
// Whoever started it has ended.
process.on('disconnect', () => process.exit());
