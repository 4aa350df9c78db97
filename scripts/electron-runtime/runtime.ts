/** Where an Electron executable came from; only `fallback` may never be given to anybody. */
export type RuntimeSource = 'override' | 'installed' | 'download' | 'fallback';

/** An Electron that can be started, with the SQLite binding that it needs when the stock one crashes on it. */
export interface ElectronRuntime {
  readonly executable: string;
  readonly source: RuntimeSource;
  /** Electron's own version, for example `45.4.1`. */
  readonly version: string;
  /** Absolute path of a `.node` file, or null where better-sqlite3's own prebuilt binary works. */
  readonly compatibilityBinding: string | null;
}

/** Receives one line about the progress of a job that takes longer than a moment. */
export type Report = (line: string) => void;

/** A reason, in one sentence for the person at the terminal, why no runtime can be provided. */
export class RuntimeUnavailable extends Error {
  override readonly name = 'RuntimeUnavailable';
}
