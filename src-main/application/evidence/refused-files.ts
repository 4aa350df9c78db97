/** Endings with which Windows or a Linux desktop runs a file on a double click. */
const programEndings = new Set(
  (
    'exe dll com scr pif cpl sys ocx msi msp msix appx reg lnk inf scf url bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta chm ' +
    'jar class py pyw sh bash run desktop appimage deb rpm apk so dmg pkg app command'
  ).split(' '),
);

/** First bytes of programs as Latin-1 text: Windows, Linux, Mac (four sorts and several in one, as Java's too), shortcuts, scripts. */
const programStarts = [
  'MZ',
  '\u007fELF',
  '\u00fe\u00ed\u00fa\u00ce',
  '\u00fe\u00ed\u00fa\u00cf',
  '\u00ce\u00fa\u00ed\u00fe',
  '\u00cf\u00fa\u00ed\u00fe',
  '\u00ca\u00fe\u00ba\u00be',
  'L\u0000\u0000\u0000\u0001\u0014\u0002\u0000',
  '#!',
  '\u00ef\u00bb\u00bf#!',
] as const;

const macroEndings = /\.(?:doc|dot|xls|xlt|xla|ppt|pot|pps|ppa)m$/iu;

/**
 * Whether a file's name makes it a program. Windows leaves out dots and spaces at the end of a name and takes what follows a
 * colon for a stream of the file, so each part between colons is looked at without them.
 */
export function hasProgramName(fileName: string): boolean {
  return fileName.split(':').some((part) => {
    const [, ending = ''] = /\.([^.]*)$/u.exec(part.replace(/[. ]+$/u, '')) ?? [];
    return programEndings.has(ending.toLowerCase());
  });
}

/** Whether a file is a program or a script by its first bytes, whatever it is called. */
export function startsAsProgram(start: Uint8Array): boolean {
  const text = Buffer.from(start.subarray(0, 16)).toString('latin1');
  return programStarts.some((program) => text.startsWith(program));
}

/** Whether a document can hold macros by its name: it is kept, and marked. */
export function mayHoldMacros(fileName: string): boolean {
  return macroEndings.test(fileName);
}
