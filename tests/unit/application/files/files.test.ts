import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileTokens } from '../../../../src-main/application/files/file-tokens.ts';
import { keepFile, keptFilePath, readKeptFile, sha256Of } from '../../../../src-main/application/files/kept-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const bytes = new TextEncoder().encode('原件');

describe('file tokens', () => {
  it('stand for a path to read or to write, and a token to read never writes', () => {
    const tokens = createFileTokens();
    const [read, write] = [tokens.offer('a/b.docx'), tokens.offerSaveTarget('/c/d.xlsx')];
    expect(tokens.readable(read)).toBe(path.resolve('a/b.docx'));
    expect(tokens.writable(write)).toBe('/c/d.xlsx');
    expect([tokens.pathOf(read), tokens.pathOf('other')]).toEqual([path.resolve('a/b.docx'), null]);
    expect(() => tokens.writable(read)).toThrow('FILE_TOKEN_UNKNOWN');
    expect(() => tokens.readable('other')).toThrow('FILE_TOKEN_UNKNOWN');
    expect(() => tokens.readable('/c/d.xlsx')).toThrow('FILE_TOKEN_UNKNOWN');
  });
});

describe('kept files', () => {
  it('lie under their hash, once', () => {
    const folder = temporaryFolder();
    const sha256 = keepFile(folder, bytes);
    expect(sha256).toBe(sha256Of(bytes));
    expect(keepFile(folder, bytes)).toBe(sha256);
    expect(readdirSync(folder)).toEqual([sha256.slice(0, 2)]);
    expect(readdirSync(path.join(folder, sha256.slice(0, 2)))).toEqual([sha256]);
    expect(new Uint8Array(readFileSync(keptFilePath(folder, sha256)))).toEqual(bytes);
  });

  it('are written anew where one was cut short', () => {
    const folder = temporaryFolder();
    const target = keptFilePath(folder, sha256Of(bytes));
    mkdirSync(path.dirname(target));
    writeFileSync(target, bytes.subarray(0, 2));
    keepFile(folder, bytes);
    expect(new Uint8Array(readFileSync(target))).toEqual(bytes);
  });

  it('are read only while they are what was kept', () => {
    const folder = temporaryFolder();
    const sha256 = keepFile(folder, bytes);
    expect(new Uint8Array(readKeptFile(folder, sha256) ?? [])).toEqual(bytes);
    expect(readKeptFile(folder, sha256Of(new Uint8Array()))).toBeNull();
    writeFileSync(keptFilePath(folder, sha256), '改');
    expect(readKeptFile(folder, sha256)).toBeNull();
  });
});
