import { readDocumentHead } from './document-head.ts';
import type { ExtractedPlan } from './extracted-plan.ts';
import { readListTasks } from './list-tasks.ts';
import { readBodyLines } from './plan-outline.ts';
import { buildPlanText, spanOfRange, textOf } from './plan-text.ts';
import type { TextBlock } from './text-block.ts';

/** Reads a plan from the blocks of a document: its data, headings and tasks, and what is to be told or asked. */
export function extractPlan(blocks: readonly TextBlock[]): ExtractedPlan {
  const { plan, lines } = buildPlanText(blocks);
  const head = readDocumentHead(plan, lines);
  const body = readBodyLines(plan, lines.slice(head.bodyStart));
  const list = readListTasks(plan, body, head.year);
  const spanOrNull = (range: { start: number; end: number } | null) => (range ? spanOfRange(plan, range) : null);
  return {
    title: head.title ? textOf(plan, head.title) : head.titleWords,
    issuer: head.issuer ? textOf(plan, head.issuer) : null,
    documentNumber: head.documentNumber ? textOf(plan, head.documentNumber) : null,
    issuedOn: head.issuedOn?.day ?? null,
    year: head.year,
    sections: [],
    tasks: list.built.map((one) => one.task),
    diagnostics: [],
    source: {
      title: spanOrNull(head.title),
      issuer: spanOrNull(head.issuer),
      documentNumber: spanOrNull(head.documentNumber),
      issuedOn: spanOrNull(head.issuedOn?.range ?? null),
    },
  };
}
