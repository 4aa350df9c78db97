import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindingOf } from '../../../../src-main/domain/adaptation/binding.ts';
import type { SuperiorTask } from '../../../../src-main/domain/adaptation/superior-task.ts';

const places = { superiorName: '云州市', countyName: '云岭县' };

function taskWith(names: string[], words: Partial<SuperiorTask> = {}): SuperiorTask {
  return {
    id: 'task',
    section: [],
    outlineNumber: '1',
    title: '做好信息发布',
    requirement: '及时、准确地发布信息。',
    allocation: names.length === 0 ? 'unallocated' : 'assigned',
    assignments: names.map((printedName) => ({ role: 'responsible', printedName })),
    deadlines: [],
    note: null,
    ...words,
  };
}

describe('the county itself is printed', () => {
  test.each(['云岭县政府', '云岭县', '云岭县人民政府', '云州市云岭县', '清河县、云岭县人民政府', '云岭、清河等县', '云岭县财政局'])('%s', (name) => {
    expect(bindingOf(taskWith(['市财政局', name]), places)).toEqual({ decision: 'binds', reason: 'ownCountyNamed', words: name });
  });

  test('by the name that an autonomous county usually goes by', () => {
    const own = { superiorName: '南江州', countyName: '云岭苗族侗族自治县' };
    expect(bindingOf(taskWith(['云岭县政府']), own).reason).toBe('ownCountyNamed');
    expect(bindingOf(taskWith(['云岭苗族侗族自治县']), own).reason).toBe('ownCountyNamed');
  });

  test('before all counties, where both are printed', () => {
    expect(bindingOf(taskWith(['各县区', '云岭县']), places)).toMatchObject({ reason: 'ownCountyNamed', words: '云岭县' });
  });
});

test('all counties are printed, with the name as it stands', () => {
  expect(bindingOf(taskWith(['市财政局', '各县（市、区）人民政府']), places)).toEqual({
    decision: 'binds',
    reason: 'countiesNamed',
    words: '各县（市、区）人民政府',
  });
});

test.each(['各地各部门', '各级各部门', '全市各级行政机关', '各地区各有关部门', '各级政府', '各级人民政府', '全市各相关单位', '全州各级各部门'])(
  'everybody is printed: %s',
  (name) => {
    expect(bindingOf(taskWith([name]), places)).toEqual({ decision: 'binds', reason: 'everybodyNamed', words: name });
  },
);

test.each([
  ['有关县区', 'countiesNamed'],
  ['各单位', 'everybodyNamed'],
  ['各有关单位', 'everybodyNamed'],
])('%s leaves it open', (name, reason) => {
  expect(bindingOf(taskWith([name]), places)).toEqual({ decision: 'ask', reason, words: name });
});

test.each(['市政府各部门', '市直各单位', '麻山县', '麻山县人民政府', '大云岭县政府', '云岭街道办事处', '市开发区管委会', '各管理区、开发区', '有关部门', '市辖区政府', '市财政局'])(
  '%s does not bind',
  (name) => {
    expect(bindingOf(taskWith([name]), places)).toEqual({ decision: 'doesNotBind', reason: 'otherUnits', words: name });
  },
);

test('a development zone that is the county itself is meant by all zones', () => {
  expect(bindingOf(taskWith(['各开发区管委会']), { superiorName: '云州市', countyName: '云州经济开发区' }).decision).toBe('binds');
});

describe('only the text speaks to counties', () => {
  test.each([
    ['各县（市、区）要按月报送', '各县（市、区）'],
    ['督促各县区落实到位', '各县区'],
    ['指导县级政府做好解读', '县级'],
    ['推进基层政务公开标准化', '基层政务公开'],
    ['延伸到乡镇（街道）', '乡镇（街道）'],
    ['会同云岭县开展试点', '云岭县'],
    ['各地各部门要加强统筹', '各地各部门'],
  ])('%s', (requirement, words) => {
    expect(bindingOf(taskWith(['市政府办'], { requirement }), places)).toEqual({ decision: 'ask', reason: 'countiesInText', words });
    expect(bindingOf(taskWith([], { requirement }), places).reason).toBe('countiesInText');
  });

  test.each(['加强市场监管信息公开', '市直部门要落实责任', '推进区域协调', '建设宜居城市'])('not in %s', (requirement) => {
    expect(bindingOf(taskWith(['市政府办'], { requirement }), places).decision).toBe('doesNotBind');
  });
});

test('no unit is printed, or the task is for everybody or still to be broken down', () => {
  expect(bindingOf(taskWith([]), places)).toEqual({ decision: 'ask', reason: 'noUnits', words: null });
  expect(bindingOf(taskWith(['市财政局'], { allocation: 'common' }), places).reason).toBe('noUnits');
});

test('a superior and a county without a name are no error', () => {
  const nobody = { superiorName: null, countyName: '' };
  expect(bindingOf(taskWith(['各县区']), nobody).decision).toBe('binds');
  expect(bindingOf(taskWith(['市财政局']), nobody).decision).toBe('doesNotBind');
});

const bureaus = ['市财政局', '市司法局', '市政府办', '市直有关部门', '麻山县政府', '有关部门'];

test('whatever else is printed in whatever order, a task that names all counties binds', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(bureaus), fc.nat({ max: bureaus.length }), fc.constantFrom('各县区', '各县(市、区)政府', '云岭县'), (others, at, name) => {
      expect(bindingOf(taskWith([...others.slice(0, at), name, ...others.slice(at)]), places)).toMatchObject({ decision: 'binds', words: name });
    }),
  );
});

test('any text whatever gives a decision, with words that stand in the task', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 4 }), fc.string(), fc.string(), (names, title, countyName) => {
      const { words } = bindingOf(taskWith(names, { title }), { superiorName: null, countyName });
      if (words !== null) expect([title, ...names, names.join('、')].some((text) => text.includes(words))).toBe(true);
    }),
  );
});
