/** Groups whose tokens replace the plain ones under a condition: the dark scheme, a screen of 40rem or more. */
const CONDITIONS = ['dark', 'wide'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const isAlias = (value) => typeof value === 'string' && /^\{[^{}]+\}$/.test(value);

const byte = (component) => Math.round(component * 255);
const hexOf = (components) => `#${components.map((each) => byte(each).toString(16).padStart(2, '0')).join('')}`;
const componentsOf = (hex) =>
  hex.match(/[0-9a-f]{2}/gi).map((pair) => Math.round((parseInt(pair, 16) / 255) * 1000) / 1000);

/** How DTCG 2025.10 writes the colour that a person knows as `#0b5a52`. */
const colourValue = (hex) =>
  `{ "colorSpace": "srgb", "components": [${componentsOf(hex).join(', ')}], "hex": "${hex}" }`;

/** What a `$value` of each `$type` must be, and how it is written in CSS. `css` returns undefined for a value of another shape. */
const TYPES = {
  color: {
    shape: '{ "colorSpace": "srgb", "components": [red, green, blue], "hex": "#rrggbb" } with components from 0 to 1',
    css: ({ colorSpace, components }) =>
      colorSpace === 'srgb' &&
      components?.length === 3 &&
      components.every((each) => isNumber(each) && each >= 0 && each <= 1)
        ? hexOf(components)
        : undefined,
  },
  dimension: {
    shape: '{ "value": number, "unit": "px" or "rem" }',
    css: ({ value, unit }) => (isNumber(value) && ['px', 'rem'].includes(unit) ? `${value}${unit}` : undefined),
  },
  fontFamily: {
    shape: 'a list of family names',
    css: (families) =>
      Array.isArray(families) && families.length && families.every((each) => typeof each === 'string')
        ? families.map((each) => (/^[a-z-]+$/i.test(each) ? each : `"${each}"`)).join(',')
        : undefined,
  },
  fontWeight: {
    shape: 'a number from 1 to 1000',
    css: (weight) => (isNumber(weight) && weight >= 1 && weight <= 1000 ? `${weight}` : undefined),
  },
  number: { shape: 'a number', css: (number) => (isNumber(number) ? `${number}` : undefined) },
};

/**
 * Reads a DTCG token tree.
 * @param tree the parsed file
 * @param base what {@link readTokens} made of the default theme, when this is a council's theme
 * @returns `{plain, dark, wide}`, each a map from a token's name (`colour-ink`) to `{path, type, css}` or `{path, type, alias}`
 * @throws an error that lists every mistake with the token it is in
 */
export function readTokens(tree, base) {
  const sets = { plain: new Map(), dark: new Map(), wide: new Map() };
  const mistakes = [];

  const walk = (node, path, type) => {
    if (!isObject(node))
      return mistakes.push(`${path.join('.')} is neither a token (an object with "$value") nor a group of tokens`);
    const ownType = node.$type ?? type;
    if ('$value' in node) return add(node, path, ownType);
    for (const [key, child] of Object.entries(node)) if (!key.startsWith('$')) walk(child, [...path, key], ownType);
  };

  const add = ({ $value }, path, type) => {
    const condition = CONDITIONS.includes(path[0]) ? path[0] : 'plain';
    const name = nameOf(path);
    const { css, mistake } = isAlias($value) && type ? {} : written(type, $value);
    if (mistake) mistakes.push(`${path.join('.')} ${mistake}`);
    else
      sets[condition].set(name, {
        path: path.join('.'),
        type,
        css,
        alias: isAlias($value) ? nameOf($value.slice(1, -1).split('.')) : undefined,
      });
  };

  walk(tree, [], undefined);
  mistakes.push(...unknownAliases(sets, base), ...missingDark(sets), ...(base ? strangers(sets, base) : []));
  if (mistakes.length) throw new Error(mistakes.join('\n'));
  return sets;
}

/** @returns the values that a theme shows in one scheme, aliases resolved: a map from name to CSS value */
export function valuesIn(scheme, base, theme) {
  const layers = [base, theme]
    .filter(Boolean)
    .flatMap((sets) => (scheme === 'dark' ? [sets.plain, sets.dark] : [sets.plain]));
  const tokens = new Map(layers.flatMap((layer) => [...layer]));
  const resolve = ({ css, alias }) => css ?? resolve(tokens.get(alias));
  return new Map([...tokens].map(([name, token]) => [name, resolve(token)]));
}

/** `dark.colour.ink` and `colour.ink` are one custom property under two conditions. */
const nameOf = (path) => path.slice(CONDITIONS.includes(path[0]) ? 1 : 0).join('-');

function written(type, value) {
  if (!type) return { mistake: 'has no "$type": write one on the token or on its group' };
  if (!Object.hasOwn(TYPES, type))
    return { mistake: `has the "$type" "${type}"; known are ${Object.keys(TYPES).join(', ')}` };
  if (type === 'color' && /^#[0-9a-f]{6}$/i.test(value))
    return { mistake: `must be written ${colourValue(value)}, not "${value}"` };
  const css = TYPES[type].css(value ?? {});
  if (css === undefined)
    return { mistake: `is not a ${type}: its "$value" must be ${TYPES[type].shape}, not ${JSON.stringify(value)}` };
  if (type === 'color' && value.hex && value.hex.toLowerCase() !== css)
    return {
      mistake: `says two colours: its components are ${css}, its hex ${value.hex}. For ${value.hex} write ${colourValue(value.hex)}`,
    };
  return { css };
}

function* unknownAliases(sets, base) {
  const known = new Map([base, sets].filter(Boolean).flatMap(({ plain, dark, wide }) => [...plain, ...dark, ...wide]));
  for (const { path, type, alias } of Object.values(sets).flatMap((set) => [...set.values()])) {
    if (!alias) continue;
    const way = [alias];
    while (known.get(way.at(-1))?.alias && !way.slice(0, -1).includes(way.at(-1)))
      way.push(known.get(way.at(-1)).alias);
    const target = known.get(way.at(-1));
    if (!target) yield `${path} refers to ${way.join(', that to ')}, which is not a token`;
    else if (target.alias) yield `${path} refers to ${way.join(', that to ')}: a circle`;
    else if (target.type !== type) yield `${path} is a ${type} but refers to ${target.path}, a ${target.type}`;
  }
}

/** A colour without a dark value would put a light theme's colour on a dark page. An alias follows what it refers to. */
function* missingDark({ plain, dark }) {
  for (const [name, { path, type, alias }] of plain)
    if (type === 'color' && !alias && !dark.has(name)) yield `${path} has no dark value: add dark.${path}`;
}

/** A theme may only give other values to tokens that the default theme has: anything else is a misspelling that no stylesheet would read. */
function* strangers(sets, base) {
  for (const [name, { path, type }] of Object.values(sets).flatMap((set) => [...set])) {
    const original = base.plain.get(name);
    if (!original) yield `${path} is not a token of the default theme`;
    else if (original.type !== type) yield `${path} is a ${type}; in the default theme it is a ${original.type}`;
  }
}
