/**
 * What a document may cost at most. A plan of a county has some hundred paragraphs; these bounds are some ten times
 * those of a plan of a thousand tasks, and such that a file within them is read in `milliseconds` and 400 MiB.
 */
export const documentLimits = {
  /** Size of the file, bytes. */
  bytes: 50 * 1024 * 1024,
  /** Text that is pasted or read, UTF-16 units. */
  characters: 5_000_000,
  /** Files in an archive (.docx, .xlsx). */
  archiveEntries: 5_000,
  /** All parts of an archive that are read, unpacked, bytes. */
  unpackedBytes: 100 * 1024 * 1024,
  /** Unpacked against packed size of one part; looked at from `ratioFrom` bytes on. */
  ratio: 400,
  ratioFrom: 20 * 1024 * 1024,
  /** Pages of a PDF or OFD. */
  pages: 2_000,
  /** Pieces of text with a place of their own on the pages of a PDF or OFD. */
  textRuns: 500_000,
  /** Paragraphs of a Word document, those in tables and empty ones too. */
  paragraphs: 30_000,
  /** Tags of one XML part that is parsed as a whole. */
  xmlTags: 1_000_000,
  /** Blocks of a document: paragraphs, lines, cells. */
  blocks: 100_000,
  /** Cells with a value in a workbook. */
  cells: 100_000,
  /** Columns that one cell of a Word table may span. */
  tableColumns: 1_000,
  /** Depth of nested elements in a document. */
  depth: 100,
  /** Entries in the directory of a compound file (.doc, .xls). */
  compoundEntries: 5_000,
  /** Time for one document in the worker, milliseconds: with what is done before and after, the clerk waits for ten seconds at most. */
  milliseconds: 8_000,
} as const;
