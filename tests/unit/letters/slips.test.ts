import { describe, expect, it } from 'vitest';
import { letterHeight, pageHeight } from '../../../src-main/letters/letter-height.ts';
import { layOutSlip } from '../../../src-main/letters/slips/lay-out-slip.ts';
import { renderSlips } from '../../../src-main/letters/slips/render-slips.ts';
import { layOutReplyForm, replyFormOf } from '../../../src-main/letters/slips/reply-form.ts';
import { writeLetters } from '../../../src-main/letters/write/write-letters.ts';
import { paragraphTexts, tablesOf, xmlOf } from './open-letter.ts';
import { sampleAssignmentSlip, sampleMatters, sampleReminder, sampleReplyForm, sampleSupervisionNotice } from './sample-letters.ts';

describe('an assignment slip', () => {
  it('is a form with all labels that offices use', async () => {
    const [rows] = tablesOf(await writeLetters([layOutSlip(sampleAssignmentSlip(1))]));
    expect(rows?.map(({ cells }) => cells)).toEqual([
      ['编号', '政公开办交〔2026〕3号', '签发日期', '2026年7月1日'],
      ['交办单位', '县政务公开工作领导小组办公室', '联系人', '李明 0123-4567890'],
      ['承办单位', '县卫生健康局', '承办人', ''],
      ['工作事项', '推进重点领域信息公开（第1项）'],
      ['工作要求', '梳理本领域公开事项，编制并公布标准目录，做到要素齐全、表述准确。'],
      ['办理时限', '2026年6月30日前', '目前状态', '推进中\n已超期5天'],
      ['回复要求', '请于2026年7月10日前书面回复。'],
      ['办理情况', ''],
      ['负责人签字\n及单位公章', '', '回复日期', '年    月    日'],
    ]);
  });

  it('lists several matters inside the form as long as they fit one page', () => {
    for (const count of [1, 2, 3, 4]) {
      const letter = layOutSlip(sampleAssignmentSlip(count));
      expect(letter.annexes).toEqual([]);
      expect(letter.pageNumbers).toBe(false);
      expect(letterHeight(letter)).toBeLessThanOrEqual(pageHeight);
    }
  });

  it('lists matters that do not fit in an annex with a repeated header, and says so', async () => {
    const letter = layOutSlip(sampleAssignmentSlip(20));
    expect(letterHeight(letter)).toBeLessThanOrEqual(pageHeight);
    const [form, annex] = tablesOf(await writeLetters([letter]));
    expect(form?.map(({ cells }) => cells[1])).toContain('共20项，详见附件。');
    expect(annex?.map(({ repeated }) => repeated)).toEqual([true, ...Array.from({ length: 20 }, () => false)]);
    expect(annex?.map(({ cells }) => cells[1])).toEqual(['工作事项', ...sampleMatters(20).map(({ title }) => title)]);
  });

  it('prints a remark and another title where they are given', async () => {
    const bytes = await writeLetters([layOutSlip(sampleAssignmentSlip(1, { remark: '急件', title: '重点事项交办单' }))]);
    expect(paragraphTexts(bytes)).toEqual(expect.arrayContaining(['重点事项交办单', '备注', '急件']));
  });
});

describe('a reminder', () => {
  it('is a letter that counts what is overdue and lists each matter', async () => {
    const bytes = await writeLetters([layOutSlip(sampleReminder(3))]);
    const texts = paragraphTexts(bytes);
    expect(texts).toEqual(
      expect.arrayContaining([
        '政公开办函〔2026〕8号',
        '县卫生健康局：',
        '经梳理，截至2026年7月1日，你单位承办的政务公开工作中，有3项需抓紧办理，其中2项已超过办理时限。具体事项如下：',
        '联系人：李明 0123-4567890。',
        '县政务公开工作领导小组办公室',
      ]),
    );
    expect(tablesOf(bytes)[0]?.map(({ cells }) => [cells[0], cells.at(-1)])).toEqual([['序号', '超期天数'], ['11', '5'], ['12', '6'], ['13', '']]);
  });

  it('does not speak of overdue matters where there are none', () => {
    const matters = sampleMatters(2).map((matter) => ({ ...matter, overdueDays: null }));
    expect(JSON.stringify(layOutSlip(sampleReminder(2, { matters })))).not.toContain('已超过办理时限');
  });
});

describe('a supervision notice', () => {
  it('names its basis, its demand and what follows', async () => {
    const [rows] = tablesOf(await writeLetters([layOutSlip(sampleSupervisionNotice(2))]));
    const values = new Map(rows?.map(({ cells }) => [cells[0], cells[1]]));
    expect(values.get('督办依据')).toBe('《2026年全县政务公开工作要点》及责任分解表');
    expect(values.get('督办要求')).toMatch(/亲自过问.*予以通报.*请于2026年7月10日前书面回复。$/);
    expect(values.get('存在问题及\n整改措施')).toBe('');
    expect(rows?.map(({ cells }) => cells.at(-1))).toContain('2026年6月30日前\n已超期5天');
  });
});

describe('a reply form', () => {
  it('prints the matters and leaves everything else to the unit', async () => {
    const bytes = await writeLetters([layOutReplyForm(sampleReplyForm(3))]);
    const [rows] = tablesOf(bytes);
    expect(rows?.map(({ cells }) => cells)).toEqual([
      ['序号', '工作事项', '办理情况', '办结时间', '佐证材料'],
      ...sampleMatters(3).map(({ number, title }) => [number, title, '', '', '']),
    ]);
    expect(paragraphTexts(bytes)).toEqual(expect.arrayContaining(['来文编号：政公开办交〔2026〕3号', '填报单位：县卫生健康局', '请于2026年7月10日前书面回复。']));
  });
});

describe('a slip with its reply form', () => {
  it('is followed by the form, which repeats its number, unit, matters and limit and says where it goes back', async () => {
    const slips = [sampleReminder(2), sampleAssignmentSlip(1, { contact: '' })];
    const [file] = await renderSlips(slips, { together: true, withReplyForms: true });
    const bytes = file?.bytes ?? new Uint8Array();
    expect(xmlOf(bytes, 'word/document.xml').match(/<w:sectPr>/g)).toHaveLength(4);
    expect(tablesOf(bytes).map(([header]) => header?.cells[0])).toEqual(['序号', '序号', '编号', '序号']);
    const texts = paragraphTexts(bytes);
    expect(texts).toEqual(
      expect.arrayContaining(['来文编号：政公开办函〔2026〕8号', '本回执请报送：县政务公开工作领导小组办公室（联系人：李明 0123-4567890）', '本回执请报送：县政务公开工作领导小组办公室']),
    );
    expect(replyFormOf(sampleReminder(2)).matters).toEqual(sampleMatters(2));
  });
});

describe('many slips', () => {
  const slips = Array.from({ length: 60 }, (_, index) => sampleAssignmentSlip(20, { unitName: `第${index + 1}单位` }));

  it('are one file with a section each', async () => {
    const [file, ...others] = await renderSlips(slips, { together: true, withReplyForms: false });
    expect(others).toEqual([]);
    expect(file?.slips).toEqual(slips);
    const xml = xmlOf(file?.bytes ?? new Uint8Array(), 'word/document.xml');
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(60);
    expect(xml.match(/第\d+单位/g)).toEqual(slips.map(({ unitName }) => unitName));
  });

  it('are one file each', async () => {
    const files = await renderSlips(slips.slice(0, 3), { together: false, withReplyForms: false });
    expect(files.map(({ slips: [slip] }) => slip?.unitName)).toEqual(['第1单位', '第2单位', '第3单位']);
    for (const { slips: [slip], bytes } of files) expect(paragraphTexts(bytes)).toContain(slip?.unitName);
  });

  it('are no file when there is none', async () => {
    expect(await renderSlips([], { together: true, withReplyForms: false })).toEqual([]);
    expect(await renderSlips([], { together: false, withReplyForms: false })).toEqual([]);
  });
});
