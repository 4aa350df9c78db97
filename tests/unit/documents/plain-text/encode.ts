type DoubleByteEncoding = 'gb18030' | 'big5';

const tables = new Map<DoubleByteEncoding, Map<string, number[]>>();

/** GB18030 bytes of a text of ASCII and two-byte characters of GBK. */
export function encodeGb18030(text: string): Uint8Array {
  return encode(text, 'gb18030');
}

/** BIG5 bytes of a text of ASCII and characters of BIG5. */
export function encodeBig5(text: string): Uint8Array {
  return encode(text, 'big5');
}

/** The decoder's own table turned round. */
function encode(text: string, encoding: DoubleByteEncoding): Uint8Array {
  const table = tables.get(encoding) ?? twoByteTable(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(Array.from(text).flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
}

function twoByteTable(encoding: DoubleByteEncoding): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const characters = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const [character, ...rest] = Array.from(decoder.decode(Uint8Array.of(lead, trail)));
      if (character !== undefined && character !== '\ufffd' && rest.length === 0) characters.set(character, [lead, trail]);
    }
  }
  return characters;
}

/** UTF-16 bytes of a text without adding a mark. */
export function encodeUtf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), order === 'little');
  return bytes;
}
