/** @returns a size as people read it, in kB or MB: "340 kB", "1.2 MB" */
export function fileSize(bytes: number, language: string): string {
  const large = bytes > 999_000;
  // British English where a browser has no data for the language, as Chromium has none for Welsh.
  return new Intl.NumberFormat([language, 'en-GB'], {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  }).format(large ? bytes / 1_000_000 : Math.ceil(bytes / 1000));
}
