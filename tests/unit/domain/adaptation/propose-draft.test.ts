import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdaptationDraftBody } from '../../../../src-main/domain/adaptation/adaptation-draft.ts';
import { mergeDrafts, proposeDraft } from '../../../../src-main/domain/adaptation/propose-draft.ts';
import type { MappedUnit, ProposalContext } from '../../../../src-main/domain/adaptation/propose-draft.ts';
import type { SuperiorTask } from '../../../../src-main/domain/adaptation/superior-task.ts';
import { assignmentRoles } from '../../../../src-main/domain/codes.ts';

const task: SuperiorTask = {
  id: 'superior-1',
  section: ['一、抓好全市政策公开', '（一）基础工作'],
  outlineNumber: '3',
  title: '办好市政府门户网站',
  requirement: '全市各级行政机关要更新栏目。由市财政局牵头。',
  allocation: 'assigned',
  assignments: [
    { role: 'responsible', printedName: '市财政局' },
    { role: 'lead', printedName: '市财政局（国资委）' },
    { role: 'responsible', printedName: '各县区' },
    { role: 'responsible', printedName: '市直有关部门' },
    { role: 'supporting', printedName: '市地震局' },
    { role: 'supporting', printedName: '市港航局' },
  ],
  deadlines: [
    { text: '6月底前', kind: 'date', date: '2026-06-30', recurrence: null, relative: null },
    { text: '持续推进', kind: 'ongoing', date: null, recurrence: null, relative: null },
  ],
  note: '与上年相同',
};

const finance: MappedUnit = { printedName: '县财政局', unitId: 'finance', collectiveUnitId: null };
const meanings: Record<string, MappedUnit | 'none'> = {
  市财政局: finance,
  '市财政局（国资委）': finance,
  市直有关部门: { printedName: '县直有关部门', unitId: null, collectiveUnitId: 'concerned' },
  市港航局: 'none',
};
const context: ProposalContext = {
  places: { superiorName: '云州市', countyName: '云岭县' },
  daysEarlier: 10,
  targetOf: (name) => meanings[name] ?? null,
};

describe('what is proposed', () => {
  const draft = proposeDraft(task, context);

  test('words of title, requirement and headings become the county’s, with marks', () => {
    expect(draft).toMatchObject({
      sourceTaskIds: ['superior-1'],
      section: ['一、抓好全县政策公开', '（一）基础工作'],
      outlineNumber: '3',
      title: '办好县政府门户网站',
      requirement: '全县各级行政机关要更新栏目。由县财政局牵头。',
      note: '与上年相同',
      edited: [],
    });
    expect(draft.wording).toEqual({
      title: [{ start: 2, end: 5, from: '市政府', certain: true }],
      requirement: [
        { start: 0, end: 2, from: '全市', certain: true },
        { start: 15, end: 16, from: '市', certain: false },
      ],
    });
  });

  test('a unit stands once in its highest role; what is not known or has no counterpart leads to none', () => {
    expect(draft.assignments).toEqual([
      { role: 'lead', superiorName: '市财政局（国资委）', ...finance },
      { role: 'responsible', superiorName: '市直有关部门', printedName: '县直有关部门', unitId: null, collectiveUnitId: 'concerned' },
    ]);
  });

  test('last days move, others stay', () => {
    expect(draft.deadlines.map(({ text, date }) => [text, date])).toEqual([
      ['2026年6月20日前', '2026-06-20'],
      ['持续推进', null],
    ]);
  });

  test('the binding is that of the printed units', () => {
    expect(draft.binding).toEqual({ decision: 'binds', reason: 'countiesNamed', words: '各县区' });
  });

  test('a task without requirement has none', () => {
    expect(proposeDraft({ ...task, requirement: null }, context)).toMatchObject({ requirement: null, wording: { requirement: [] } });
  });
});

describe('drafts made one', () => {
  const first = proposeDraft(task, context);
  const second = proposeDraft(
    {
      ...task,
      id: 'superior-2',
      title: '更新全市目录',
      requirement: '我市目录每年更新。',
      assignments: [
        { role: 'supporting', printedName: '市财政局' },
        { role: 'lead', printedName: '市直有关部门' },
      ],
      deadlines: [{ text: '年底前', kind: 'date', date: '2026-12-31', recurrence: null, relative: null }, ...task.deadlines],
      note: null,
    },
    context,
  );

  test('keep all sources, units, deadlines and requirements under the title of the first', () => {
    const merged = mergeDrafts([first, second]);
    expect(merged.sourceTaskIds).toEqual(['superior-1', 'superior-2']);
    expect(merged.title).toBe(first.title);
    expect(merged.requirement).toBe(`${first.requirement ?? ''}\n我县目录每年更新。`);
    expect(merged.assignments.map(({ role, printedName }) => [role, printedName])).toEqual([
      ['lead', '县财政局'],
      ['lead', '县直有关部门'],
    ]);
    expect(merged.deadlines.map(({ text }) => text)).toEqual(['2026年6月20日前', '持续推进', '2026年12月21日前']);
    expect(merged.note).toBe('与上年相同');
    expect(merged.binding).toEqual(first.binding);
  });

  test('move the marks of the further requirements along', () => {
    const { requirement, wording } = mergeDrafts([first, second]);
    expect(wording.requirement.map(({ start, end, from }) => [requirement?.slice(start, end), from])).toEqual([
      ['全县', '全市'],
      ['县', '市'],
      ['我县', '我市'],
    ]);
  });

  test('do not repeat a requirement, nor lose the title of a draft without one', () => {
    expect(mergeDrafts([first, { ...second, requirement: first.requirement }]).requirement).toBe(first.requirement);
    expect(mergeDrafts([first, { ...second, requirement: null }]).requirement).toBe(`${first.requirement ?? ''}\n更新全县目录`);
    expect(mergeDrafts([{ ...first, requirement: null }, { ...second, title: first.title, requirement: null }]).requirement).toBeNull();
  });

  test('take the strongest binding and remember what was typed', () => {
    const asked: AdaptationDraftBody = { ...first, binding: { decision: 'ask', reason: 'noUnits', words: null }, edited: ['title'] };
    const bound: AdaptationDraftBody = { ...second, binding: { decision: 'binds', reason: 'everybodyNamed', words: '各级政府' }, edited: ['title', 'note'] };
    expect(mergeDrafts([asked, bound])).toMatchObject({ binding: bound.binding, edited: ['title', 'note'] });
  });

  test('of one draft are that draft, of none a fault', () => {
    expect(mergeDrafts([first])).toEqual(first);
    expect(() => mergeDrafts([])).toThrow(RangeError);
  });
});

const assignmentsOfTasks = fc.array(fc.record({ role: fc.constantFrom(...assignmentRoles), printedName: fc.constantFrom(...Object.keys(meanings), '市地震局') }), { maxLength: 8 });

test('merged drafts hold every source and every unit once, in the highest role that one of them gave it', () => {
  fc.assert(
    fc.property(fc.array(assignmentsOfTasks, { minLength: 1, maxLength: 5 }), (lists) => {
      const drafts = lists.map((assignments, at) => proposeDraft({ ...task, id: `superior-${String(at)}`, assignments }, context));
      const merged = mergeDrafts(drafts);
      expect(merged.sourceTaskIds).toEqual(drafts.flatMap((draft) => draft.sourceTaskIds));
      const best = new Map<string, number>();
      for (const { printedName, role } of drafts.flatMap((draft) => draft.assignments)) {
        best.set(printedName, Math.min(best.get(printedName) ?? 9, assignmentRoles.indexOf(role)));
      }
      expect(new Map(merged.assignments.map(({ printedName, role }) => [printedName, assignmentRoles.indexOf(role)]))).toEqual(best);
      expect(merged.assignments).toHaveLength(best.size);
    }),
  );
});
