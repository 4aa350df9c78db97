import { describe, expect, it } from 'vitest';
import type { PrintedUnit } from '../../../../src-main/contract/imports.ts';
import { dropTarget } from '../../../../src-renderer/features/import/check-step/drop-target.ts';
import { commandOf } from '../../../../src-renderer/features/import/check-step/shortcuts.ts';
import { commitSummary } from '../../../../src-renderer/features/import/commit-step/commit-summary.ts';
import { listedNames, resultSentence } from '../../../../src-renderer/features/import/commit-step/commit-words.ts';
import { openFirst } from '../../../../src-renderer/features/import/file-step/import-order.ts';
import { htmlOf, isPastedHtml } from '../../../../src-renderer/features/import/file-step/pasted-html.ts';
import { pastedInto } from '../../../../src-renderer/features/import/file-step/pasted-into.ts';
import { headerWords, missingHeaderWords } from '../../../../src-renderer/features/import/header/header-words.ts';
import { withClass } from '../../../../src-renderer/features/import/printed-units/collective-members.ts';
import { firstUseOf, printedUnitOrder, resolutionWords } from '../../../../src-renderer/features/import/printed-units/printed-unit-words.ts';
import { draftOf, sampleHeader } from './sample-import.ts';

const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, isComposing: false };
const unit = (printedName: string, taskCount: number, resolution: PrintedUnit['resolution']): PrintedUnit => ({ printedName, taskCount, resolution });
const unknown: PrintedUnit['resolution'] = { kind: 'unknown', looksCollective: false, candidates: [] };
const emptyCollective: PrintedUnit['resolution'] = { kind: 'collective', collectiveUnitId: 'c', name: '各乡镇', memberCount: 0, chosen: false, remembered: false };

describe('commandOf', () => {
  it('knows plain keys in their list alone and F8 everywhere', () => {
    expect(commandOf({ ...plain, key: 'ArrowDown' }, 'list')).toBe('nextDraft');
    expect(commandOf({ ...plain, key: 'ArrowDown' }, 'doubts')).toBe('nextDoubt');
    expect(commandOf({ ...plain, key: 'ArrowDown' }, 'elsewhere')).toBeNull();
    expect(commandOf({ ...plain, key: ' ' }, 'list')).toBe('toggleChecked');
    expect(commandOf({ ...plain, key: ' ' }, 'doubts')).toBe('settle');
    expect(commandOf({ ...plain, key: 'F8' }, 'field')).toBe('nextDoubt');
    expect(commandOf({ ...plain, key: 'F8', shiftKey: true }, 'list')).toBe('previousDoubt');
  });

  it('moves and indents with Alt, extends with Shift, and opens the menu', () => {
    expect(commandOf({ ...plain, key: 'ArrowUp', altKey: true }, 'list')).toBe('moveUp');
    expect(commandOf({ ...plain, key: 'ArrowRight', altKey: true }, 'list')).toBe('indent');
    expect(commandOf({ ...plain, key: 'ArrowUp', shiftKey: true }, 'list')).toBe('extendUp');
    expect(commandOf({ ...plain, key: 'F10', shiftKey: true }, 'list')).toBe('menu');
    expect(commandOf({ ...plain, key: 'A', ctrlKey: true }, 'list')).toBe('checkAll');
  });

  it('leaves every key but F8 to a field, and every key to an input method', () => {
    const keys = ['ArrowDown', 'Enter', 'Delete', 'Insert', 'F6', 'm', 'a', 'h', ' ', 'Escape', 'F10', '1', 'n'];
    for (const key of keys) {
      for (const held of [{}, { ctrlKey: true }, { shiftKey: true }, { altKey: true }]) {
        expect(commandOf({ ...plain, ...held, key }, 'field')).toBeNull();
      }
    }
    for (const place of ['list', 'doubts', 'field', 'elsewhere'] as const) {
      for (const key of [...keys, 'F8']) expect(commandOf({ ...plain, key, isComposing: true }, place)).toBeNull();
    }
  });

  it('merges with Ctrl+M and settles with Ctrl+Enter outside of fields', () => {
    expect(commandOf({ ...plain, key: 'M', ctrlKey: true }, 'elsewhere')).toBe('merge');
    expect(commandOf({ ...plain, key: 'Enter', ctrlKey: true }, 'list')).toBe('settle');
    expect(commandOf({ ...plain, key: 'Enter', altKey: true }, 'list')).toBeNull();
  });
});

describe('dropTarget', () => {
  const drafts = [draftOf('a'), draftOf('b', { dropped: true }), draftOf('c')];

  it('leaves out what is in of the marked ones, and takes back when all are out', () => {
    expect(dropTarget(drafts, new Set(['a', 'b']), 'c')).toEqual({ draftTaskIds: ['a'], dropped: true });
    expect(dropTarget(drafts, new Set(['b']), 'c')).toEqual({ draftTaskIds: ['b'], dropped: false });
    expect(dropTarget(drafts, new Set(), 'c')).toEqual({ draftTaskIds: ['c'], dropped: true });
    expect(dropTarget(drafts, new Set(), null)).toBeNull();
  });
});

describe('commitSummary', () => {
  it('counts what comes in and what stays open, without dropped drafts', () => {
    const draftTasks = [
      draftOf('a', { section: ['一', '(一)'], leadUnits: ['县甲局'], responsibleUnits: ['各乡镇', '县新局'], statusText: '已完成', allocation: 'assigned' }),
      draftOf('b', { section: ['一', '(二)'], responsibleUnits: ['县丙办'], allocation: 'assigned' }),
      draftOf('c', { section: ['一'] }),
      draftOf('d', { dropped: true, title: ' ', leadUnits: ['县丁局'], statusText: '推进中' }),
    ];
    const printedUnits = [
      unit('县甲局', 1, { kind: 'unit', unitId: 'u', name: '县甲局', chosen: false, remembered: false }),
      unit('各乡镇', 1, emptyCollective),
      unit('县新局', 1, { kind: 'create', name: '县新设局', classCode: 'x', chosen: true }),
      unit('县丙办', 1, { kind: 'later', chosen: true }),
      unit('县丁局', 1, unknown),
    ];
    const attachment = { kind: 'attachment' as const, attachment: { label: '附件', name: '清单', span: null } };
    const enclosures = [true, false].map((taken, index) => ({ enclosureId: `e${index}`, rowVersion: 1, taken, body: attachment }));
    expect(commitSummary({ header: sampleHeader, draftTasks, printedUnits, enclosures })).toEqual({
      tasks: 3,
      dropped: 1,
      sections: 3,
      assignments: 4,
      unitsToCreate: ['县新设局'],
      unitsLeftOpen: ['县丙办'],
      emptyCollectives: ['各乡镇'],
      unallocated: 1,
      printedStates: 1,
      enclosures: ['attachment'],
      missing: [],
    });
  });

  it('names everything that stands in the way', () => {
    const header = { ...sampleHeader, title: ' ', year: null };
    expect(commitSummary({ header, draftTasks: [], printedUnits: [], enclosures: [] }).missing).toEqual(['title', 'year', 'tasks']);
    expect(commitSummary({ header: sampleHeader, draftTasks: [draftOf('a', { title: '' })], printedUnits: [], enclosures: [] }).missing).toEqual(['taskTitle']);
    expect(missingHeaderWords(header)).toEqual(['名称', '年度']);
  });

  it('says what was added, naming only what happened', () => {
    const committed = { changeSetId: 'c', planId: 'p', sections: 2, tasks: 5, assignments: 9, unitsCreated: 0, unitsLeftOpen: 0, progressReports: 4, enclosures: 0 };
    expect(resultSentence(committed)).toBe('已入库 5 项任务、2 个章节、9 条分派、4 条首次进展');
    expect(listedNames(Array.from({ length: 10 }, (_, index) => `局${index}`))).toMatch(/局7等 10 个$/);
  });
});

describe('printed units', () => {
  it('asks first about unknown names, then about collectives without members, busiest first', () => {
    const units = [unit('已知', 9, { kind: 'unit', unitId: 'u', name: '已知', chosen: false, remembered: false }), unit('空', 3, emptyCollective), unit('少', 1, unknown), unit('多', 5, unknown)];
    expect(printedUnitOrder(units).map(({ printedName }) => printedName)).toEqual(['多', '少', '空', '已知']);
    expect(resolutionWords(emptyCollective)).toContain('还没有成员');
  });

  it('finds where a name stands and adds a whole class of members once', () => {
    expect(firstUseOf('县甲局', [draftOf('a'), draftOf('b', { supportingUnits: ['县甲局'] })])).toEqual({ draftTaskId: 'b', field: 'supportingUnits' });
    expect(firstUseOf('县甲局', [draftOf('a')])).toBeNull();
    const units = [{ id: '1', classCode: 'town' }, { id: '2', classCode: 'town' }, { id: '3', classCode: 'bureau' }];
    expect(withClass(['2', '3'], units, 'town')).toEqual(['2', '3', '1']);
  });
});

describe('lists and headers', () => {
  it('shows imports under way first, newest first', () => {
    const entry = (state: 'open' | 'committed', createdAt: string) => ({ state, createdAt });
    const sorted = openFirst([entry('committed', '2026-05'), entry('open', '2026-01'), entry('open', '2026-03')]);
    expect(sorted.map(({ createdAt }) => createdAt)).toEqual(['2026-03', '2026-01', '2026-05']);
  });

  it('puts the known facts of a plan on one line', () => {
    expect(headerWords({ ...sampleHeader, issuer: '县政府办' })).toBe('县政府办 · 2026 年度 · 本级计划');
  });
});

it('keeps the markup of a pasted text only while the box holds that text', () => {
  const pasted = { text: '甲\t乙', html: '<table></table>' };
  expect(htmlOf('甲\t乙', pasted)).toBe('<table></table>');
  expect(htmlOf('甲\t乙丙', pasted)).toBeNull();
  expect(htmlOf('', null)).toBeNull();
  expect([isPastedHtml(pasted), isPastedHtml({ text: '甲' }), isPastedHtml(null)]).toEqual([true, false, false]);
});

it('pastedInto puts the text over the selection, with plain line breaks', () => {
  expect(pastedInto('甲乙丙', { start: 1, end: 2 }, '一\r\n二\r三')).toBe('甲一\n二\n三丙');
});

it('says that a unit is created with the commit', () => {
  expect(resolutionWords({ kind: 'create', name: '县大数据局', classCode: 'department', chosen: true })).toBe('入库时新建“县大数据局”');
});
