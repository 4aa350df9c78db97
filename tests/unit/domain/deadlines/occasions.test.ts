import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeadlinePhrases } from '../../../../src-main/domain/deadlines/parse-deadline.ts';
import { withoutStall } from '../../../support/without-stall.ts';

const read = (text: string, position: 'body' | 'label') => parseDeadlinePhrases(text, { year: 2022, position });
const body = (text: string): string[] => read(text, 'body').map(({ deadline }) => deadline.date ?? deadline.kind);
const label = (text: string): string[] => read(text, 'label').map(({ deadline }) => deadline.date ?? deadline.kind);

describe('times of an occasion in running text', () => {
  it.each([
    ['11月印发年度案例选编', ['2022-11-30']],
    ['10月份召开观摩会', ['2022-10-31']],
    ['9月底组织一次业务考试', ['2022-09-30']],
    ['2022年8月举办开放日', ['2022-08-31']],
    ['5月20日召开部署会', ['2022-05-20']],
    ['10月,召开现场会', ['2022-10-31']],
    ['2022年底,实现全覆盖', ['2022-12-31']],
    ['上半年完成试点,下半年全面推开', ['2022-06-30', '2022-12-31']],
    ['四季度开展群众评议', ['2022-12-31']],
    ['第二季度集中清理', ['2022-06-30']],
    ['2月—4月开展摸底', ['2022-04-30']],
    ['6月至9月集中整治', ['2022-09-30']],
    ['6—9月集中整治', ['2022-09-30']],
    ['于3月至5月走访企业', ['2022-05-31']],
    ['5月10日—5月31日组织填报', ['2022-05-31']],
    ['全面自查(7月—8月)', ['2022-08-31']],
    ['上半年、下半年各培训一期', ['2022-06-30', '2022-12-31']],
    ['上半年和下半年分别评议', ['2022-06-30', '2022-12-31']],
    ['年中、年底各督查一次', ['2022-06-30', '2022-12-31']],
    ['4月、10月各组织一次', ['2022-04-30', '2022-10-31']],
    ['6月10日、12月10日前报送小结', ['2022-06-10', '2022-12-10']],
    ['9月第一周举行宣传周', ['2022-09-07']],
    ['6月30日(含)前上报', ['2022-06-30']],
    ['6月30日(星期四)前上报', ['2022-06-30']],
    ['6月30日17:00前上报', ['2022-06-30']],
    ['6月30日下班前上报', ['2022-06-30']],
    ['最迟7月15日', ['2022-07-15']],
    ['国庆节前更换展板', ['2022-09-30']],
    ['全年播报不少于12期', ['2022-12-31']],
  ])('%s', (text, expected) => expect(body(`做好公开。${text}。`)).toEqual(expected));

  it.each([
    '公开6月检查情况',
    '公布三季度考核结果',
    '参加5月发布会',
    '4月印发的目录继续有效',
    '自3月开展试点以来',
    '2022年2月印发《工作办法》',
    '年终考评材料归档',
    '全年中考信息及时发布',
    '今年中小学招生政策',
    '公开上半年和下半年工作总结',
    '公布1—9月运行数据',
    '10月各单位上报的材料',
    '10月,天气转凉',
    '公布上半年全县经济运行',
    '有效期至2023年8月31日',
    '国庆节前后加密发布',
    '全年持续公开',
  ])('%s binds nothing', (text) => expect(body(`做好公开。${text}。`)).toEqual([]));

  it('says that the week of a month and a count for the year allow another reading', () => {
    expect(read('9月第一周举行宣传周', 'body').map((one) => one.doubtful)).toEqual([true]);
    expect(read('全年播报不少于12期', 'body').map((one) => one.doubtful)).toEqual([true]);
  });
});

describe('what comes round', () => {
  it.each([
    ['每学期公示一次', ['halfYear']],
    ['每学年评估', ['year']],
    ['每半月更新', ['month']],
    ['一季一通报', ['quarter']],
    ['一季度一公示', ['quarter']],
    ['一月一调度、一周一更新', ['month', 'week']],
    ['半年一评议', ['halfYear']],
    ['一年两次', ['year']],
    ['每年第一季度', ['year']],
    ['每年3月底、9月底前', ['year', 'year']],
    ['每双月25日前', ['month']],
  ])('%s', (text, expected) => {
    expect(read(text, 'body').map(({ deadline }) => deadline.recurrence?.every)).toEqual(expected);
  });

  it.each(['出版双月刊', '一季度一般公共预算', '上半年一公布就解读'])('%s does not', (text) => {
    expect(read(text, 'body').map(({ deadline }) => deadline.kind)).not.toContain('recurring');
  });

  it('reads the further yearly day as yearly, and half a month only nearly', () => {
    expect(read('每年3月底、9月底前', 'body')[1]?.deadline.recurrence).toEqual({ every: 'year', month: 9, day: 30 });
    expect(read('每半月更新', 'body')[0]?.doubtful).toBe(true);
  });
});

describe('amounts of time before an event', () => {
  it.each([
    ['计划停气提前24小时公告', { amount: 24, unit: 'hour', event: null }],
    ['提前3个工作日向社会公布', { amount: 3, unit: 'workingDay', event: null }],
    ['新线路在开通前10日公布', { amount: 10, unit: 'day', event: '开通前' }],
  ])('%s', (text, expected) => expect(read(text, 'body')[0]?.deadline.relative).toEqual(expected));

  it.each(['提前3日告知申请人', '办结前2日提醒承办人', '提前一周预热', '提前谋划'])('%s is a service rule or an order of steps', (text) => {
    expect(body(text)).toEqual([]);
  });
});

describe('words of a column of deadlines', () => {
  it.each([
    ['2022年Q3', ['2022-09-30']],
    ['2022年—2024年', ['2024-12-31']],
    ['全年12月底', ['2022-12-31']],
    ['双月5日前', ['recurring']],
    ['年中', ['2022-06-30']],
    ['6月30日(含)前', ['2022-06-30']],
  ])('%s', (text, expected) => expect(label(text)).toEqual(expected));
});

it('never takes long over words that almost make a phrase', () => {
  const pieces = fc.constantFrom('上半年', '、', '12月', '5日', '底', '各', '前', '一季', '一', '开展', '组织', '集中', '每年', '(含)', '至', '提前', '3个', '于');
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 60, maxLength: 120 }), (words) => {
      withoutStall(() => read(words.join(''), 'body'));
    }),
    { numRuns: 40 },
  );
});
