import { describe, expect, it } from 'vitest';
import { cleanBlocks } from '../../../../src-main/documents/clean/clean-blocks.ts';
import { readPlainText } from '../../../../src-main/documents/plain-text/read-plain-text.ts';
import type { DraftTextField } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { draftFromSource, setFieldFromSource } from '../../../../src-main/domain/extraction/field-from-source.ts';
import { emptyDraft } from '../../../../src-main/domain/extraction/join-drafts.ts';
import type { SourceSpan } from '../../../../src-main/domain/extraction/text-block.ts';

const text = [
  '3．办好政策专栏。及时更新内容，做好归档。（牵头单位：县政府办；责任单位：县司法局、各乡镇。完成时限：2026年6月底前）',
  '县 融 媒 体 中 心、县民政局',
  '９月３０日前',
].join('\n');
const { blocks } = cleanBlocks(readPlainText(text));

/** The span of words in the original. */
function spanOfWords(words: string): SourceSpan {
  const block = blocks.findIndex(({ original }) => original.includes(words));
  const start = blocks[block]?.original.indexOf(words) ?? -1;
  return { block, start, end: start + words.length };
}

const take = (field: DraftTextField, words: string, mode: 'replace' | 'add' = 'replace') =>
  setFieldFromSource({ ...emptyDraft('原有标题', []), responsibleUnits: ['县教育局'] }, blocks, { field, spans: [spanOfWords(words)], mode }, 2026);

describe('words of the original as a field of a draft', () => {
  it('are names for a unit field, each with its own place', () => {
    const draft = take('leadUnits', '县 融 媒 体 中 心、县民政局');
    expect(draft?.leadUnits).toEqual(['县融媒体中心', '县民政局']);
    expect(draft?.allocation).toBe('assigned');
    expect(draft?.source.leadUnits).toEqual([spanOfWords('县 融 媒 体 中 心'), spanOfWords('县民政局')]);
  });

  it('of a whole note are the units of the role that was asked for', () => {
    const note = '（牵头单位：县政府办；责任单位：县司法局、各乡镇。完成时限：2026年6月底前）';
    expect(take('leadUnits', note)?.leadUnits).toEqual(['县政府办']);
    expect(take('responsibleUnits', note)?.responsibleUnits).toEqual(['县司法局', '各乡镇']);
  });

  it('stand behind what is there when they are added', () => {
    expect(take('responsibleUnits', '县民政局', 'add')?.responsibleUnits).toEqual(['县教育局', '县民政局']);
    expect(take('title', '办好政策专栏', 'add')?.title).toBe('原有标题办好政策专栏');
  });

  it('are days for a deadline, counted in the year of the plan', () => {
    expect(take('deadlines', '９月３０日前')?.deadlines).toMatchObject([{ kind: 'date', date: '2026-09-30' }]);
  });

  it('are the cleaned text for title and requirement, with the place in the original', () => {
    const draft = take('requirement', '及时更新内容，做好归档。');
    expect(draft?.requirement).toBe('及时更新内容，做好归档。');
    expect(draft?.source.requirement).toEqual([spanOfWords('及时更新内容，做好归档。')]);
  });

  it('that hold nothing of the kind change nothing', () => {
    expect(take('leadUnits', '，')).toBeNull();
    expect(setFieldFromSource(emptyDraft('甲', []), blocks, { field: 'title', spans: [{ block: 99, start: 0, end: 3 }], mode: 'replace' }, 2026)).toBeNull();
  });
});

describe('words of the original as a draft', () => {
  it('are read as an item with its note', () => {
    const [block] = blocks;
    const draft = draftFromSource(blocks, [{ block: 0, start: 0, end: block?.original.length ?? 0 }], ['一、公开'], 2026);
    expect(draft).toMatchObject({
      number: '3',
      section: ['一、公开'],
      title: '办好政策专栏',
      leadUnits: ['县政府办'],
      responsibleUnits: ['县司法局', '各乡镇'],
      deadlines: [{ date: '2026-06-30' }],
    });
  });

  it('without a number or a note are a title', () => {
    expect(draftFromSource(blocks, [spanOfWords('做好归档。')], [], 2026)).toMatchObject({ number: null, title: '做好归档', allocation: 'unallocated' });
  });
});
