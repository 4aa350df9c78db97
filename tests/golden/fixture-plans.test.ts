import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src-main/documents/read-document.ts';
import { extractPlan } from '../../src-main/domain/extraction/extract-plan.ts';
import type { DraftTask } from '../../src-main/domain/extraction/extracted-plan.ts';
import type { LabelTask, PlanLabel } from '../support/extraction-score.ts';
import { squeeze } from '../support/extraction-score.ts';

const folder = path.join(import.meta.dirname, '../fixtures/plans');
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.replace(/\.json$/, '')] : []));

const expectedOf = (task: LabelTask): unknown => ({
  number: task.number,
  section: task.section.map(squeeze),
  title: squeeze(task.title),
  requirement: squeeze(task.requirement),
  leadUnits: task.lead_units,
  otherUnits: task.responsible_units,
  deadlines: task.deadlines.map(({ text, kind, date }) => ({ text, kind, date })),
  status: task.status,
});

const foundOf = (task: DraftTask): unknown => ({
  number: task.number,
  section: task.section.map(squeeze),
  title: squeeze(task.title),
  requirement: squeeze(task.requirement),
  leadUnits: task.leadUnits,
  otherUnits: [...task.responsibleUnits, ...task.supportingUnits],
  deadlines: task.deadlines.map(({ text, kind, date }) => ({ text, kind, date })),
  status: task.statusText,
});

/** Full-width forms of the punctuation that plans print in either width. */
const widen = (text: string): string => text.replace(/[(),:;]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));

describe('labelled plans of our own wording', () => {
  it.each(names)('%s', async (name) => {
    const label: PlanLabel = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
    const { blocks } = await readDocument(readFileSync(path.join(folder, `${name}.txt`)), `${name}.txt`);
    const plan = extractPlan(blocks);
    expect(plan.tasks.map(foundOf)).toEqual(label.tasks.map(expectedOf));
    expect({ title: plan.title, issuer: plan.issuer, year: plan.year, number: plan.documentNumber, issuedOn: plan.issuedOn }).toEqual({
      title: label.title,
      issuer: label.issuer,
      year: label.year,
      number: label.document_number,
      issuedOn: label.issued_on,
    });
  });

  it.each(names)('%s in full-width punctuation', async (name) => {
    const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
    const [half, full] = await Promise.all([text, widen(text)].map((one) => readDocument(new TextEncoder().encode(one), `${name}.txt`)));
    const tasksOf = (read: typeof half): unknown =>
      extractPlan(read?.blocks ?? []).tasks.map((task) => JSON.parse(JSON.stringify(foundOf(task)).normalize('NFKC')));
    expect(tasksOf(full)).toEqual(tasksOf(half));
  });
});
