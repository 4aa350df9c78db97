import { z } from 'zod';

/** A file that a dialog, a drop or an export named: the window holds its token, never its path. */
const namedFileSchema = z.object({ fileToken: z.string(), fileName: z.string() });
export type NamedFile = z.infer<typeof namedFileSchema>;

/** Which program and runtime the window runs in. */
const programFactsSchema = z.object({ version: z.string(), electron: z.string(), testingOnly: z.boolean() });
export type ProgramFacts = z.infer<typeof programFactsSchema>;

/** What a file that is to be opened is for: the dialog names it and filters by it. */
const openPurposes = ['plan', 'table', 'evidence', 'calendar', 'returnedFile', 'superiorTable', 'profile'] as const;
export type OpenPurpose = (typeof openPurposes)[number];

/** What the window has printed: the saved file, or the code and data of the failure as the application's contract names it. */
const savedPrintSchema = z.union([z.object({ saved: namedFileSchema }), z.object({ failure: z.object({ code: z.string(), data: z.unknown() }) })]);

const tokenInput = z.object({ fileToken: z.string().min(1).max(64) });

/**
 * What only the desktop shell can do. `tokenForDroppedFile` is called by the preload with a path that Chromium took from
 * the dropped file itself, so the window cannot name one.
 */
export const shellContract = {
  /** Empty when the clerk closed the dialog; one file at most unless `several`. */
  chooseOpenFiles: { input: z.object({ purpose: z.enum(openPurposes), several: z.boolean() }), output: z.array(namedFileSchema) },
  chooseSaveTarget: { input: z.object({ suggestedName: z.string().min(1).max(200) }), output: namedFileSchema.nullable() },
  /** A folder whose files are to be read; null when the clerk closed the dialog. */
  chooseOpenFolder: { input: z.object({}), output: namedFileSchema.nullable() },
  /** A folder to write several files into; null when the clerk closed the dialog. */
  chooseSaveFolder: { input: z.object({}), output: namedFileSchema.nullable() },
  tokenForDroppedFile: { input: z.object({ path: z.string().max(4096) }), output: namedFileSchema.nullable() },
  openFile: { input: tokenInput, output: z.void() },
  showInFolder: { input: tokenInput, output: z.void() },
  /** Prints what the window shows to a printer as a PDF, its pages as its style sheets size them, where a save dialog said. */
  savePdf: { input: z.object({ saveToken: z.string().min(1).max(64) }), output: savedPrintSchema },
  programFacts: { input: z.object({}), output: programFactsSchema },
} as const;

export type ShellMethod = keyof typeof shellContract;
export type ShellInput<Method extends ShellMethod> = z.infer<(typeof shellContract)[Method]['input']>;
export type ShellOutput<Method extends ShellMethod> = z.infer<(typeof shellContract)[Method]['output']>;

/** One function for each method of the shell contract. */
export type ShellHandlers = { [Method in ShellMethod]: (input: ShellInput<Method>) => Promise<ShellOutput<Method>> };
