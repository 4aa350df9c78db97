import { eq } from 'drizzle-orm';
import type { DraftTask } from '../../domain/extraction/extracted-plan.ts';
import type { TextBlock } from '../../domain/extraction/text-block.ts';
import type { Database } from '../../database/database.ts';
import { draftTasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireDrafts } from './edit-drafts.ts';
import { type DraftTaskRow, readBlocks, readDraftTasks, requireDraftTask, writeDraftTask } from './open-import.ts';
import { withEdited } from './reshape-drafts.ts';

interface Changed {
  changeSetId: string | null;
}

/** Puts drafts, in their order, behind another one (null: to the front), in the given section, else in that of the other one. */
export function moveDraftTasks(
  context: ApplicationContext,
  input: { importId: string; draftTaskIds: string[]; afterDraftTaskId: string | null; section: string[] | null },
): Changed {
  const { changeSetId } = recordUseCase(context, 'imports.moveDraftTasks', { count: input.draftTaskIds.length }, (tx) => {
    const moved = requireDrafts(tx, input.importId, input.draftTaskIds);
    const others = readDraftTasks(tx, input.importId).filter((row) => !input.draftTaskIds.includes(row.id));
    const place = input.afterDraftTaskId === null ? -1 : others.findIndex(({ id }) => id === input.afterDraftTaskId);
    if (input.afterDraftTaskId !== null && place < 0) throw notFound('draftTask', input.afterDraftTaskId);
    const section = input.section ?? (others[Math.max(place, 0)] ?? moved[0])?.body.task.section ?? [];
    const from = others[place]?.position ?? (others[0]?.position ?? 0) - moved.length - 1;
    const to = others[place + 1]?.position ?? from + moved.length + 1;
    const step = (to - from) / (moved.length + 1);
    for (const [index, row] of moved.entries()) {
      setSection(tx, row, section);
      tx.update(draftTasks).set({ position: from + step * (index + 1) }).where(eq(draftTasks.id, row.id)).run();
    }
  });
  return { changeSetId };
}

/** Moves drafts one level deeper, into the section of a neighbour that has one, or one level out. */
export function indentDraftTasks(
  context: ApplicationContext,
  input: { importId: string; draftTaskIds: string[]; by: 'in' | 'out' },
): Changed {
  const { changeSetId } = recordUseCase(context, 'imports.indentDraftTasks', { count: input.draftTaskIds.length }, (tx) => {
    const wanted = requireDrafts(tx, input.importId, input.draftTaskIds);
    const rows = readDraftTasks(tx, input.importId);
    for (const row of wanted) {
      const { section } = row.body.task;
      const at = rows.findIndex(({ id }) => id === row.id);
      const neighbours = [...rows.slice(0, at).toReversed(), ...rows.slice(at + 1)].filter(({ id }) => !input.draftTaskIds.includes(id));
      setSection(tx, row, input.by === 'out' ? section.slice(0, -1) : deeper(section, neighbours));
    }
  });
  return { changeSetId };
}

/**
 * Takes a draft for what it is in truth, a heading: it is left out, and the drafts that follow it in its own section, up to
 * the next other section, stand below it.
 */
export function makeHeading(context: ApplicationContext, input: { draftTaskId: string; rowVersion: number }): Changed {
  const row = requireDraftTask(context.db, input.draftTaskId, input.rowVersion);
  const { title, section } = row.body.task;
  const { changeSetId } = recordUseCase(context, 'imports.makeHeading', { title }, (tx) => {
    const heading = [...section, headingOf(row.body.task, readBlocks(tx, row.planImportId))];
    const following = readDraftTasks(tx, row.planImportId).filter((one) => one.position > row.position);
    const end = following.findIndex((one) => !startsWith(one.body.task.section, section));
    for (const one of end < 0 ? following : following.slice(0, end)) {
      setSection(tx, one, [...heading, ...one.body.task.section.slice(section.length)]);
    }
    tx.update(draftTasks).set({ dropped: true }).where(eq(draftTasks.id, row.id)).run();
  });
  return { changeSetId };
}

/** A draft's words as a heading, with its number as printed (（二）): the draft itself keeps only what it counts (二). */
function headingOf({ number, title, source }: DraftTask, blocks: readonly TextBlock[]): string {
  const printed = source.number.map((span) => blocks[span.block]?.original.slice(span.start, span.end) ?? '').join('');
  if (printed !== '') return `${printed}${title}`;
  return number === null ? title : `${number}、${title}`;
}

function startsWith(section: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((heading, level) => section[level] === heading);
}

/** A section one level deeper, as the nearest neighbour below the same headings has it; unchanged where none has. */
function deeper(section: readonly string[], neighbours: readonly DraftTaskRow[]): string[] {
  const fitting = neighbours.find(({ body }) => body.task.section.length > section.length && startsWith(body.task.section, section));
  return fitting ? fitting.body.task.section.slice(0, section.length + 1) : [...section];
}

function setSection(tx: Database, row: DraftTaskRow, section: string[]): void {
  if (section.join('\n') === row.body.task.section.join('\n')) return;
  writeDraftTask(tx, row, { task: { ...row.body.task, section }, edited: withEdited(row, ['section']) });
}
