import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDayOf } from '../../../../src-main/domain/calendar-day.ts';
import { unitPersonRoles } from '../../../../src-main/domain/codes.ts';
import { readUnitTable } from '../../../../src-main/domain/units/read-unit-table.ts';
import { layOutUnitList, type ListedUnit } from '../../../../src-main/workbooks/layouts/unit-list.ts';
import { cellBlocks } from '../../../support/plain-blocks.ts';
import { countyProfile, day } from '../../workbooks/sample-data.ts';

const unitName = fc.tuple(fc.constantFrom('县', '云岭县', '国网云岭县'), fc.constantFrom('财政', '发展和改革', '供电', '第一'), fc.constantFrom('局', '公司', '中学', '局（国资办）')).map((parts) => parts.join(''));
const person = fc.record({
  name: fc.constantFrom('张三', '李四', '欧阳娜娜', '买买提·艾力', '王小明', 'John Smith'),
  post: fc.constantFrom(null, '局长', '党组书记、局长', '四级调研员', '县政府办公室副主任（兼）'),
  phone: fc.constantFrom(null, '0855-123 4567', '13800000000、8551234', '(0855)1234567转8001', '+86 138 0000 0000', '8551234/8551235'),
});
const people = fc
  .tuple(...unitPersonRoles.map((role) => fc.uniqueArray(person, { maxLength: 3, selector: ({ name }) => name }).map((list) => list.map((one) => ({ role, ...one })))))
  .map((lists) => lists.flat());
const formerName = fc.record({
  name: unitName,
  usedUntil: fc.option(fc.tuple(fc.integer({ min: 1990, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => calendarDayOf(year, month, 28))),
});
const unit: fc.Arbitrary<ListedUnit> = fc.record({
  name: unitName,
  shortName: fc.option(fc.constantFrom('县财政', '县发改局')),
  className: fc.constantFrom('县政府部门', '乡镇（街道）'),
  aliases: fc.uniqueArray(unitName, { maxLength: 3 }),
  formerNames: fc.uniqueArray(formerName, { maxLength: 3, selector: ({ name }) => name }),
  people,
});

it('reads from the register as exported what was written', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
      const sheet = layOutUnitList({ countyName: '云岭县', asOf: day('2026-08-20'), units }, countyProfile);
      const rows = sheet.rows.map(({ cells, merges }) => {
        const texts = cells.map(({ value }) => (typeof value === 'object' ? '' : `${value}`));
        return merges.length > 0 ? [{ text: texts[0] ?? '', columns: texts.length }] : texts;
      });
      const firstRow = sheet.titleRowCount + sheet.headerRowCount + 1;
      expect(readUnitTable(cellBlocks(rows))).toEqual(units.map((one, index) => ({ row: firstRow + index, classPrinted: true, ...one })));
    }),
    { numRuns: 300 },
  );
});
