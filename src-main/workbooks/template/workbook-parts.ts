import type { OfficePackage } from './office-package.ts';
import { mainPart, relatedPart, relatedParts } from './package-parts.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { readSheetGrid } from './sheet-grid.ts';
import type { LooksOf } from './sheet-styles.ts';
import { readLooks } from './sheet-styles.ts';
import { unreadable } from './unreadable.ts';
import type { XmlElement } from './xml-tree.ts';
import { attributeOf, childOf, childrenOf, parseXmlTree, switchAttribute } from './xml-tree.ts';

/** A workbook's main part with what all its sheets share. */
export interface WorkbookParts {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
  /** Names of the sheets' parts by the names of the sheets. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly date1904: boolean;
  readonly looksOf: LooksOf;
}

/** Reads the main part of a workbook; throws `TEMPLATE_UNREADABLE` for any other file. */
export function readWorkbookParts(office: OfficePackage): WorkbookParts {
  const { name, xml, format } = mainPart(office);
  if (format !== 'xlsx') throw unreadable('format');
  const root = parseXmlTree(xml);
  const related = relatedParts(office, name);
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((sheet): [string, string] => [
    attributeOf(xml, sheet, 'name') ?? '',
    related.get(attributeOf(xml, sheet, 'id') ?? '')?.name ?? '',
  ]);
  const styles = relatedPart(related, 'styles');
  return {
    name,
    xml,
    root,
    sheets: new Map(sheets),
    date1904: switchAttribute(xml, childOf(root, 'workbookPr'), 'date1904'),
    looksOf: readLooks(styles === null ? null : office.read(styles)),
  };
}

const formula = /<(?:\w+:)?f[\s/>]/;

/** The sheets that compute anything, by name; `known` is one that has been read already. */
export function computingSheets(office: OfficePackage, { sheets }: WorkbookParts, known: { name: string; grid: SheetGrid }): Map<string, SheetGrid> {
  const found = new Map<string, SheetGrid>();
  for (const [name, part] of sheets) {
    const xml = name === known.name ? known.grid.xml : office.read(part);
    if (xml !== null && formula.test(xml)) found.set(name, name === known.name ? known.grid : readSheetGrid(xml));
  }
  return found;
}
