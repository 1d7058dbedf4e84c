/** `npm test`: every gate, or those named (`npm test -- unit`). */
import { gateNames, runGates } from './run-gates.mjs';
import { runMain, sentences } from './sentences.mjs';

async function main(args) {
  const unknown = args.find((name) => !gateNames.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`${sentences.unknownGate(unknown, gateNames)}\n`);
    return 2;
  }
  return runGates(args.length > 0 ? args : gateNames);
}

await runMain(main);
