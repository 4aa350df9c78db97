import type { XmlElement } from './xml-tree.ts';
import { attributesEdit, childOf, switchAttribute, withEdits } from './xml-tree.ts';

/** Elements of a workbook in front of the one about computing, in their order (ECMA-376-1, 18.2.27). */
const before = new Set(['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** The workbook's main part with the order to compute everything when the file is opened; null where it stands there already. */
export function recalculated(xml: string, root: XmlElement): string | null {
  const computing = childOf(root, 'calcPr');
  if (switchAttribute(xml, computing, 'fullCalcOnLoad')) return null;
  if (computing !== null) return withEdits(xml, [attributesEdit(xml, computing, { fullCalcOnLoad: '1' })]);
  const at = root.children.findLast(({ name }) => before.has(name))?.end ?? root.contentStart;
  return withEdits(xml, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
