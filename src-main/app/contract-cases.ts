/** What every host must do with the contract, as cases that any test runner can run over any way to the host. */
import { answeredCases } from './answered-cases.ts';
import type { ContractCase } from './contract-case.ts';
import { derivationCases } from './derivation-cases.ts';
import { drawnCases } from './drawn-cases.ts';
import { paperCases } from './paper-cases.ts';
import { refusedCases } from './refused-cases.ts';
import { wireCases } from './wire-cases.ts';

export const contractCases: readonly ContractCase[] = [
  ...answeredCases,
  ...drawnCases,
  ...derivationCases,
  ...paperCases,
  ...refusedCases,
  ...wireCases,
];
