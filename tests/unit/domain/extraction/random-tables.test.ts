import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import type { ColumnRole } from '../../../../src-main/domain/extraction/found-table.ts';
import { noChoices, tableSignature } from '../../../../src-main/domain/extraction/found-table.ts';
import type { PlannedTask } from '../../../support/plan-layouts.ts';
import { layouts } from '../../../support/plan-layouts.ts';
import type { RandomTable } from '../../../support/random-tables.ts';
import { randomTables, setTable } from '../../../support/random-tables.ts';

const times: Record<string, string> = { '6月底前': '2023-06-30', '2023年9月20日前': '2023-09-20', 年底前: '2023-12-31', 每季度: 'recurring', 持续推进: 'ongoing' };

/** What the rows of a table mean, as their drafts should say. */
function meaningOf({ roles, rows }: RandomTable): unknown[] {
  return rows.map((row) => {
    const cell = (role: ColumnRole): string | null => row[roles.indexOf(role)] ?? null;
    const units = (role: ColumnRole): string[] => cell(role)?.split('、') ?? [];
    const time = cell('deadline');
    return {
      number: cell('number'),
      section: roles.includes('category') ? [cell('category')] : [],
      title: cell('task'),
      requirement: cell('requirement'),
      lead: units('lead'),
      responsible: units('responsible'),
      supporting: units('supporting'),
      deadlines: time === null ? [] : [times[time]],
      status: cell('status'),
    };
  });
}

const draftsOf = ({ tasks }: ExtractedPlan): unknown[] =>
  tasks.map((task) => ({
    number: task.number,
    section: task.section,
    title: task.title,
    requirement: task.requirement,
    lead: task.leadUnits,
    responsible: task.responsibleUnits,
    supporting: task.supportingUnits,
    deadlines: task.deadlines.map(({ date, kind }) => date ?? kind),
    status: task.statusText,
  }));

describe('a table of tasks with random columns and merges', () => {
  it('gives the tasks of its rows, whatever the order of its columns is', () => {
    fc.assert(
      fc.property(randomTables(true), (table) => {
        const read = extractPlan(setTable(table));
        expect(draftsOf(read)).toEqual(meaningOf(table));
        expect(read.readFrom).toBe('tables');
        expect(read.tables.map(({ signature, columns, rowCount, taskCount }) => [signature, columns.map(({ role }) => role), rowCount, taskCount])).toEqual([
          [tableSignature(table.headers), table.roles, table.rows.length, table.rows.length],
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives them under headers that nobody knows too, once the clerk has told what the columns hold', () => {
    fc.assert(
      fc.property(randomTables(false), (table) => {
        const read = extractPlan(setTable(table), { readFrom: null, columns: [{ signature: tableSignature(table.headers), roles: table.roles }] });
        expect(draftsOf(read)).toEqual(meaningOf(table));
        expect(read.tables.flatMap(({ columns }) => columns.map(({ toldBy }) => toldBy))).toEqual(table.roles.map(() => 'choice'));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a choice that equals the guess', () => {
  const changesNothing = (blocks: Parameters<typeof extractPlan>[0]): void => {
    const { tables, ...guessed } = extractPlan(blocks, noChoices);
    const columns = tables.map(({ signature, columns: found }) => ({ signature, roles: found.map(({ role }) => role) }));
    const { tables: again, ...chosen } = extractPlan(blocks, { readFrom: guessed.readFrom, columns });
    expect(chosen).toEqual(guessed);
    expect(again.map(({ signature, rowCount, taskCount }) => [signature, rowCount, taskCount])).toEqual(tables.map(({ signature, rowCount, taskCount }) => [signature, rowCount, taskCount]));
  };

  it('changes nothing in a table of a file', () => {
    fc.assert(fc.property(randomTables(true), (table) => changesNothing(setTable(table))), { numRuns: 100 });
  });

  it.each(Object.entries(layouts))('changes nothing in %s', (_name, layout) => {
    const planned = Array.from({ length: 6 }, (_, at): PlannedTask => ({ number: at + 1, title: `公开第${'甲乙丙丁戊己'.charAt(at)}类信息`, requirement: '在门户网站设专栏集中展示。', lead: ['县财政局'], responsible: ['各乡镇人民政府', '县数据局'], time: '6月底前' }));
    changesNothing(layout(planned));
  });
});
