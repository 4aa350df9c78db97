import type { Allocation, Confidence, DeadlineKind, DiagnosticCode, DiagnosticSeverity } from '../codes.ts';
import type { EnclosedContent } from './enclosed-content.ts';
import type { FoundTable, PlanPart } from './found-table.ts';
import type { SourceSpan } from './text-block.ts';

/** When a recurring deadline comes round. `unit` counts periods; month and day are those of the last day in a period. */
export interface Recurrence {
  every: 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year';
  /** 1–12, only for `year` (每年1月31日前) and 每季度末月. */
  month: number | null;
  /** 1–31, null where none is printed (每季度). */
  day: number | null;
}

/** What a relative deadline counts from (印发后30日内). */
export interface RelativeLimit {
  amount: number;
  unit: 'hour' | 'day' | 'workingDay' | 'month';
  /** The printed words of the event, e.g. 印发; null where the text names none. */
  event: string | null;
}

/** A deadline as read: the printed words beside what they mean. */
export interface DraftDeadline {
  /** The printed words, cleaned. */
  text: string;
  kind: DeadlineKind;
  /** Last day as YYYY-MM-DD for `date`, else null. */
  date: string | null;
  recurrence: Recurrence | null;
  relative: RelativeLimit | null;
}

/** Spans of the original for every field of a draft task; a list has one entry for each value, in the same order. */
export interface DraftTaskSource {
  /** All that belongs to the task. */
  task: SourceSpan[];
  number: SourceSpan[];
  title: SourceSpan[];
  requirement: SourceSpan[];
  leadUnits: SourceSpan[];
  responsibleUnits: SourceSpan[];
  supportingUnits: SourceSpan[];
  deadlines: SourceSpan[];
  statusText: SourceSpan[];
}

/** A task as read from a plan, before the clerk has looked at it. Unit names are as printed (cleaned). */
export interface DraftTask {
  /** Outline number as printed, without brackets and dot; parts of a split item are `二-1`, `二-2`. */
  number: string | null;
  /** Headings above the task, outermost first, with their numbers. */
  section: string[];
  title: string;
  requirement: string | null;
  leadUnits: string[];
  responsibleUnits: string[];
  supportingUnits: string[];
  deadlines: DraftDeadline[];
  /** Printed content of a state column (落实情况, 完成状态), else null. */
  statusText: string | null;
  allocation: Allocation;
  confidence: Confidence;
  source: DraftTaskSource;
}

/** Fields of a draft that hold words of the document. */
export type DraftTextField = Exclude<keyof DraftTaskSource, 'task'>;

/** Something the import tells or asks. `values` fill the sentence that the screen shows for the code. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: DiagnosticSeverity;
  /** Index into `tasks`, null when it concerns the document. */
  task: number | null;
  span: SourceSpan | null;
  values: Record<string, string | number>;
  /** Fields of the draft in which the words of `span` may belong, the likeliest first; empty where nothing is to be chosen. */
  candidates: DraftTextField[];
}

/** A heading that groups tasks. */
export interface ExtractedSection {
  /** Number and words as printed, e.g. `一、把公开渠道建好用好`. */
  heading: string;
  /** 1 is the outermost. */
  level: number;
  /** Position in `sections` of the section that contains it, null at the top. */
  parent: number | null;
  span: SourceSpan | null;
}

/** All that the grammar reads from one document. */
export interface ExtractedPlan {
  title: string | null;
  issuer: string | null;
  documentNumber: string | null;
  /** YYYY-MM-DD under the signature. */
  issuedOn: string | null;
  year: number | null;
  sections: ExtractedSection[];
  tasks: DraftTask[];
  diagnostics: Diagnostic[];
  /** Where the tasks were read from. */
  readFrom: PlanPart;
  /** Tables that hold tasks or could, in document order. */
  tables: FoundTable[];
  /** What stands in the same document and is no task. */
  enclosed: EnclosedContent;
  source: Record<'title' | 'issuer' | 'documentNumber' | 'issuedOn', SourceSpan | null>;
}
