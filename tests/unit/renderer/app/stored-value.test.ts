import { expect, it } from 'vitest';
import { parseStoredValue } from '../../../../src-renderer/app/stored-value.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

it('gives back what fits and nothing of what does not', () => {
  expect(parseStoredValue('"草稿"', isText)).toBe('草稿');
  expect(parseStoredValue('5', isText)).toBeNull();
  expect(parseStoredValue('{broken', isText)).toBeNull();
  expect(parseStoredValue(null, isText)).toBeNull();
});
