import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';

/** The roles of units to choose from. */
export const roleOptions = assignmentRoles.map((role) => ({ value: role, label: roleLabels[role] }));
