import { unitStates } from '../../../../src-main/contract/codes.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import type { MergePreview } from '../../../../src-main/contract/units.ts';

/** What a merge moves, one phrase for each kind that is there. */
export function movedWords({ tasks, assignments, reports, events, people, collectives }: MergePreview): string[] {
  const counted: readonly [number, string][] = [
    [tasks, `${tasks} 项任务`],
    [assignments, `${assignments} 处分派`],
    [reports, `${reports} 条进展`],
    [events, `${events} 条评分事项`],
    [people, `${people} 名人员`],
  ];
  const words = counted.filter(([count]) => count > 0).map(([, phrase]) => phrase);
  return collectives.length === 0 ? words : [...words, `集合单位${collectives.map((name) => `“${name}”`).join('')}的成员资格`];
}

/** A state as the screens print it. */
export function stateWords(state: string): string {
  const known = unitStates.find((one) => one === state);
  return known === undefined ? state : unitStateLabels[known];
}
