/** Starts the typesetter's child as a utility process of Electron. */
import { utilityProcess } from 'electron';
import type { ChildFiles, StartChild, TypesetReply } from '../typeset/child.ts';

export function startUtilityChild({ entry, resources }: ChildFiles): StartChild {
  return (scratch) => {
    const child = utilityProcess.fork(entry, [resources, scratch], {
      stdio: 'inherit',
    });
    return {
      send: (request) => {
        child.postMessage(request);
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
        child.kill();
      },
    };
  };
}
