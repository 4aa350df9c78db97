import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitProposalSchema } from '../../../../src-main/contract/unit-proposals.ts';
import { mergeUnitParts, type UnitParts } from '../../../../src-main/domain/units/merge-unit-parts.ts';
import { proposeUnits, type RegisteredUnit } from '../../../../src-main/domain/units/propose-units.ts';
import { readUnitTable } from '../../../../src-main/domain/units/read-unit-table.ts';
import { classOfUnit } from '../../../../src-main/domain/units/unit-class-of-name.ts';
import { buildUnitIndex } from '../../../../src-main/domain/units/unit-index.ts';
import type { UnitRow } from '../../../../src-main/domain/units/unit-row.ts';
import { cellBlocks } from '../../../support/plain-blocks.ts';

const classes = [
  { code: 'countyDepartment', name: '县政府部门' },
  { code: 'township', name: '乡镇（街道）' },
  { code: 'verticallyManaged', name: '垂直管理单位' },
  { code: 'publicInstitution', name: '公共企事业单位' },
  { code: 'party', name: '县委部门' },
  { code: 'massOrganisation', name: '群团组织' },
];

const registered = (id: string, change: Partial<RegisteredUnit> = {}): RegisteredUnit => ({
  id,
  name: id,
  shortName: null,
  classCode: 'countyDepartment',
  aliases: [],
  formerNames: [],
  people: [],
  ...change,
});
const row = (name: string, change: Partial<UnitRow> = {}): UnitRow => ({ row: 1, name, shortName: null, className: null, classPrinted: change.className !== undefined, aliases: [], formerNames: [], people: [], ...change });

function propose(rows: readonly UnitRow[], units: readonly RegisteredUnit[]) {
  const index = buildUnitIndex(units.map((unit) => ({ ...unit, aliases: [...unit.aliases, ...unit.formerNames.map(({ name }) => name)] })), [], '云岭县');
  const namesOf = (unit: RegisteredUnit): (string | null)[] => [unit.name, unit.shortName, ...unit.aliases, ...unit.formerNames.map(({ name }) => name)];
  const isTaken = (name: string, except: string | null): boolean => units.some((unit) => unit.id !== except && namesOf(unit).includes(name));
  return proposeUnits(rows, { units, classes, index, isTaken });
}

describe('proposeUnits', () => {
  const culture = registered('县文化广电和旅游局', { shortName: '县文旅局', aliases: ['县旅游局'] });

  it.each(['县文化广电和旅游局', '县文旅局', '县旅游局', '云岭县文化广电和旅游局', '县文广旅局'])('finds a unit as %s and has nothing to change', (name) => {
    expect(propose([row(name)], [culture])).toMatchObject([{ unitId: culture.id, name: culture.name, action: 'same', doubts: [] }]);
  });

  it('keeps another name by which a unit was found', () => {
    const [found] = propose([row('县教育局')], [registered('县教育和体育局')]);
    expect(found).toMatchObject({ unitId: '县教育和体育局', action: 'update', aliases: ['县教育局'] });
  });

  it('adds what is not known, and says what is missing or odd', () => {
    const rows = [row('县数据局', { className: '什么单位' }), row('龙山镇'), row('县审计局', { className: '政府部门', shortName: '县文旅局', aliases: ['县旅游局'] })];
    expect(propose(rows, [culture])).toMatchObject([
      { unitId: null, action: 'add', classCode: null, className: '什么单位', doubts: ['classUnknown'] },
      { unitId: null, action: 'add', classCode: 'township', doubts: [] },
      { unitId: null, action: 'add', classCode: 'countyDepartment', doubts: ['nameTaken', 'aliasTaken'] },
    ]);
  });

  it('tells rows that name one unit twice', () => {
    expect(propose([row('县文旅局'), row('县旅游局'), row('县审计局')], [culture]).map(({ doubts }) => doubts)).toEqual([['nameRepeated'], ['nameRepeated'], ['classUnknown']]);
  });

  it('knows a unit again that was renamed, by its former name', () => {
    const [found] = propose([row('县数据局', { formerNames: [{ name: '县大数据局', usedUntil: null }] })], [registered('县大数据局')]);
    expect(found).toMatchObject({ unitId: '县大数据局', name: '县数据局', action: 'update', aliases: [], formerNames: [{ name: '县大数据局', usedUntil: null }], doubts: [] });
  });

  it('does not choose between two units that are both told as former', () => {
    const formerNames = ['县文化局', '县旅游局'].map((name) => ({ name, usedUntil: null }));
    const [found] = propose([row('县文体局', { formerNames })], [registered('县文化局'), registered('县旅游局')]);
    expect(found).toMatchObject({ unitId: null, action: 'add', doubts: ['classUnknown', 'aliasTaken'] });
  });

  it('takes over a class that is printed otherwise', () => {
    expect(propose([row(culture.name, { className: '群团' })], [culture])).toMatchObject([{ classCode: 'massOrganisation', action: 'update' }]);
    const carried = row(culture.name, { className: '群团', classPrinted: false });
    expect(propose([carried], [culture])).toMatchObject([{ classCode: 'countyDepartment', action: 'same' }]);
    expect(propose([row(culture.name, { className: '什么单位' })], [culture])).toMatchObject([{ classCode: 'countyDepartment', action: 'same' }]);
  });

  it('changes the post and telephone of a known person, other blanks apart', () => {
    const unit = registered('县财政局', { people: [{ role: 'liaison', name: '张三', post: '股长', phone: '138 0000 0000' }] });
    const withPerson = (post: string | null, phone: string | null) => propose([row('县财政局', { people: [{ role: 'liaison', name: '张 三', post, phone }] })], [unit])[0];
    expect(withPerson(null, '13800000000')).toMatchObject({ action: 'same' });
    expect(withPerson('主任', null)).toMatchObject({ action: 'update', people: [{ name: '张三', post: '主任', phone: '138 0000 0000' }] });
  });
});

describe('odd tables', () => {
  const words = fc.oneof(
    fc.string({ unit: fc.constantFrom('县', '局', '张', '三', '长', '1', '8', '(', '（', ')', '、', '，', '\n', ' ', '—', '年', '月', '前', 'A', '单位', '合计'), maxLength: 40 }),
    fc.constantFrom('县财政局', '长'.repeat(500), '县财政局、'.repeat(80), '1'.repeat(300), '县局（2019年99月前）', '一、乡镇'),
  );
  const headers = fc.uniqueArray(fc.constantFrom('单位名称', '简称', '类别', '别名', '曾用名', '分管领导', '职务', '电话', '责任人', '联系人', '姓名', '备注'), { minLength: 1, maxLength: 8 });

  it('give only what the contract allows', () => {
    fc.assert(
      fc.property(headers, fc.array(fc.array(words, { minLength: 8, maxLength: 8 }), { maxLength: 6 }), (header, rows) => {
        const read = readUnitTable(cellBlocks([header, ...rows.map((cells) => cells.slice(0, header.length))]));
        for (const proposal of propose(read, [registered('县财政局')])) expect(unitProposalSchema.safeParse(proposal).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('classOfUnit', () => {
  it.each([
    ['县政府部门', 'countyDepartment'],
    ['政府部门', 'countyDepartment'],
    ['县直部门', 'countyDepartment'],
    ['乡镇', 'township'],
    ['镇（街道）', 'township'],
    ['垂管单位', 'verticallyManaged'],
    ['企事业单位', 'publicInstitution'],
    ['县委部门（党委）', 'party'],
    ['人民团体', 'massOrganisation'],
    ['部门', null],
    ['其他', null],
  ])('%s means %s', (className, code) => {
    expect(classOfUnit(className, '县财政局', classes)).toBe(code);
  });

  it('goes by the unit’s own words where no class fits', () => {
    for (const name of ['龙山镇', '清溪乡人民政府', '城关街道办事处']) expect(classOfUnit(null, name, classes)).toBe('township');
    expect(classOfUnit(null, '龙山镇', [{ code: 'party', name: '县委部门' }])).toBeNull();
  });
});

describe('mergeUnitParts', () => {
  const names = fc.constantFrom('县财政局', '县国资办', '县金融办', '县税务局', '县 国资办', '县审计局');
  const person = fc.record({
    role: fc.constantFrom('leader' as const, 'liaison' as const),
    name: fc.constantFrom('张三', '李四', '张 三'),
    post: fc.constantFrom(null, '局长'),
    phone: fc.constantFrom(null, '8551234', '855 1234'),
  });
  const parts: fc.Arbitrary<UnitParts> = fc.record({
    name: names,
    shortName: fc.option(names),
    aliases: fc.uniqueArray(names),
    formerNames: fc.uniqueArray(fc.record({ name: names, usedUntil: fc.constantFrom(null, '2019-03-28') }), { selector: ({ name }) => name }),
    people: fc.uniqueArray(person, { selector: ({ role, name }) => role + name }),
  });
  const allNames = (unit: UnitParts): string[] =>
    [unit.name, unit.shortName ?? '', ...unit.aliases, ...unit.formerNames.map(({ name }) => name)].map((name) => name.replace(/\s/g, '')).filter((name) => name !== '');

  it('removes no name and no person, and does nothing a second time', () => {
    fc.assert(
      fc.property(parts, parts, (unit, added) => {
        const merged = mergeUnitParts(unit, added);
        const kept = new Set(allNames(merged));
        for (const name of [...allNames(unit), ...allNames(added)]) expect(kept).toContain(name);
        const people = merged.people.map(({ role, name }) => role + name);
        for (const { role, name } of unit.people) expect(people).toContain(role + name);
        expect(mergeUnitParts(merged, added)).toEqual(merged);
      }),
    );
  });
});
