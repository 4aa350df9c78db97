import { expect, it } from 'vitest';
import { sectionAt } from '../../../../src-renderer/features/settings/sections/section-at.ts';
import { placeAfterKey } from '../../../../src-renderer/features/settings/sections/section-list.tsx';

const headings = [
  { id: 'office', top: 4 },
  { id: 'lights', top: 400 },
  { id: 'history', top: 1000 },
];
const at = (scrollTop: number, scrollHeight = 1500) => sectionAt(headings, { scrollTop, clientHeight: 400, scrollHeight });

it('the section that is read is the last one whose heading has come to the upper edge', () => {
  expect([at(0), at(375), at(376), at(399), at(975), at(980)]).toEqual(['office', 'office', 'lights', 'lights', 'lights', 'history']);
});

it('at the end of the page the last section is read though its heading stands lower', () => {
  expect(at(700, 1100)).toBe('history');
  expect(at(0, 400)).toBe('office');
  expect(sectionAt([], { scrollTop: 0, clientHeight: 1, scrollHeight: 1 })).toBeNull();
});

it('arrows move through the list and stop at its ends', () => {
  expect([placeAfterKey('ArrowDown', 0, 3), placeAfterKey('ArrowDown', 2, 3), placeAfterKey('ArrowUp', 0, 3)]).toEqual([1, 2, 0]);
  expect([placeAfterKey('Home', 2, 3), placeAfterKey('End', 0, 3), placeAfterKey('Enter', 1, 3)]).toEqual([0, 2, null]);
});
