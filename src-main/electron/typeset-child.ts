/** Entry of the typesetter's child process where the host is Electron. Arguments: the resources, an empty folder. */
import { answerRequest } from '../typeset/answer-request.ts';
import type { TypesetRequest } from '../typeset/child.ts';
import { openCompiler } from '../typeset/compiler.ts';

const [, , resources = '', scratch = ''] = process.argv;
const compile = openCompiler({ resources, scratch });
process.parentPort.on('message', ({ data }) => {
  process.parentPort.postMessage(answerRequest(compile, data as TypesetRequest));
});
