import type { DraftTaskView, ImportView } from '../../../../src-main/contract/imports.ts';
import type { SourceBlock } from '../../../../src-renderer/features/import/source/source-blocks.ts';

type Spans = DraftTaskView['source'];

const noSpans: Spans = {
  task: [],
  number: [],
  title: [],
  requirement: [],
  leadUnits: [],
  responsibleUnits: [],
  supportingUnits: [],
  deadlines: [],
  statusText: [],
};

/** A draft with only what a test speaks of. */
export function draftOf(id: string, fields: Partial<DraftTaskView> = {}, source: Partial<Spans> = {}): DraftTaskView {
  return {
    id,
    rowVersion: 1,
    dropped: false,
    edited: [],
    number: null,
    section: [],
    title: `任务 ${id}`,
    requirement: null,
    leadUnits: [],
    responsibleUnits: [],
    supportingUnits: [],
    deadlines: [],
    statusText: null,
    allocation: 'unallocated',
    confidence: 'sure',
    ...fields,
    source: { ...noSpans, ...source },
  };
}

export const sampleHeader: ImportView['header'] = {
  title: '云岭县政务公开要点',
  issuer: null,
  documentNumber: null,
  issuedOn: null,
  year: 2026,
  origin: 'own',
};

export const noHeaderSource: ImportView['headerSource'] = { title: null, issuer: null, documentNumber: null, issuedOn: null };

/** A paragraph of the original. */
export function paragraph(index: number, text: string): SourceBlock {
  return {
    index,
    text,
    original: text,
    offsets: null,
    headingLevel: null,
    automaticNumber: null,
    cell: null,
    place: { kind: 'paragraph', paragraph: index },
  };
}

/** A table cell at a row and column, merged over `rowSpan` rows and `columnSpan` columns. */
export function cell(index: number, row: number, column: number, text: string, rowSpan = 1, columnSpan = 1, table = 0) {
  return { ...paragraph(index, text), cell: { table, row, column, rowSpan, columnSpan } };
}
