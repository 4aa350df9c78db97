let table: Map<string, number[]> | undefined;

/** GB18030 bytes of a text of ASCII, two-byte characters of GBK: the decoder's own table turned round. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= twoByteTable();
  return Uint8Array.from(Array.from(text).flatMap((character) => table?.get(character) ?? [character.charCodeAt(0)]));
}

function twoByteTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const characters = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) characters.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
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
