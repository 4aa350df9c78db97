/** Named references that offices' pages use; the rest of HTML's two thousand stay as they are printed. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', shy: '', zwnj: '', zwj: '',
  ldquo: '\u201c', rdquo: '\u201d', lsquo: '\u2018', rsquo: '\u2019', hellip: '\u2026', mdash: '\u2014', ndash: '\u2013', middot: '\u00b7',
  bull: '\u2022', times: '\u00d7', divide: '\u00f7', deg: '\u00b0', permil: '\u2030', plusmn: '\u00b1', sect: '\u00a7', para: '\u00b6',
  copy: '\u00a9', reg: '\u00ae', trade: '\u2122', yen: '\u00a5', laquo: '\u00ab', raquo: '\u00bb', lsaquo: '\u2039', rsaquo: '\u203a',
  le: '\u2264', ge: '\u2265', rarr: '\u2192', larr: '\u2190', uarr: '\u2191', darr: '\u2193', radic: '\u221a', Delta: '\u0394',
};

/** Text of HTML with its character references resolved; an unknown one stays as it stands. */
export function resolveReferences(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/giu, (whole, decimal: string, hexadecimal: string, name: string) => {
    if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0x10ffff || code === 0 ? '' : String.fromCodePoint(code);
  });
}
