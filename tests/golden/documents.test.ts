import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../src-main/documents/read-document.ts';
import { extractPlan } from '../../src-main/domain/extraction/extract-plan.ts';
import type { DraftTask } from '../../src-main/domain/extraction/extracted-plan.ts';

const folder = path.join(import.meta.dirname, '../fixtures/documents');
/** The texts from which the other files were made, and files that are refused. */
const files = readdirSync(folder).filter((name) => !name.endsWith('.txt') && !name.includes('password'));

const taskLines = ({ number, section, title, requirement, leadUnits, responsibleUnits, supportingUnits, deadlines, statusText }: DraftTask): string =>
  [
    `${number ?? '-'} ${title}`,
    ...section.map((heading) => `  # ${heading}`),
    ...(requirement === null ? [] : [`  requirement: ${requirement}`]),
    ...[leadUnits, responsibleUnits, supportingUnits].flatMap((names, index) => (names.length === 0 ? [] : [`  ${['lead', 'responsible', 'supporting'][index] ?? ''}: ${names.join('、')}`])),
    ...deadlines.map(({ text, kind, date }) => `  deadline: ${text} = ${date ?? kind}`),
    ...(statusText === null ? [] : [`  status: ${statusText}`]),
  ].join('\n');

it.each(files)('%s is read as it was looked at', async (name) => {
  const { blocks, notes, format } = await readDocument(new Uint8Array(readFileSync(path.join(folder, name))), name);
  const plan = extractPlan(blocks);
  const head = [`format: ${format}`, `title: ${plan.title ?? '-'}`, `issuer: ${plan.issuer ?? '-'}`, `number: ${plan.documentNumber ?? '-'}`, `issued: ${plan.issuedOn ?? '-'}`];
  const text = plan.tasks.length > 0 ? plan.tasks.map(taskLines) : blocks.map((block) => `| ${block.text.replaceAll('\n', ' / ')}`);
  const told = [...notes, ...plan.diagnostics].map(({ code, severity }) => `${severity} ${code}`);
  await expect([...head, '', ...text, '', ...told].join('\n') + '\n').toMatchFileSnapshot(path.join('../fixtures/golden', `${name}.txt`));
});
