import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { paragraph, wordFile } from '../../unit/documents/word/word-file.ts';
import { fixtureBytes } from './fixture-bytes.ts';
import { shareImports } from './import-attempt.ts';

const imports = shareImports();
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const secretText = '机密名单不得外传';
let server: Server;
let requests = 0;
let address = '';

beforeAll(async () => {
  server = createServer((_, response) => {
    requests++;
    response.end('<p>远程内容</p>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
});

afterAll(() => {
  server.close();
  expect(requests).toBe(0);
});

/** A file on this machine that nothing may open. */
function secretFile(): string {
  const file = path.join(temporaryFolder(), 'secret.txt');
  writeFileSync(file, secretText);
  return file;
}

/** A real archive with some of its parts exchanged. */
function withParts(archive: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync({ ...unzipSync(archive), ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) });
}

async function readsOnly(fileName: string, bytes: Uint8Array, expected: string): Promise<void> {
  const texts = await imports().accept({ fileName, bytes });
  expect(texts.join('\n')).toContain(expected);
  expect(texts.join('\n')).not.toMatch(new RegExp(`${secretText}|远程内容`, 'u'));
}

describe('macros', () => {
  it('are left alone, the text beside them is read', async () => {
    const macros = { 'word/vbaProject.bin': 'Attribute VB_Name', 'xl/vbaProject.bin': 'Attribute VB_Name' };
    await readsOnly('plan.docm', withParts(fixtureBytes('list-plan.docx'), macros), '公开');
    await readsOnly('plan.xlsm', withParts(fixtureBytes('table-sheet.xlsx'), macros), '公开');
  });
});

describe('links', () => {
  it('of Word files are never followed', async () => {
    const secret = secretFile();
    const field = (instruction: string): string => `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1.公开预算</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const fields = [`INCLUDETEXT "${secret}"`, `INCLUDEPICTURE "${address}"`, `DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"`].map((one) => field(one.replaceAll('"', '&quot;')));
    const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${relation}/attachedTemplate" Target="${address}" TargetMode="External"/><Relationship Id="r8" Type="${relation}/styles" Target="${address}" TargetMode="External"/><Relationship Id="r7" Type="${relation}/numbering" Target="file://${secret}"/><Relationship Id="r6" Type="${relation}/subDocument" Target="../../../..${secret}"/></Relationships>`;
    const file = withParts(wordFile({ body: fields.join('') + paragraph('2.公开决算') }), { 'word/_rels/document.xml.rels': links, 'word/_rels/settings.xml.rels': links });
    await readsOnly('plan.docx', file, '公开决算');
  });

  it('of workbooks are never followed', async () => {
    const secret = secretFile();
    const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/externalLinkPath" Target="${address}" TargetMode="External"/><Relationship Id="r2" Type="${relation}/externalLinkPath" Target="file://${secret}" TargetMode="External"/></Relationships>`;
    const link = `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${relation}" r:id="r1"/></externalLink>`;
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><f>WEBSERVICE("${address}")</f><v>1.公开预算</v></c><c r="B1" t="str"><f>'[1]x'!A1</f><v>县财政局</v></c></row></sheetData></worksheet>`;
    const file = withParts(fixtureBytes('table-sheet.xlsx'), { 'xl/externalLinks/externalLink1.xml': link, 'xl/externalLinks/_rels/externalLink1.xml.rels': links, 'xl/worksheets/sheet2.xml': sheet });
    await readsOnly('plan.xlsx', file, '公开');
  });

  it('of web pages and their archives are never followed', async () => {
    const secret = secretFile();
    const page = `<html><head><base href="${address}"><link rel="stylesheet" href="${address}"><meta http-equiv="refresh" content="0;url=${address}"><script src="${address}"></script></head><body onload="fetch('${address}')"><p>1.公开预算</p><img src="${address}"><img src="file://${secret}"><iframe src="file://${secret}"></iframe><object data="${address}"></object></body></html>`;
    await readsOnly('plan.html', strToU8(page), '公开预算');
    await readsOnly('plan.mht', strToU8(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: file://${secret}\r\n\r\n${page}\r\n--b\r\nContent-Type: message/external-body; access-type=local-file; name="${secret}"\r\n\r\n\r\n--b--`), '公开预算');
  });
});
