/** Deltas that are worth working out: none vanishes, as a whole or at the asked precision. */
import type { Step } from '../../solution/solve.ts';
import { askedUnit } from './asked-place.ts';
import type { Candidate } from './candidate.ts';
import { isRectifier } from './kinked.ts';

const leastUnits = 5;
/** What is 0 on paper comes out as a few 1e-17. */
const zeroWidth = 1e-12;

const isZero = (value: number): boolean => Math.abs(value) < zeroWidth;
const deltasOf = ({ solution }: Candidate): readonly Step[] =>
  solution.steps.filter(({ kind }) => kind.name === 'outputDelta' || kind.name === 'hiddenDelta');

export function deltasAreNotZero(candidate: Candidate): boolean {
  return deltasOf(candidate).every(({ value }) => !value.values.every(isZero));
}

/** A ReLU unit that is off has a delta of exactly 0: that one is right. */
export function deltasAreVisible(candidate: Candidate): boolean {
  const { precision } = candidate.exercise;
  return deltasOf(candidate).every(({ value, place }) => {
    const mayBeZero = isRectifier(place.f);
    const { values } = value;
    return values.every((delta, at) =>
      isZero(delta)
        ? mayBeZero && !isOn(candidate, place.id.z, at)
        : Math.abs(delta) >= leastUnits * askedUnit(delta, precision),
    );
  });
}

function isOn({ solution }: Candidate, netInputId: string, at: number): boolean {
  return (solution.valueOf(netInputId).values[at] ?? 0) > zeroWidth;
}
