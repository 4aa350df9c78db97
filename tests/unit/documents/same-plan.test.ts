import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src-main/documents/read-document.ts';
import { extractPlan } from '../../../src-main/domain/extraction/extract-plan.ts';
import type { DraftTask } from '../../../src-main/domain/extraction/extracted-plan.ts';

const folder = new URL('../../fixtures/documents/', import.meta.url);

const coreOf = ({ number, section, title, requirement, leadUnits, responsibleUnits, supportingUnits, deadlines }: DraftTask): unknown => ({
  number, section, title, requirement, leadUnits, responsibleUnits, supportingUnits,
  deadlines: deadlines.map(({ text, kind, date }) => ({ text, kind, date })),
});

async function planOf(name: string): Promise<unknown> {
  const { blocks } = await readDocument(readFileSync(new URL(name, folder)), name);
  const { title, issuer, documentNumber, issuedOn, year, tasks } = extractPlan(blocks);
  return { title, issuer, documentNumber, issuedOn, year, tasks: tasks.map(coreOf) };
}

describe('the same plan in files of other programs', () => {
  it.each(['list-plan.doc', 'list-plan.pdf', 'list-plan.html', 'list-plan.ofd'])('%s, a list, gives the plan of the .docx', async (name) => {
    const expected = await planOf('list-plan.docx');
    expect(expected).toMatchObject({ documentNumber: '松政办发〔2026〕8号', issuedOn: '2026-03-18', tasks: { length: 14 } });
    expect(await planOf(name)).toEqual(expected);
  });

  it.each(['table-plan.doc', 'table-plan.pdf', 'table-plan.html', 'table-plan.ofd', 'table-sheet-web.xls', 'table-sheet.xlsx', 'table-sheet.xls', 'table-sheet.csv'])('%s, a table, gives the plan of the .docx', async (name) => {
    const expected = await planOf('table-plan.docx');
    expect(expected).toMatchObject({ title: '青屏县2026年政务公开任务分解表', tasks: { length: 12 } });
    expect(await planOf(name)).toEqual(expected);
  });
});
