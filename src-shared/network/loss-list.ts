/** Every loss that an exercise can name. */
import type { Loss } from './loss.ts';
import { binaryCrossEntropy } from './losses/binary-cross-entropy.ts';
import { crossEntropy } from './losses/cross-entropy.ts';
import { halfSse } from './losses/half-sse.ts';
import { mse } from './losses/mse.ts';

const list = [halfSse, mse, crossEntropy, binaryCrossEntropy] as const;

export type LossName = (typeof list)[number]['name'];

export const losses: readonly (Loss & { readonly name: LossName })[] = list;
