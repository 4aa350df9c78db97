import type { PlanHeader, UnitChoice } from '../../../../src-main/contract/imports.ts';
import type { ImportWriter } from './import-writer.ts';

/** Changes of what concerns the whole plan; false when one was refused. */
export interface PlanEdits {
  saveHeader: (change: Partial<PlanHeader>, sentence: string) => Promise<boolean>;
  chooseUnit: (printedName: string, choice: UnitChoice, sentence: string) => Promise<boolean>;
  /** Writes other names in place of a printed one in all drafts; none takes it away. */
  replaceUnit: (printedName: string, names: readonly string[]) => Promise<boolean>;
}

/** The changes of the whole plan. */
export function planEdits({ importId, imports, run, inTurn }: ImportWriter): PlanEdits {
  return {
    saveHeader: async (change, sentence) =>
      (await inTurn((view) =>
        run(
          () => imports.updateHeader({ importId, rowVersion: view.rowVersion, header: { ...view.header, ...change } }),
          sentence,
        ),
      )) !== null,
    chooseUnit: async (printedName, choice, sentence) =>
      (await inTurn(() => run(() => imports.chooseUnit({ importId, printedName, choice }), sentence))) !== null,
    replaceUnit: async (printedName, names) =>
      (await inTurn(() =>
        run(
          () => imports.replacePrintedUnit({ importId, printedName, names: [...names] }),
          ({ taskCount }) =>
            names.length === 0
              ? `已从 ${taskCount} 项任务中去掉“${printedName}”`
              : `已在 ${taskCount} 项任务中把“${printedName}”改为“${names.join('、')}”`,
        ),
      )) !== null,
  };
}
