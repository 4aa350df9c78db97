import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeProfile } from '../../../../src-main/application/profiles/change-profile.ts';
import { viewOfTable } from '../../../../src-main/application/profiles/table-view.ts';
import { type ProfileTable, profileTables, type ProfileTableView } from '../../../../src-main/contract/profiles.ts';
import { layOutWorkbook } from '../../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { renderWorkbook } from '../../../../src-main/workbooks/render-workbook.ts';
import { standardProfile, tableEdits, typesettingEdits } from '../../../support/profile-samples.ts';
import { tableRequests } from '../../workbooks/sample-requests.ts';

const shown = profileTables.map((table) => viewOfTable(standardProfile, table));
const shownOf = (table: ProfileTable): ProfileTableView => viewOfTable(standardProfile, table);

/** The rule that an edit of one table is refused with. */
function refusalOf(table: ProfileTable, edit: Partial<ProfileTableView>): unknown {
  try {
    return changeProfile(standardProfile, { tables: [{ ...shownOf(table), ...edit }] });
  } catch (error) {
    return (error as { data?: unknown }).data;
  }
}

const rule = (table: ProfileTable, words: string): unknown => ({ table, rule: words });
const withWord = (table: ProfileTable, key: string, text: string): Partial<ProfileTableView> => ({
  words: shownOf(table).words.map((word) => (word.key === key ? { key, text } : word)),
});
const without = (table: ProfileTable, ...fields: string[]): Partial<ProfileTableView> => ({
  columns: shownOf(table).columns.filter(({ field }) => !fields.includes(field)),
});

describe('a change of a profile', () => {
  it('to what is shown changes nothing', () => {
    const { fonts, sizes, margins, footer } = standardProfile.typesetting;
    expect(changeProfile(standardProfile, { name: standardProfile.name, typesetting: { fonts, sizes, margins, footer }, tables: shown })).toEqual(standardProfile);
  });

  it('that is legal comes back as it was given, and every table is laid out with it', () => {
    fc.assert(
      fc.property(tableEdits(), typesettingEdits, (tables, typesetting) => {
        const profile = changeProfile(standardProfile, { tables, typesetting });
        expect(profileTables.map((table) => viewOfTable(profile, table))).toEqual(tables);
        expect(profile.typesetting).toEqual({ ...standardProfile.typesetting, ...typesetting });
        for (const request of tableRequests(profile)) {
          const { sheets } = layOutWorkbook(request);
          expect(sheets.some(({ rows }) => rows.length > 0)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('that is legal gives tables that are written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(tableEdits(), typesettingEdits, async (tables, typesetting) => {
        for (const request of tableRequests(changeProfile(standardProfile, { tables, typesetting }), 2)) {
          expect((await renderWorkbook(request)).checked.checkedCells).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2 },
    );
  });

  it('keeps what is not given, and the orientation of tables that follow the typesetting', () => {
    const edit = { ...shownOf('ranking'), orientation: 'portrait' as const };
    const profile = changeProfile(standardProfile, { name: '本县', tables: [edit] });
    expect(profile).toEqual({ ...standardProfile, name: '本县', ranking: { ...standardProfile.ranking, orientation: 'portrait' } });
    const turned = { ...profile, typesetting: { ...profile.typesetting, orientation: 'portrait' as const } };
    expect(viewOfTable(turned, 'fullLedger').orientation).toBe('portrait');
  });

  it.each([
    ['a column twice', 'responsibilityTable', { columns: [...shownOf('responsibilityTable').columns, { field: 'note', header: '说明', width: 9, align: 'left' as const }] }, '责任分解表的列不能重复：“说明”'],
    ['a needed column taken out', 'responsibilityTable', without('responsibilityTable', 'sequence', 'title'), '责任分解表的列必须保留“序号”“工作任务”'],
    ['a column that is not of the table', 'ranking', { columns: [...shownOf('ranking').columns, { field: 'liaisonName', header: '联络员', width: 9, align: 'left' as const }] }, '排名表的列里没有“联络员”这一项内容'],
    ['one column', 'leadingGroup', without('leadingGroup', 'sequence', 'roleWords', 'post', 'term'), '领导小组名单的列至少要有两列'],
    ['columns of a table whose columns are fixed', 'scoreSummary', { columns: shownOf('ranking').columns }, '评分汇总表的列是固定的，不能增减或调换'],
    ['a text without its place', 'changeList', withWord('changeList', 'title', '变更清单'), '变更清单的“标题”里要有 {plan}'],
    ['a place that nothing fills', 'lookBack', withWord('lookBack', 'title', '{county}回顾表'), '上年度任务回顾表的“标题”里的 {county} 没有内容可填'],
    ['a blank text', 'fullLedger', withWord('fullLedger', 'sheetName', '  '), '台账的“工作表名”不能为空'],
    ['a text without end', 'fullLedger', withWord('fullLedger', 'sheetName', '长'.repeat(1001)), '台账的“工作表名”太长'],
    ['three quarters', 'fillIn', withWord('fillIn', 'periods.quarters', '{year}一季\n\n{year}二季\n{year}三季'), '填报表的“各季度的写法”要写 4 行'],
    ['an unknown line of words', 'fillIn', { words: [{ key: 'states.notDone', text: '没做' }] }, '填报表的文字里没有“states.notDone”这一项'],
    ['a header by which a return is not known', 'fillIn', { columns: shownOf('fillIn').columns.map((column) => (column.field === 'text' ? { ...column, header: '有关内容' } : column)) }, '填报表的列名“有关内容”收表时认不出来，要用通常的名称'],
  ] as const)('is refused with %s', (_what, table, edit, words) => {
    expect(refusalOf(table, edit as Partial<ProfileTableView>)).toEqual(rule(table, words));
  });

  it('is refused with a footer that counts no pages', () => {
    const { fonts, sizes, margins } = standardProfile.typesetting;
    expect(() => changeProfile(standardProfile, { typesetting: { fonts, sizes, margins, footer: '第 {page} 页' } })).toThrow(
      expect.objectContaining({ data: { table: '', rule: '“页脚”里要有 {pages}' } }),
    );
  });
});
