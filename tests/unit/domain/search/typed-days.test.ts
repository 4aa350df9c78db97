import { describe, expect, test } from 'vitest';
import { readTypedDays } from '../../../../src-main/domain/search/typed-days.ts';

describe('readTypedDays', () => {
  test.each([
    ['2026-06', '2026-06-01', '2026-06-30'],
    ['2024/2', '2024-02-01', '2024-02-29'],
    ['2026-06-30', '2026-06-30', '2026-06-30'],
    ['2026.6.3', '2026-06-03', '2026-06-03'],
    ['6月', '2026-06-01', '2026-06-30'],
    ['2025年12月', '2025-12-01', '2025-12-31'],
    [' 6月30日 ', '2026-06-30', '2026-06-30'],
    ['６月５号', '2026-06-05', '2026-06-05'],
  ])('%s', (text, from, to) => {
    expect(readTypedDays(text, 2026)).toEqual({ from, to });
  });

  test.each(['2026', '6', '13月', '2026-02-30', '6月底', '公开', ''])('%s names no day', (text) => {
    expect(readTypedDays(text, 2026)).toBeNull();
  });
});
