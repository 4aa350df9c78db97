/** An OLE compound file (version 3, 512-byte sectors) whose directory names these streams; they have no content. */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint32(0x30, 1, true);
  for (let slot = 0; slot < 109; slot++) view.setUint32(0x4c + slot * 4, slot === 0 ? 0 : 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  ['Root Entry', ...streams].forEach((name, index) => {
    const entry = 1024 + index * 128;
    Array.from(name).forEach((character, at) => view.setUint16(entry + at * 2, character.charCodeAt(0), true));
    view.setUint16(entry + 64, (name.length + 1) * 2, true);
  });
  return bytes;
}
