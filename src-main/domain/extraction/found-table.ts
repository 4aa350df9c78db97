import { foldWidth } from '../outline/fold-width.ts';
import type { SourceSpan } from './text-block.ts';

/** What a column of a task table holds. `ignored` are sources, points, persons and remarks. */
export const columnRoles = ['number', 'category', 'task', 'requirement', 'lead', 'responsible', 'supporting', 'deadline', 'status', 'ignored'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Which part of a document is the plan: its paragraphs, its tables, or both. */
export const planParts = ['text', 'tables', 'both'] as const;
export type PlanPart = (typeof planParts)[number];

/** A column of a found table: its printed header and what the reader takes it for. */
export interface FoundColumn {
  /** The header as printed, cleaned, the rows of a header of two rows joined by `/`; empty where there is none. */
  header: string;
  role: ColumnRole;
  /** How the role was told: by the header's words, by what the cells hold, or by the clerk's own choice. */
  toldBy: 'header' | 'content' | 'choice';
}

/** A table of the document that holds tasks or could. */
export interface FoundTable {
  /** The headers joined by `|`: tables of the same form have the same one, so that a choice is found again next year. */
  signature: string;
  columns: FoundColumn[];
  /** Rows below the header. */
  rowCount: number;
  /** Drafts that it gives, also where the plan is read from the text; 0 where it was taken for no table of tasks. */
  taskCount: number;
  /** First words of the first row below the header, for the clerk to see which table is meant. */
  beginning: string;
  span: SourceSpan | null;
}

/** The clerk's choice of what the columns of tables of one form hold, in the order of the columns. */
export interface ColumnChoice {
  signature: string;
  roles: ColumnRole[];
}

/** What a clerk has corrected of the reading; it is applied before anything is guessed. */
export interface ReadingChoices {
  /** null leaves it to the reader. */
  readFrom: PlanPart | null;
  columns: ColumnChoice[];
}

/** Nothing chosen: the reader decides all. */
export const noChoices: ReadingChoices = { readFrom: null, columns: [] };

/** Longest signature that is kept; a table of more words is known by its first columns. */
const longestSignature = 2000;

/** Signature of a table with these column headers: width, blanks and marks make no difference. */
export function tableSignature(headers: readonly string[]): string {
  return headers.map((header) => foldWidth(header).replace(/[\s*:|]/g, '')).join('|').slice(0, longestSignature);
}
