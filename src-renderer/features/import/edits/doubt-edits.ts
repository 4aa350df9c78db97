import { draftFieldLabels } from '../../../../src-main/contract/text/labels.ts';
import type { DraftTextField } from '../source/draft-text-fields.ts';
import type { ImportWriter } from './import-writer.ts';

/** Answers to doubts; false when one was refused. */
export interface DoubtEdits {
  settle: (diagnosticIds: readonly string[], settled: boolean) => Promise<boolean>;
  /** The words of a doubt belong in this field. */
  placeWords: (diagnosticId: string, field: DraftTextField) => Promise<boolean>;
}

/** The answers to doubts. */
export function doubtEdits({ importId, imports, run, inTurn }: ImportWriter): DoubtEdits {
  const settle = (diagnosticIds: readonly string[], settled: boolean) =>
    imports.settleDiagnostics({ importId, diagnosticIds: [...diagnosticIds], settled });
  return {
    settle: async (diagnosticIds, settled) =>
      (await inTurn(() => run(() => settle(diagnosticIds, settled), settled ? '已核对' : '已改回待核对'))) !== null,
    placeWords: async (diagnosticId, field) =>
      (await inTurn(() => run(() => imports.placeWords({ diagnosticId, field }), `已放到${draftFieldLabels[field]}`))) !== null,
  };
}
