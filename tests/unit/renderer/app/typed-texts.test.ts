import { expect, it } from 'vitest';
import { isTypedTexts } from '../../../../src-renderer/app/typed-texts.ts';

it('takes texts by id for typed texts, and nothing else', () => {
  expect(isTypedTexts({ a: '依据' })).toBe(true);
  expect(isTypedTexts({})).toBe(true);
  for (const other of [null, 'a', { a: 1 }, { a: null }]) expect(isTypedTexts(other), JSON.stringify(other)).toBe(false);
});
