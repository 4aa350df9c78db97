import { expect, it } from 'vitest';
import { checkWorkbook } from '../../../../src-main/workbooks/check-workbook.ts';
import { layOutLookBack, type LookBackTask } from '../../../../src-main/workbooks/layouts/look-back-table.ts';
import { styleTable } from '../../../../src-main/workbooks/layouts/typeset.ts';
import { workbookOf } from '../../../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../../../src-main/workbooks/write-workbook.ts';
import { countyProfile, textOfLength } from '../sample-data.ts';

const task: LookBackTask = {
  outlineNumber: '3.',
  title: '公布权责清单',
  units: '县财政局、县司法局',
  deadline: '6月底前',
  state: '推进中',
  result: '未完成',
  rectification: '整改：公布权责清单',
  note: '缺附件',
};

it('numbers the tasks of several plans through, under their titles', () => {
  const plans = [{ title: '要点', tasks: [task, task] }, { title: '专项方案', tasks: [task] }];
  const sheet = layOutLookBack({ year: 2027, plans }, countyProfile);
  const firsts = sheet.rows.map((row) => row.cells[0]?.value);
  expect(firsts).toEqual(['上年度任务回顾表', '2027年回顾2026年任务 完成情况截至2026年12月31日', '序号', '要点', 1, 2, '专项方案', 3]);
  expect(sheet.rows.at(-1)?.cells.map((cell) => cell.value)).toEqual([3, ...Object.values(task)]);
});

it('has no heading above the tasks of the only plan, and keeps text however long', async () => {
  const long = { ...task, title: textOfLength(1800), note: textOfLength(300) };
  const sheet = layOutLookBack({ year: 2027, plans: [{ title: '要点', tasks: [long] }] }, countyProfile);
  const rows = sheet.rows.slice(3);
  expect(rows.map((row) => row.cells[0]?.value).slice(0, 2)).toEqual([1, '1(续)']);
  const titles = rows.map((row) => JSON.stringify(row.cells[2]?.value).slice(1, -1));
  expect(titles.join('')).toBe(long.title);
  const model = workbookOf('表', styleTable(countyProfile.typesetting), [sheet]);
  expect(checkWorkbook(await writeWorkbook(model), model).checkedCells).toBeGreaterThan(0);
});
