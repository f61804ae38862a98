const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Brands of ISO base media files that are photos: HEIC as phones write it, and AVIF. */
const PHOTO_BRANDS = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif)$/;

/**
 * What an image is by its first bytes: names and types that a browser sends prove nothing.
 * @returns its media type; undefined when it is no photo of a kind that staff can open
 */
export function imageType(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) !== 'ftyp') return undefined;
  const brand = ascii(bytes, 8, 12);
  if (!PHOTO_BRANDS.test(brand)) return undefined;
  return brand === 'avif' ? 'image/avif' : 'image/heic';
}
