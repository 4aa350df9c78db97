import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { parseDeadlinePhrases } from '../../../../src-main/domain/deadlines/parse-deadline.ts';

const label = (text: string, year: number | null = 2024) => parseDeadlinePhrases(text, { year, position: 'label' });
const body = (text: string, year: number | null = 2021) => parseDeadlinePhrases(text, { year, position: 'body' });
const short = (found: ReturnType<typeof label>): string[] => found.map(({ deadline }) => deadline.date ?? deadline.kind);

describe('deadlines in a label', () => {
  it.each([
    ['6月30日前', ['2024-06-30']],
    ['2024年12月底前', ['2024-12-31']],
    ['上半年', ['2024-06-30']],
    ['2025年上半年', ['2025-06-30']],
    ['年底前', ['2024-12-31']],
    ['2025年年底前', ['2025-12-31']],
    ['三季度末', ['2024-09-30']],
    ['第二季度', ['2024-06-30']],
    ['到2025年底', ['2025-12-31']],
    ['3月1日—3月28日', ['2024-03-28']],
    ['2024年4月至2024年10月', ['2024-10-31']],
    ['1-3月', ['2024-03-31']],
    ['2019年3月', ['2019-03-31']],
    ['12月', ['2024-12-31']],
    ['2月', ['2024-02-29']],
    ['6月中旬', ['2024-06-20']],
    ['2024.6.30', ['2024-06-30']],
    ['2024-06-30', ['2024-06-30']],
    ['二〇二四年六月三十日前', ['2024-06-30']],
    ['3月、6月、9月底前', ['2024-03-31', '2024-06-30', '2024-09-30']],
    ['2024年6月底前完成,并长期坚持', ['2024-06-30', 'ongoing']],
    ['明年1月底前', ['2025-01-31']],
    ['每年1月31日前', ['recurring']],
    ['每季度', ['recurring']],
    ['每半年', ['recurring']],
    ['印发后30日内', ['relative']],
    ['24小时内', ['relative']],
    ['持续推进', ['ongoing']],
    ['长期坚持', ['ongoing']],
    ['常态化推进', ['ongoing']],
    ['即知即改', ['ongoing']],
    ['全年', ['ongoing']],
    ['按上级要求', ['ongoing']],
    ['立即并长期坚持', ['ongoing']],
    ['2026年3月底前完成第一批,6月底前全部完成', ['2026-03-31', '2026-06-30']],
    ['上半年、下半年各一次', ['2024-06-30', '2024-12-31']],
    ['每两周', ['recurring']],
    ['及时', []],
    ['看情况', []],
    ['另行通知', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(short(label(text))).toEqual(expected);
  });

  it('puts back a lost 年 and keeps the place of the printed words', () => {
    const [found] = label('202412月底前');
    expect(found?.deadline).toMatchObject({ text: '2024年12月底前', date: '2024-12-31' });
    expect(found).toMatchObject({ start: 0, end: 9, doubtful: false });
  });

  it('takes the words as printed where the calendar or the year is missing', () => {
    expect(label('2月30日前')[0]).toMatchObject({ doubtful: true, deadline: { kind: 'date', date: null } });
    expect(label('6月底前', null)[0]).toMatchObject({ doubtful: true, deadline: { kind: 'date', date: null } });
  });

  it.each([
    ['每月5日前', { every: 'month', month: null, day: 5 }],
    ['每季度末月25日前', { every: 'quarter', month: 3, day: 25 }],
    ['每季度首月10日前', { every: 'quarter', month: 1, day: 10 }],
    ['每年1月31日前', { every: 'year', month: 1, day: 31 }],
    ['每年年底前', { every: 'year', month: 12, day: 31 }],
    ['按季度', { every: 'quarter', month: null, day: null }],
    ['每日', { every: 'day', month: null, day: null }],
    ['每半年', { every: 'halfYear', month: null, day: null }],
  ])('says when %s comes round', (text, recurrence) => {
    expect(label(text)[0]?.deadline).toMatchObject({ text, recurrence });
  });

  it('reads full-width and half-width punctuation alike', () => {
    expect(short(label('2024年6月\uff0c9月'))).toEqual(short(label('2024年6月,9月')));
  });
});

describe('deadlines in running text', () => {
  it.each([
    ['各单位应当在每年1月31日前公布,每年2月20日前汇总', ['recurring', 'recurring']],
    ['2021年11月底前,各县完成', ['2021-11-30']],
    ['自备案之日起7个工作日内公开', ['relative']],
    ['负责人每年至少研究2次公开工作', ['recurring']],
    ['按季度公开工程进展', ['recurring']],
    ['年内解读政策不少于2次', ['2021-12-31']],
    ['到2025年底,基本建成', ['2025-12-31']],
    ['12月底完成建设', ['2021-12-31']],
    ['每日公布空气质量', ['recurring']],
    ['下半年开展检查', ['2021-12-31']],
    ['每半年开展一次评估', ['recurring']],
    ['在本方案印发后30日内公布台账', ['relative']],
    ['县政府办于7月和12月开展两次检查', ['2021-07-31', '2021-12-31']],
    ['各乡镇于6月底和12月底分别公示进展', ['2021-06-30', '2021-12-31']],
    ['4月、8月、11月各开展一次', ['2021-04-30', '2021-08-31', '2021-11-30']],
    ['2.7月底前建成问答平台', ['2021-07-31']],
    ['每两周至少更新一次', ['recurring']],
  ])('binds: %s', (text, expected) => {
    expect(short(body(text))).toEqual(expected);
  });

  it.each([
    '收到申请后20个工作日内予以答复',
    '省级编制任务年底前做完',
    '前三季度完成',
    '2020年4月9日印发',
    '自2019年5月15日起施行',
    '上半年工作情况',
    '对照2020年民生实事清单',
    '在决策前征求意见',
    '第一时间发布,及时更新,定期清理',
    '落实《2021年6月底前整改方案》',
    '2019年底前已经完成',
    '持续推进标准化',
    '1—6月统计数据',
    '三年内有效',
  ])('binds nothing: %s', (text) => {
    expect(body(text)).toEqual([]);
  });

  it("lets 省级 speak of the document's own level where that is a province's", () => {
    const text = '省级编制任务年底前做完,国家级平台6月底前建成';
    expect(short(parseDeadlinePhrases(text, { year: 2021, position: 'body', isProvincial: true }))).toEqual(['2021-12-31']);
  });

  it('names the event that a limit counts from', () => {
    expect(body('都应在登报之后的3小时内公开')[0]?.deadline).toMatchObject({ text: '登报之后的3小时内', relative: { amount: 3, unit: 'hour', event: '登报' } });
    expect(body('自检查结束之日起5个工作日内公开')[0]?.deadline).toMatchObject({ relative: { amount: 5, unit: 'workingDay', event: '检查结束' } });
  });
});

const piece = fc.oneof(
  fc.constantFrom('2024年', '今年', '明年', '每', '每年', '月', '日', '底', '末', '前', '内', '季度', '上半年', '年底', '至', '—', '印发后', '工作日', '个', ',', '。', '完成', '2月', '30日', '.', '/', '一', '十二', '持续推进'),
  fc.integer({ min: 0, max: 2100 }).map(String),
);

describe('any text', () => {
  it('gives only days that exist, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.constantFrom('label', 'heading', 'body'), (pieces, position) => {
        const text = pieces.join('');
        const found = parseDeadlinePhrases(text, { year: 2024, position });
        let last = 0;
        for (const { start, end, deadline } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          if (deadline.date !== null) expect(parseCalendarDay(deadline.date)).not.toBeNull();
          if (deadline.kind !== 'date') expect(deadline.date).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads every day of a year back from its printed form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2008, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, date) => {
        const wanted = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        expect(short(label(`${year}年${month}月${date}日前`))).toEqual([wanted]);
        expect(short(label(`${month}月${date}日前`, year))).toEqual([wanted]);
      }),
    );
  });
});
