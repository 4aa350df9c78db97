import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src-main/documents/read-document.ts';
import { extractPlan } from '../../src-main/domain/extraction/extract-plan.ts';
import type { PlanLabel } from '../support/extraction-score.ts';
import { scoreFolder } from '../support/extraction-score.ts';

const folder = path.join(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(folder);
if (!present) console.log('skipped: the labelled real plans are not beside the project (../shared/corpus)');

describe.skipIf(!present)('real plans', () => {
  it('are read at least as well as the acceptance asks', async () => {
    const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
    const { total, documents, failed, details } = await scoreFolder(files);
    expect({ documents, failed }).toEqual({ documents: 5, failed: 0 });
    expect(total.task.f1, details.join('\n')).toBeGreaterThanOrEqual(0.995);
    expect(total.unit.f1, details.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(total.lead.f1, details.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(total.deadline.f1, details.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it.each(['000', '001', '002', '003', '004'])('%s: document data, and a source for every field', async (id) => {
    const label: PlanLabel = JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8'));
    const { blocks } = await readDocument(readFileSync(path.join(folder, `${id}.txt`)), `${id}.txt`);
    const plan = extractPlan(blocks);
    expect([plan.title, plan.issuer, plan.documentNumber, plan.issuedOn, plan.year]).toEqual([label.title, label.issuer, label.document_number, label.issued_on, label.year]);
    expect(plan.tasks.map((task) => task.statusText)).toEqual(label.tasks.map((task) => task.status));
    for (const task of plan.tasks) {
      expect(task.source.title.length).toBeGreaterThan(0);
      expect(task.source.leadUnits).toHaveLength(task.leadUnits.length);
      expect(task.source.responsibleUnits).toHaveLength(task.responsibleUnits.length);
      expect(task.source.deadlines).toHaveLength(task.deadlines.length);
      for (const span of Object.values(task.source).flat()) {
        const block = blocks[span.block];
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(block?.original.length ?? 0);
      }
    }
  });

  it('tells of the roster, the scoring rules and the attachment of 001, and that 003 names no units', async () => {
    const codesOf = async (id: string): Promise<string[]> => {
      const { blocks } = await readDocument(readFileSync(path.join(folder, `${id}.txt`)), `${id}.txt`);
      return extractPlan(blocks).diagnostics.map((one) => one.code);
    };
    expect(await codesOf('001')).toEqual(expect.arrayContaining(['ROSTER_FOUND', 'SCORING_RULES_FOUND', 'ATTACHMENT_NAMED']));
    expect(await codesOf('003')).toContain('NO_UNITS');
    expect(await codesOf('004')).toEqual(expect.arrayContaining(['NO_TITLE', 'CELLS_REPAIRED', 'CELLS_AMBIGUOUS']));
  });
});
