/** Entry of the child process where the host is plain Node. Arguments: the resources, an empty folder. */
import { answerRequest } from './answer-request.ts';
import type { TypesetRequest } from './child.ts';
import { openCompiler } from './compiler.ts';

const [, , resources = '', scratch = ''] = process.argv;
const compile = openCompiler({ resources, scratch });
process.on('message', (request: TypesetRequest) => {
  // Whoever started it may have ended in between, which its disconnecting tells.
  process.send?.(answerRequest(compile, request), () => undefined);
});
// Whoever started it has ended.
process.on('disconnect', () => process.exit());
