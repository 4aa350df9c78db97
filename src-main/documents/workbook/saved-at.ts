import { openCompoundFile } from '../container/compound-file.ts';
import { openArchive } from '../container/open-archive.ts';
import { decodeXml } from '../container/parse-xml.ts';

/** Years in which somebody can have saved a file; a clock that was never set stands before, a mistyped one behind. */
const [firstYear, lastYear] = [2000, 2099];
const modifiedElement = /<(?:\w+:)?modified(?:\s[^<>]*)?>\s*([^<\s]+)\s*</u;
/** A moment of XML (W3CDTF) with or without its time zone; without one it is meant to be UTC. */
const moment = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/u;

/**
 * When an office file says that it was saved last: an ISO instant; null where it does not say so, cannot be read, or names a
 * time that cannot be. Never throws.
 */
export function savedAtOf(bytes: Uint8Array): string | null {
  try {
    return bytes[0] === 0x50 ? savedAtOfArchive(bytes) : savedAtOfCompoundFile(bytes);
  } catch {
    return null;
  }
}

function savedAtOfArchive(bytes: Uint8Array): string | null {
  const [properties] = openArchive(bytes).read((name) => name.toLowerCase() === 'docprops/core.xml').values();
  const [, time, zone = 'Z'] = moment.exec(modifiedElement.exec(properties === undefined ? '' : decodeXml(properties))?.[1] ?? '') ?? [];
  return time === undefined ? null : instantOf(Date.parse(`${time}${zone}`));
}

const lastSaved = 0x0d;
const fileTime = 0x40;
/** 1970-01-01 in 100 nanoseconds since 1601. */
const fileTimeOf1970 = 116_444_736_000_000_000n;

/** From the property set of an .xls ([MS-OLEPS] 2.21, 2.20); own reading, because the workbook library runs without end on broken ones. */
function savedAtOfCompoundFile(bytes: Uint8Array): string | null {
  const stream = openCompoundFile(bytes).stream('\u0005SummaryInformation');
  if (stream === null) return null;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const section = view.getUint32(44, true);
  const count = view.getUint32(section + 4, true);
  for (let at = section + 8; at < section + 8 + count * 8; at += 8) {
    if (view.getUint32(at, true) !== lastSaved) continue;
    const value = section + view.getUint32(at + 4, true);
    if (view.getUint32(value, true) !== fileTime) return null;
    return instantOf(Number((view.getBigUint64(value + 4, true) - fileTimeOf1970) / 10_000n));
  }
  return null;
}

function instantOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= firstYear && year <= lastYear ? date.toISOString() : null;
}
