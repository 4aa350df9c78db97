/** What a superior's file may cost at most: the largest tables of a county are a hundredth of it. */
export const templateLimits = {
  /** Size of the file, bytes. */
  bytes: 50 * 1024 * 1024,
  /** Files in the package. */
  entries: 5_000,
  /** All parts unpacked, bytes. */
  unpackedBytes: 100 * 1024 * 1024,
  /** Tags of one XML part. */
  xmlTags: 1_000_000,
  /** Depth of nested elements. */
  depth: 200,
  /** Rows and columns of a sheet that are looked at; no table begins or ends behind them. */
  rows: 20_000,
  columns: 256,
} as const;
