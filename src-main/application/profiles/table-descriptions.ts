import type { ProfileTable } from '../../contract/profiles.ts';
import {
  changeListColumns,
  type ExportProfile,
  leadingGroupColumns,
  lookBackColumns,
  type ProfileSection,
  responsibilityColumns,
  scoreSheetColumns,
  unitListColumns,
} from '../../workbooks/export-profile.ts';
import { fillInColumns } from '../../workbooks/fill-in-profile.ts';
import { changesSinceColumns, fullLedgerColumns, progressColumns, rankingColumns } from '../../workbooks/ledger-profiles.ts';

/** Paths of the texts and lists of texts of a section, as `terms.both`. */
type TextPath<Part> = {
  [Key in keyof Part & string]: Part[Key] extends string | readonly string[]
    ? Key
    : Part[Key] extends readonly unknown[] | string | null
      ? never
      : Part[Key] extends object
        ? `${Key}.${TextPath<Part[Key]>}`
        : never;
}[keyof Part & string];

interface DescriptionOf<Section> {
  /** The columns that can be chosen; null where they are fixed. */
  readonly columns: { readonly fields: readonly string[]; readonly needed: readonly string[] } | null;
  /** The words that can be changed, each with the places (`{unit}`) that it may have. */
  readonly words: Partial<Record<TextPath<Section>, readonly string[]>>;
}

/** What of a table an office can change. */
export interface TableDescription {
  readonly columns: DescriptionOf<unknown>['columns'];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const years = ['year', 'lastYear'];
const score = ['year', 'scheme', 'day'];
const unitScore = [...score, 'unit', 'className'];

const ledgerWords = {
  title: ['plan'],
  titleOfYear: ['year'],
  subtitle: ['day'],
  subtitleOfUnit: ['unit', 'day'],
  unitSeparator: [],
  supportingUnits: ['units'],
  unitWords: ['units', 'text'],
  targetLine: ['quarter', 'text'],
  quarters: [],
  sheetName: [],
  signature: [],
};

/** What an office can change of each table; a section of profiles, or a table of the contract, that is missing here does not compile. */
export const tableDescriptions: { readonly [Section in ProfileSection | ProfileTable]: DescriptionOf<ExportProfile[Section]> } = {
  responsibilityTable: {
    columns: responsibilityColumns,
    words: { titleSuffix: [], sheetName: [], unitSeparator: [], supportingUnits: ['units'], signature: [] },
  },
  progressTable: { columns: progressColumns, words: ledgerWords },
  fullLedger: { columns: fullLedgerColumns, words: ledgerWords },
  changesSince: {
    columns: changesSinceColumns,
    words: { title: ['plan'], titleOfYear: ['year'], subtitle: ['from', 'to'], sheetName: [], signature: [] },
  },
  ranking: {
    columns: rankingColumns,
    words: {
      title: score,
      subtitle: score,
      forecastNote: score,
      classHeading: ['className'],
      deduction: ['item', 'count', 'points'],
      deductionSeparator: [],
      sheetName: [],
      signature: [],
    },
  },
  scoreSheet: {
    columns: scoreSheetColumns,
    words: {
      title: unitScore,
      subtitle: unitScore,
      forecastNote: unitScore,
      partA: [],
      partB: [],
      noTasks: [],
      subtotal: [],
      total: [],
      forecastTotal: [],
      stateNote: ['state'],
      forecastDeduction: ['points'],
      signature: [],
    },
  },
  scoreSummary: {
    columns: null,
    words: {
      title: score,
      subtitle: score,
      forecastNote: score,
      classHeading: ['className'],
      'columns.sequence.header': [],
      'columns.unit.header': [],
      'columns.base.header': [],
      'columns.deduction.header': [],
      'columns.score.header': [],
      'columns.forecastScore.header': [],
      'columns.rank.header': [],
      'columns.note.header': [],
      sheetName: [],
      signature: [],
    },
  },
  changeList: {
    columns: changeListColumns,
    words: {
      title: ['plan'],
      subtitle: ['from', 'fromDay', 'to', 'toDay'],
      subtitleToday: ['from', 'fromDay', 'day'],
      wholeTask: [],
      fieldLine: ['field', 'words'],
      sheetName: [],
      signature: [],
    },
  },
  leadingGroup: {
    columns: leadingGroupColumns,
    words: {
      title: ['plan'],
      titleOfGroup: ['group'],
      subtitle: ['day'],
      'terms.both': ['from', 'to'],
      'terms.from': ['from'],
      'terms.to': ['to'],
      sheetName: [],
      signature: [],
    },
  },
  unitList: {
    columns: unitListColumns,
    words: { title: ['county'], subtitle: ['day'], nameSeparator: [], formerName: ['name', 'day'], missing: [], sheetName: [], signature: [] },
  },
  lookBack: {
    columns: lookBackColumns,
    words: { title: years, subtitle: years, sheetName: [], signature: [] },
  },
  fillIn: {
    columns: fillInColumns,
    // Words by which a returned workbook is read again (states, names of its own sheets) are not among them.
    words: {
      title: ['unit', 'period'],
      'periods.quarters': ['year'],
      'periods.year': ['year'],
      subtitle: ['unit', 'day'],
      subtitleWithoutDay: ['unit'],
      'instructions.heading': [],
      'instructions.paragraphs': [],
      'instructions.rows': ['rows'],
      'instructions.rowsWithOverdue': ['rows', 'overdue'],
      overdue: ['days'],
      deadlineWithDay: ['deadline', 'day'],
      factBelow: ['number', 'header', 'text'],
      sectionSeparator: [],
    },
  },
};
