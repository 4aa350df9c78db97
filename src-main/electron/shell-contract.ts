import { z } from 'zod';

/** A file that a dialog, a drop or an export named: the window holds its token, never its path. */
const namedFileSchema = z.object({ fileToken: z.string(), fileName: z.string() });
export type NamedFile = z.infer<typeof namedFileSchema>;

/** Which program and runtime the window runs in. */
const programFactsSchema = z.object({ version: z.string(), electron: z.string(), testingOnly: z.boolean() });
export type ProgramFacts = z.infer<typeof programFactsSchema>;

const tokenInput = z.object({ fileToken: z.string().min(1).max(64) });

/**
 * What only the desktop shell can do. `tokenForDroppedFile` is called by the preload with a path that Chromium took from
 * the dropped file itself, so the window cannot name one.
 */
export const shellContract = {
  chooseOpenFile: { input: z.object({}), output: namedFileSchema.nullable() },
  chooseSaveTarget: { input: z.object({ suggestedName: z.string().min(1).max(200) }), output: namedFileSchema.nullable() },
  tokenForDroppedFile: { input: z.object({ path: z.string().max(4096) }), output: namedFileSchema.nullable() },
  openFile: { input: tokenInput, output: z.void() },
  showInFolder: { input: tokenInput, output: z.void() },
  programFacts: { input: z.object({}), output: programFactsSchema },
} as const;

export type ShellMethod = keyof typeof shellContract;
export type ShellInput<Method extends ShellMethod> = z.infer<(typeof shellContract)[Method]['input']>;
export type ShellOutput<Method extends ShellMethod> = z.infer<(typeof shellContract)[Method]['output']>;

/** One function for each method of the shell contract. */
export type ShellHandlers = { [Method in ShellMethod]: (input: ShellInput<Method>) => Promise<ShellOutput<Method>> };
