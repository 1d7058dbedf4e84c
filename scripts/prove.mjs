/** `npm run prove`: the properties and the crash specs at their full counts. */
import { runGates } from './run-gates.mjs';
import { runMain } from './sentences.mjs';

await runMain(() => runGates(['build', 'unit', 'e2e'], { prove: true }));
