import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import type { LookBackResult } from '../../../../src-main/contract/codes.ts';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { lookBackResultLabels } from '../../../../src-main/contract/text/labels.ts';
import { byNote } from './findings.ts';

export interface Findings {
  /** Says of rows what was found today; their notes stay. */
  set: (rows: readonly LookBackRow[], result: LookBackResult) => void;
  /** Takes back what was found of rows. */
  forget: (rows: readonly LookBackRow[]) => void;
  running: boolean;
  error: unknown;
  clearError: () => void;
}

function subject(rows: readonly LookBackRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first ? `“${first.title}”` : `${rows.length} 项任务`;
}

/** Sets findings of one row or many, each as one step that can be taken back. */
export function useFindings(): Findings {
  const { client } = useApi();
  const { year, today: checkedOn } = useOffice();
  const { run, ...change } = useChange();
  return {
    ...change,
    set: (rows, result) => {
      if (rows.length === 0) return;
      const write = async (): Promise<{ changeSetId: string | null }[]> => {
        const answers = [];
        for (const { note, taskIds } of byNote(rows)) answers.push(await client.lookBack.find({ year, taskIds, result, note, checkedOn }));
        return answers;
      };
      void run(write, `${subject(rows)}：${lookBackResultLabels[result]}`);
    },
    forget: (rows) => {
      const taskIds = rows.filter(({ result }) => result !== null).map(({ taskId }) => taskId);
      if (taskIds.length === 0) return;
      void run(() => client.lookBack.forget({ year, taskIds }), `已撤回${subject(rows.filter(({ result }) => result !== null))}的结论`);
    },
  };
}
