/** Set by the build: true for what is run from the checkout, false for what is packed. */
declare const DEVELOPMENT_BUILD: boolean;

/** Path of another better-sqlite3 binary for a development runtime; a packed program never takes one from outside. */
export function sqliteBinding(): string | undefined {
  return DEVELOPMENT_BUILD ? process.env['TAIZHANG_SQLITE_BINDING'] : undefined;
}
