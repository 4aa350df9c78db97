import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** What a program does that stands for LibreOffice; its last argument is the file, `$out` the folder for what it makes. */
const behaviours = {
  /** Gives the same bytes under the wanted ending. */
  converts: 'cp "$file" "$out/source.$ending"',
  writesNothing: 'exit 1',
  /** With a child, as the real one, whose process id it tells. */
  hangs: 'sleep 60 & echo $! > "$(dirname "$0")/child"; wait',
} as const;

/** Puts such a program in the place of LibreOffice for one test; its path. Not for Windows. */
export function fakeLibreOffice(behaviour: keyof typeof behaviours): string {
  const program = path.join(temporaryFolder(), 'soffice');
  const script = ['#!/bin/sh', 'for file; do :; done', 'while [ "$1" != "--outdir" ]; do [ "$1" = "--convert-to" ] && ending="${2%%:*}"; shift; done', 'out="$2"; mkdir -p "$out"', behaviours[behaviour]];
  writeFileSync(program, `${script.join('\n')}\n`);
  chmodSync(program, 0o755);
  useLibreOffice(program);
  return program;
}

/** Makes one test take this program for LibreOffice, or (a file that is not there) find none. */
export function useLibreOffice(program: string): void {
  const before = process.env['TAIZHANG_LIBREOFFICE'];
  process.env['TAIZHANG_LIBREOFFICE'] = program;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TAIZHANG_LIBREOFFICE'];
    else process.env['TAIZHANG_LIBREOFFICE'] = before;
  });
}
