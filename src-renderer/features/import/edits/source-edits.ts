import { draftFieldLabels } from '../../../../src-main/contract/text/labels.ts';
import type { DraftTextField } from '../source/draft-text-fields.ts';
import type { SourceSpan } from '../source/source-marks.ts';
import { rowVersionOf } from './import-writer.ts';
import type { ImportWriter } from './import-writer.ts';

/** How words of the original come to a field: in place of what is there, or behind it. */
export type TakeMode = 'replace' | 'add';

/** Changes that take words of the original; false, or null in place of the new draft's id, when one was refused. */
export interface SourceEdits {
  takeField: (draftTaskId: string, field: DraftTextField, spans: SourceSpan[], mode: TakeMode) => Promise<boolean>;
  addFromSource: (afterDraftTaskId: string | null, spans: SourceSpan[]) => Promise<string | null>;
}

/** The changes that take words of the original. */
export function sourceEdits({ importId, imports, run, inTurn }: ImportWriter): SourceEdits {
  return {
    takeField: async (draftTaskId, field, spans, mode) =>
      (await inTurn((view) =>
        run(
          () => imports.setFieldFromSource({ draftTaskId, rowVersion: rowVersionOf(view, draftTaskId), field, spans, mode }),
          `已把选中的原文${mode === 'add' ? '追加到' : '设为'}${draftFieldLabels[field]}`,
        ),
      )) !== null,
    addFromSource: async (afterDraftTaskId, spans) =>
      (await inTurn(() => run(() => imports.addDraftFromSource({ importId, afterDraftTaskId, spans }), '已把选中的原文新增为任务')))
        ?.draftTaskId ?? null,
  };
}
