import { describe, expect, test } from 'vitest';
import { isEvidenceFolder, leadingRowNumber, namesMeet, withoutEvidenceWords, wordsOfRowFolder } from '../../../../src-main/domain/exchange/evidence-folders.ts';
import { evidenceReferences } from '../../../../src-main/domain/exchange/evidence-references.ts';

describe('folders of evidence', () => {
  test.each([
    ['3 目录更新', 3],
    ['03_照片', 3],
    ['３、目录', 3],
    ['3.目录', 3],
    ['第12项 培训', 12],
    ['（5）公开', 5],
    ['7', 7],
    ['2026年材料', null],
    ['6月份材料', null],
    ['1.2 目录', null],
    ['20260630', null],
    ['目录3', null],
    ['0 目录', null],
  ])('%s begins with the row %s', (name, number) => {
    expect(leadingRowNumber(name)).toBe(number);
  });

  test.each([
    ['佐证材料', true],
    ['县财政局佐证资料', true],
    ['印证材料（二季度）', true],
    ['材料', false],
    ['3 目录更新', false],
  ])('%s: %s', (name, isEvidence) => {
    expect(isEvidenceFolder(name)).toBe(isEvidence);
  });

  test('names meet by their letters, short ones and empty ones never', () => {
    expect(namesMeet('县财政局 佐证', '县财政局')).toBe(true);
    expect(namesMeet('财政局', '云岭县财政局')).toBe(true);
    expect(namesMeet('', '县财政局')).toBe(false);
    expect(namesMeet('县', '县财政局')).toBe(false);
    expect(namesMeet('01', '2026-01')).toBe(false);
    expect(withoutEvidenceWords('县财政局佐证材料').trim()).toBe('县财政局');
  });

  test('the words of a row stand behind its number', () => {
    expect([wordsOfRowFolder('3 目录更新'), wordsOfRowFolder('第3项：目录更新'), wordsOfRowFolder('目录更新')]).toEqual(['目录更新', '目录更新', '目录更新']);
  });
});

describe('evidence that was typed', () => {
  test.each<[string | null, ReturnType<typeof evidenceReferences>]>([
    [null, []],
    [' \n；', []],
    ['云财〔2026〕5号', [{ kind: 'document', title: '云财〔2026〕5号', documentNumber: '云财〔2026〕5号' }]],
    ['《通知》（云政公开[2026] 3 号）', [{ kind: 'document', title: '《通知》（云政公开[2026] 3 号）', documentNumber: '云政公开[2026]3号' }]],
    ['会议纪要第8期', [{ kind: 'document', title: '会议纪要第8期', documentNumber: '会议纪要第8期' }]],
    ['1、公开页：https://www.example.gov.cn/a?b=1。', [{ kind: 'link', title: '公开页', url: 'https://www.example.gov.cn/a?b=1' }]],
    ['www.example.gov.cn/a', [{ kind: 'link', title: 'http://www.example.gov.cn/a', url: 'http://www.example.gov.cn/a' }]],
    ['https://a.cn/1 二页 https://a.cn/2', [{ kind: 'link', title: 'https://a.cn/1', url: 'https://a.cn/1' }, { kind: 'link', title: '二页', url: 'https://a.cn/2' }]],
    ['甲〔2026〕1号；甲〔2026〕1号', [{ kind: 'document', title: '甲〔2026〕1号', documentNumber: '甲〔2026〕1号' }]],
    ['javascript:alert(1)', [{ kind: 'document', title: 'javascript:alert(1)', documentNumber: 'javascript:alert(1)' }]],
  ])('%j', (text, references) => {
    expect(evidenceReferences(text)).toEqual(references);
  });
});
