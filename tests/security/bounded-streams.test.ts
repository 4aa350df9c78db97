import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withBoundedStreams } from '../../src-main/documents/portable-document/bounded-streams.ts';
import { pdfOfObjects, pdfStream } from '../support/bad-files.ts';

const bomb = deflateSync(Buffer.alloc(101 * 1024 * 1024));
const limit = { code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'unpackedBytes' } };

/** Base 85 of bytes in groups of four. */
function base85(bytes: Buffer): Buffer {
  const groups = Array.from({ length: Math.ceil(bytes.length / 4) }, (_, group) => {
    let value = [0, 1, 2, 3].reduce((sum, at) => sum * 256 + (bytes[group * 4 + at] ?? 0), 0);
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(digit + 33);
    });
    return digits.toReversed().join('');
  });
  return Buffer.from(`${groups.join('')}~>`);
}

describe('withBoundedStreams', () => {
  it('refuses what unpacks beyond the limit, however its filters are written', async () => {
    const hexadecimal = Buffer.from(`${bomb.toString('hex')}>`);
    const streams: Record<string, (string | Buffer)[]> = {
      plain: [pdfStream('/Filter/FlateDecode', bomb)],
      'by code': [pdfStream('/Filter[/Fl#61teDecode/#46l]', deflateSync(bomb))],
      short: [pdfStream('/F[/Fl /Fl]', deflateSync(bomb))],
      'named elsewhere': [pdfStream('/Filter 2 0 R', deflateSync(bomb)), '[/FlateDecode/FlateDecode]'],
      'one by one elsewhere': [pdfStream('/Filter[2 0 R 2 0 R]', deflateSync(bomb)), '/Fl'],
      'named nowhere': [pdfStream('/Filter 9 0 R', Buffer.alloc(100_000, 'a'))],
      hexadecimal: [pdfStream('/Filter[/ASCIIHexDecode/FlateDecode]', hexadecimal)],
      'base 85': [pdfStream('/Filter[/A85/Fl]', base85(bomb))],
      'run lengths': [pdfStream('/Filter/RL', Buffer.alloc(2 * 1024 * 1024))],
      'behind a word in a string': [Buffer.concat([Buffer.from('<</X(stream\n)>>'), pdfStream('/Filter/FlateDecode', bomb)])],
      'with spaces behind the word': [Buffer.from(pdfStream('/Filter/FlateDecode', bomb).toString('latin1').replace('stream\n', 'stream  \n'), 'latin1')],
    };
    for (const [name, objects] of Object.entries(streams)) await expect(withBoundedStreams(pdfOfObjects(objects)), name).rejects.toMatchObject(limit);
  });

  it('hands on a sound file as it is, pictures of any kind too', async () => {
    const sound = pdfOfObjects([
      pdfStream('/Filter/FlateDecode', deflateSync('BT ET')), pdfStream('/Filter 3 0 R', deflateSync('BT ET')), '/FlateDecode',
      pdfStream('/Type/XObject/Subtype/Image/Filter/LZWDecode', Buffer.alloc(200_000)), pdfStream('/Filter[/ASCII85Decode/FlateDecode]', base85(deflateSync('BT ET'))),
      pdfStream('/Length1 4/Filter/FlateDecode', deflateSync('font')),
    ]);
    expect(Buffer.from(await withBoundedStreams(sound)).equals(Buffer.from(sound))).toBe(true);
  });

  it('blots out a font program that does not unpack, and nothing else', async () => {
    const broken = deflateSync(Buffer.from('A program of a font, and more of it'.repeat(9)));
    broken.fill(0xff, 12, 20);
    const file = pdfOfObjects([pdfStream('/Length1 400/Filter/FlateDecode', broken), pdfStream('/Filter/FlateDecode', broken)]);
    const kept = Buffer.from(await withBoundedStreams(file));
    const [program, other] = [...kept.toString('latin1').matchAll(/>>stream\n([^]{2})/gu)].map(([, start = '']) => Buffer.from(start, 'latin1').toString('hex'));
    expect([program, other]).toEqual(['0000', '789c']);
  });
});
