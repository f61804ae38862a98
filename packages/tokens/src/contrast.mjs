/**
 * What WCAG 2.2 AA asks of each kind of pair. Of the focus ring's two colours one must be seen on every surface; at 9:1
 * between the two, that is so on any colour at all.
 */
const NEEDED = { text: 4.5, 'large text': 3, border: 3, focus: 3, 'focus ring': 9 };

/** @returns the contrast of two colours (`#rrggbb`) by WCAG 2.2's definition, 1 to 21 */
export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Measures every declared pair.
 * @param pairs rows of `{kind, colours, on}`: each of `colours` is read on each of `on`; for `focus`, the better one of `colours`
 * @param values a map from token name to colour, for one theme in one scheme
 * @returns `{measured, failures}`: the number of pairs, and a sentence for each that fails
 */
export function checkPairs(pairs, values, theme, scheme) {
  const rows = pairs.flatMap(({ kind, colours, on }) =>
    on.flatMap((surface) =>
      (kind === 'focus' ? [colours] : colours.map((colour) => [colour])).map((candidates) => ({
        kind,
        candidates,
        surface,
      })),
    ),
  );
  const valueOf = (name) => values.get(`colour-${name}`);
  const failures = rows.flatMap(({ kind, candidates, surface }) => {
    if (!NEEDED[kind]) return `A pair has the kind "${kind}"; known are ${Object.keys(NEEDED).join(', ')}`;
    const unknown = [...candidates, surface].find((name) => !valueOf(name));
    if (unknown) return `A pair names colour.${unknown}, which is not a token`;
    const [best] = candidates
      .map((name) => ({ name, ratio: contrast(valueOf(name), valueOf(surface)) }))
      .sort((a, b) => b.ratio - a.ratio);
    return best.ratio >= NEEDED[kind]
      ? []
      : `${theme}, ${scheme}: colour.${best.name} (${valueOf(best.name)}) on colour.${surface} (${valueOf(surface)}) has ${round(best.ratio)}:1; ${kind} needs ${NEEDED[kind]}:1`;
  });
  return { measured: rows.length, failures };
}

/** Downwards, so that a ratio that fails is never printed as the one that is needed. */
const round = (ratio) => Math.floor(ratio * 100) / 100;
