interface Entry {
  name?: string;
  type?: string;
  checked?: boolean;
  disabled?: boolean;
}

/**
 * The controls by which a person can come into a group with Tab or Shift+Tab: the first, the last, and in radios the one
 * that is checked. They carry the group's hint and error in `aria-describedby`, so that each is heard once, whichever
 * way someone comes. A fieldset's own description is not used: NVDA and JAWS would say it again, and Orca never says it.
 */
export function entryPoints<E extends Entry>(controls: readonly E[]): E[] {
  const reachable = controls.filter(({ disabled }) => !disabled);
  return reachable.filter(
    (control, index) => !index || index === reachable.length - 1 || (control.type === 'radio' && control.checked),
  );
}
