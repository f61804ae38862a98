/**
 * One example as a story. Its options that are words, numbers or yes/no can be changed in the Controls panel; those that
 * hold lists or templates are as the example has them.
 */
export function story({ template, examples }, { fixtures, page }, name) {
  const options = examples[name];
  const simple = Object.entries(options).filter(([key, value]) => typeof value !== 'object' && key !== 'lang');
  const argTypes = page.options.map(({ name: option, description }) => [option, { description }]);
  return {
    argTypes: Object.fromEntries(argTypes.filter(([option]) => simple.some(([key]) => key === option))),
    args: Object.fromEntries(simple),
    parameters: { fixture: fixtures.find((fixture) => fixture.name === name) },
    render: (args, { globals }) => template({ lang: globals.language, ...options, ...args }),
  };
}
