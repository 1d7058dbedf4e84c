/** The functions of one number that an expression may use: their values, and where they are defined. */

export interface ScalarFunction {
  readonly value: (u: number) => number;
  /** Rises wherever it is defined, so that a range maps to the range between the images of its ends. */
  readonly rising: boolean;
}

export const scalarFunctions = {
  exp: { value: Math.exp, rising: true },
  log: { value: Math.log, rising: true },
  log1p: { value: Math.log1p, rising: true },
  sqrt: { value: Math.sqrt, rising: true },
  tanh: { value: Math.tanh, rising: true },
  sigmoid: { value: (u: number) => 1 / (1 + Math.exp(-u)), rising: true },
  sin: { value: Math.sin, rising: false },
  cos: { value: Math.cos, rising: false },
  log10: { value: Math.log10, rising: true },
  log2: { value: Math.log2, rising: true },
  /** log(1 + exp(u)). */
  softplus: { value: (u: number) => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u))), rising: true },
  sinh: { value: Math.sinh, rising: true },
  cosh: { value: Math.cosh, rising: false },
  /** 1 / cosh(u). */
  sech: { value: (u: number) => 1 / Math.cosh(u), rising: false },
} as const satisfies Readonly<Record<string, ScalarFunction>>;

export type ScalarFunctionName = keyof typeof scalarFunctions;
