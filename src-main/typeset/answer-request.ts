/** The child's side: compiles what it is sent, one document after the other. */
import type { TypesetReply, TypesetRequest } from './child.ts';
import type { Compile } from './compiler.ts';

export function answerRequest(compile: Compile, { id, ...request }: TypesetRequest): TypesetReply {
  try {
    return { id, result: compile(request), memory: process.memoryUsage.rss() };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { id, problem, memory: process.memoryUsage.rss() };
  }
}
