import { assignmentRoles } from '../../../src-main/contract/codes.ts';
import type { AssignmentRole } from '../../../src-main/contract/codes.ts';
import { isComposingKey, isTextField } from '../../app/shortcut-guard.ts';
import { useWindowKeys } from '../../app/use-window-keys.ts';

/** F6 goes between tasks and units, 1 2 3 choose the role (in a text with Alt), Ctrl+F finds tasks. */
export function useAllocationKeys(actions: {
  setRole: (role: AssignmentRole) => void;
  toTasks: () => void;
  toUnits: () => void;
  toSearch: () => void;
}): void {
  useWindowKeys((event) => {
    if (isComposingKey(event) || event.defaultPrevented) return;
    const inText = isTextField(document.activeElement);
    const role = event.ctrlKey || (inText && !event.altKey) ? undefined : assignmentRoles[Number(event.key) - 1];
    if (event.key === 'F6') {
      const inTasks = document.activeElement?.getAttribute('role') === 'grid';
      (inTasks ? actions.toUnits : actions.toTasks)();
    } else if (event.key === 'f' && event.ctrlKey) {
      actions.toSearch();
    } else if (role !== undefined) {
      actions.setRole(role);
    } else {
      return;
    }
    event.preventDefault();
  });
}
