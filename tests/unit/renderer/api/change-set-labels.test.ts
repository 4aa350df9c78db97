import { describe, expect, it } from 'vitest';
import type { ChangeSetView } from '../../../../src-main/contract/history.ts';
import { contract } from '../../../../src-main/contract/index.ts';
import { changeSetSentence, labelledUseCases, originSentence } from '../../../../src-renderer/api/change-set-labels.ts';

const reads = new Set([
  'exchange.packages', 'exchange.returns', 'exchange.compareReturns', 'exchange.openReturn', 'exchange.status',
  'templates.list', 'templates.get',
  'workspace.status',
  'workspace.lightRules',
  'progress.ofTask', 'progress.ofUnit', 'progress.quarterSheet', 'progress.snapshots', 'progress.snapshot', 'progress.compareSnapshots',
  'workspace.loadSample',
  'imports.extract',
  'imports.list',
  'imports.get',
  'imports.readDeadline',
  'imports.original',
  'imports.issuers',
  'ledger.enclosures', 'ledger.workload',
  'units.list',
  'units.presets',
  'units.previewMerge',
  'units.previewCollective',
  'units.mappings',
  'units.readFile',
  'units.proposeFromRoster',
  'ledger.plans',
  'ledger.sections',
  'ledger.list',
  'ledger.previewCells',
  'ledger.task',
  'evidence.list', 'evidence.missing', 'evidence.open',
  'plans.list',
  'plans.duties',
  'plans.leadingGroup',
  'plans.amendments',
  'plans.versions',
  'plans.compareVersions',
  'plans.saveTable',
  'adaptation.list',
  'adaptation.get',
  'adaptation.compare',
  'lookBack.list',
  'workspace.workingCalendar',
  'cases.list',
  'cases.proposedEvents',
  'website.list',
  'website.readFile',
  'website.proposedEvents',
  'supervision.slips', 'supervision.proposals', 'supervision.write', 'supervision.calls', 'supervision.asks', 'supervision.bulletin', 'supervision.brief',
  'profiles.list', 'profiles.get', 'profiles.saveFile',
  'scoring.schemes',
  'scoring.compute',
  'scoring.events',
  'workbench.today',
  'workbench.calendar', 'workbench.calendarDay',
  'workbench.charts',
  'workbench.search',
  'workbench.views',
]);

function changeSet(parts: Partial<ChangeSetView> & { id: string }): ChangeSetView {
  return { at: '2026-06-30T08:00:00Z', actor: '张', useCase: 'units.add', values: {}, changes: 1, undoes: null, undone: false, ...parts };
}

describe('changeSetSentence', () => {
  it('has words for every write of the contract', () => {
    const writes = Object.entries(contract).flatMap(([feature, methods]) =>
      feature === 'history' || feature === 'exports' ? [] : Object.keys(methods).map((verb) => `${feature}.${verb}`),
    );
    expect(writes.filter((name) => !reads.has(name) && !labelledUseCases.includes(name))).toEqual([]);
  });

  it('fills in what was changed', () => {
    const values = { title: '公示', state: 'inProgress' };
    expect(changeSetSentence(changeSet({ id: 'a', useCase: 'ledger.reportProgress', values }), [])).toBe('登记进展“公示”：推进中');
  });

  it('tells of an undo and of a redo what they undid', () => {
    const first = changeSet({ id: 'a', values: { name: '县司法局' } });
    const undo = changeSet({ id: 'b', useCase: 'undo', undoes: 'a' });
    const redo = changeSet({ id: 'c', useCase: 'redo', undoes: 'b' });
    const known = [redo, undo, first];
    expect(changeSetSentence(undo, known)).toBe('撤销：新增单位“县司法局”');
    expect(changeSetSentence(redo, known)).toBe('重做：新增单位“县司法局”');
    expect(originSentence(redo, known)).toBe('新增单位“县司法局”');
    expect(changeSetSentence(undo, [undo])).toBe('撤销一步操作');
  });
});
