/** Arrow keys in the rail: two columns under each phase. */
import { expect, it } from 'vitest';
import { railTarget } from './rail-keys.ts';

//  0 1
//  2
//  3
//  4 5
//  6
const sizes = [3, 1, 3];

it('goes along the steps sideways and stops at both ends', () => {
  expect(railTarget(sizes, 1, 'ArrowRight')).toBe(2);
  expect(railTarget(sizes, 3, 'ArrowLeft')).toBe(2);
  expect(railTarget(sizes, 0, 'ArrowLeft')).toBe(0);
  expect(railTarget(sizes, 6, 'ArrowRight')).toBe(6);
});

it('goes straight down and up across phases', () => {
  expect(railTarget(sizes, 0, 'ArrowDown')).toBe(2);
  expect(railTarget(sizes, 2, 'ArrowDown')).toBe(3);
  expect(railTarget(sizes, 3, 'ArrowDown')).toBe(4);
  expect(railTarget(sizes, 6, 'ArrowUp')).toBe(4);
});

it('takes the last step of a line that is too short', () => {
  expect(railTarget(sizes, 1, 'ArrowDown')).toBe(2);
  expect(railTarget(sizes, 5, 'ArrowUp')).toBe(3);
});

it('stays in the first and the last line', () => {
  expect(railTarget(sizes, 1, 'ArrowUp')).toBe(1);
  expect(railTarget(sizes, 6, 'ArrowDown')).toBe(6);
});

it('jumps to both ends and leaves other keys alone', () => {
  expect(railTarget(sizes, 4, 'Home')).toBe(0);
  expect(railTarget(sizes, 4, 'End')).toBe(6);
  expect(railTarget(sizes, 4, 'Enter')).toBeNull();
});
