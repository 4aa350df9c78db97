import { describe, expect, it } from 'vitest';
import { rememberedWords } from '../../../../src-renderer/features/settings/issuers/issuer-words.ts';

describe('what is remembered of an issuer', () => {
  it('names tables and unit names, each only where there are some', () => {
    expect(rememberedWords({ tableCount: 2, nameCount: 5 })).toBe('2 种表格的栏目，5 个单位名称');
    expect(rememberedWords({ tableCount: 0, nameCount: 1 })).toBe('1 个单位名称');
  });

  it('says that only the part of the document was chosen', () => {
    expect(rememberedWords({ tableCount: 0, nameCount: 0 })).toBe('任务从哪一部分读取');
  });
});
