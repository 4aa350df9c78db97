import { describe, expect, it } from 'vitest';
import {
  fieldsOfTable,
  holdChoice,
  isExportChoice,
  planAsItStands,
  profileYear,
  questionOf,
  usualChoice,
  yearsOf,
} from '../../../../src-renderer/features/export/choice/export-choice.ts';
import type { ChoiceFacts } from '../../../../src-renderer/features/export/choice/export-choice.ts';
import { choiceOfVisit } from '../../../../src-renderer/features/export/choice/use-export-choice.ts';
import { exportTables } from '../../../../src-renderer/features/export/tables/table-words.ts';

const facts: ChoiceFacts = {
  plans: [
    { id: 'old', title: '去年的计划', year: 2025 },
    { id: 'now', title: '今年的计划', year: 2026 },
  ],
  unitIds: ['bureau'],
  classCodes: ['town'],
  schemeIds: ['scheme'],
  versions: [{ versionId: 'v1', number: 1 }, { versionId: 'v2', number: 2 }, { versionId: 'v3', number: 3 }],
  year: 2026,
  today: '2026-06-15',
};
const choice = usualChoice;

describe('choice of a table', () => {
  it('proposes what is usual', () => {
    const held = holdChoice(choice, facts);
    expect(questionOf('responsibilityTable', held)).toEqual({ table: 'responsibilityTable', planId: 'now' });
    expect(questionOf('progressTable', held)).toEqual({
      table: 'progressTable',
      scope: { year: 2026, planId: null, unitId: null, classCode: null, quarter: null, split: 'none' },
    });
    expect(questionOf('changesSince', held)).toEqual({ table: 'changesSince', year: 2026, planId: null, since: '2026-06-01' });
    expect(questionOf('scoreSheets', held)).toEqual({ table: 'scoreSheets', query: { schemeId: 'scheme', year: 2026, asOf: '2026-06-15' }, unitId: null });
    expect(questionOf('changeList', held)).toEqual({ table: 'changeList', planId: 'now', fromVersionId: 'v2', toVersionId: 'v3' });
    expect(questionOf('lookBack', held)).toEqual({ table: 'lookBack', year: 2026 });
  });

  it('lets a plan of another year be no part of the year', () => {
    const held = holdChoice({ ...choice, planId: 'old' }, facts);
    expect(held).toMatchObject({ planId: 'old', scopePlanId: null });
    expect(holdChoice({ ...choice, planId: 'old', year: 2025 }, facts).scopePlanId).toBe('old');
  });

  it('neither divides nor narrows the table of one unit', () => {
    const held = holdChoice({ ...choice, unitId: 'bureau', classCode: 'town', split: 'unit' }, facts);
    expect(questionOf('fullLedger', held)).toMatchObject({ scope: { unitId: 'bureau', classCode: null, split: 'none' } });
    expect(questionOf('ranking', held)).toMatchObject({ classCode: 'town' });
  });

  it('forgets what is gone', () => {
    const held = holdChoice({ ...choice, planId: 'gone', unitId: 'gone', classCode: 'gone', schemeId: 'gone', fromVersionId: 'gone' }, facts);
    expect(held).toMatchObject({ planId: 'now', scopePlanId: null, unitId: null, classCode: null, schemeId: 'scheme', fromVersionId: 'v2' });
  });

  it('compares with the plan as it stands where that is chosen or nothing later is published', () => {
    expect(holdChoice({ ...choice, toVersionId: planAsItStands }, facts).toVersionId).toBeNull();
    expect(holdChoice({ ...choice, fromVersionId: 'v3' }, facts).toVersionId).toBeNull();
    expect(holdChoice(choice, { ...facts, versions: facts.versions.slice(0, 1) })).toMatchObject({ fromVersionId: 'v1', toVersionId: null });
  });

  it('has no question while something is missing', () => {
    const empty = holdChoice(choice, { ...facts, plans: [], schemeIds: [], versions: [] });
    for (const table of ['responsibilityTable', 'leadingGroup', 'changeList', 'ranking', 'scoreSheets'] as const) {
      expect(questionOf(table, empty)).toBeNull();
    }
    expect(questionOf('unitList', empty)).toEqual({ table: 'unitList' });
  });

  it('is known for every table of the list', () => {
    const held = holdChoice(choice, facts);
    for (const { table } of exportTables) expect(questionOf(table, held)?.table).toBe(table);
    expect(Object.keys(fieldsOfTable)).toHaveLength(exportTables.length);
  });

  it('uses the profile of the year that it speaks of', () => {
    const held = holdChoice({ ...choice, planId: 'old' }, facts);
    expect(profileYear('responsibilityTable', held, facts)).toBe(2025);
    expect(profileYear('progressTable', held, facts)).toBe(2026);
    expect(profileYear('unitList', held, facts)).toBe(2026);
    expect(yearsOf(facts)).toEqual([2026, 2025]);
  });

  it('refuses what another version of the program has stored', () => {
    expect(isExportChoice(choice)).toBe(true);
    expect(isExportChoice({ ...choice, table: 'gone' })).toBe(false);
    expect(isExportChoice({ table: 'unitList' })).toBe(false);
  });
});

describe('a visit from another screen', () => {
  it('shows the table of its plan, its unit, or the one that it names', () => {
    expect(choiceOfVisit({ planId: 'old' }, facts.plans)).toEqual({ table: 'responsibilityTable', planId: 'old', year: 2025 });
    expect(choiceOfVisit({ unitId: 'bureau' }, facts.plans)).toEqual({ table: 'progressTable', unitId: 'bureau' });
    expect(choiceOfVisit({ table: 'scoreSheets' }, facts.plans)).toEqual({ table: 'scoreSheets' });
    expect(choiceOfVisit({}, facts.plans)).toEqual({});
  });
});
