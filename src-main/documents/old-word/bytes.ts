/** Little-endian numbers of a stream; reading outside it throws a `RangeError`, which the reader turns into "damaged". */
export interface ByteView {
  bytes: Uint8Array;
  byte: (at: number) => number;
  word: (at: number) => number;
  signedWord: (at: number) => number;
  long: (at: number) => number;
  slice: (at: number, length: number) => ByteView;
}

/** A view of bytes; slices share them. */
export function viewOf(bytes: Uint8Array): ByteView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    bytes,
    byte: (at) => view.getUint8(at),
    word: (at) => view.getUint16(at, true),
    signedWord: (at) => view.getInt16(at, true),
    long: (at) => view.getUint32(at, true),
    slice: (at, length) => {
      if (at + length > bytes.length) throw new RangeError('outside the stream');
      return viewOf(bytes.subarray(at, at + length));
    },
  };
}
