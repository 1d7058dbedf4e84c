/** Starts the typesetter's child as a plain process of Node. */
import { fork } from 'node:child_process';
import type { ChildFiles, StartChild, TypesetReply } from './child.ts';

export function startNodeChild({ entry, resources }: ChildFiles): StartChild {
  return (scratch) => {
    const child = fork(entry, [resources, scratch], {
      serialization: 'advanced',
      // What it has to say comes as replies; a crash of Typst tells on the terminal.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    });
    return {
      send: (request) => {
        // Told by its end as well.
        child.send(request, () => undefined);
      },
      onReply: (listener) => {
        child.on('message', (reply) => {
          listener(reply as TypesetReply);
        });
      },
      onEnd: (listener) => {
        child.once('exit', listener);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
