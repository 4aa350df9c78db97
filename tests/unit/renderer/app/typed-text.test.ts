import { expect, it } from 'vitest';
import { isTypedText } from '../../../../src-renderer/app/typed-text.ts';

it('knows what it stored from what another version left behind', () => {
  expect(isTypedText({ over: '年底前', text: '争取早日' })).toBe(true);
  for (const other of [null, '争取早日', { text: '争取早日' }, { over: 1, text: '' }]) expect(isTypedText(other)).toBe(false);
});
