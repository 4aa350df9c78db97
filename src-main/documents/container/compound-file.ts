/** Names of the streams and storages in an OLE compound file (.doc, .xls, .wps, encrypted .docx), read as far as possible. */
export function compoundFileNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const sectorSize = 2 ** Math.min(view.getUint16(0x1e, true), 16);
  const sectorStart = (sector: number): number => (sector + 1) * sectorSize;
  const table = sectorTable(view, sectorSize);
  const seen = new Set<number>();
  let sector = view.getUint32(0x30, true);
  while (sector < 0xfffffffa && !seen.has(sector) && sectorStart(sector) + sectorSize <= bytes.length) {
    seen.add(sector);
    for (let entry = sectorStart(sector); entry + 128 <= sectorStart(sector) + sectorSize; entry += 128) {
      const length = Math.min(view.getUint16(entry + 64, true), 64);
      if (length > 2) names.add(new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + length - 2)));
    }
    sector = table.get(sector) ?? 0xfffffffe;
  }
  return names;
}

/** Next sector of each sector, from the sectors of the allocation table that the header lists (the first 109). */
function sectorTable(view: DataView, sectorSize: number): Map<number, number> {
  const next = new Map<number, number>();
  const perSector = sectorSize / 4;
  for (let slot = 0; slot < 109; slot++) {
    const start = (view.getUint32(0x4c + slot * 4, true) + 1) * sectorSize;
    if (start + sectorSize > view.byteLength) continue;
    for (let index = 0; index < perSector; index++) {
      next.set(slot * perSector + index, view.getUint32(start + index * 4, true));
    }
  }
  return next;
}
