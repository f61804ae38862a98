import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryPoints } from './entry-points.js';

const names = (
  controls: Parameters<typeof entryPoints<{ name: string; type?: string; checked?: boolean; disabled?: boolean }>>[0],
) =>
  entryPoints(controls)
    .map(({ name }) => name)
    .join('');

describe('entryPoints', () => {
  it('are the first and the last', () => {
    assert.equal(names([{ name: 'a' }, { name: 'b' }, { name: 'c' }]), 'ac');
  });

  it('are one where there is one, and none where there is none', () => {
    assert.equal(names([{ name: 'a' }]), 'a');
    assert.equal(names([]), '');
  });

  it('include the checked one of radios, where Tab goes', () => {
    assert.equal(
      names([
        { name: 'a', type: 'radio' },
        { name: 'b', type: 'radio', checked: true },
        { name: 'c', type: 'radio' },
      ]),
      'abc',
    );
  });

  it('leave out checked checkboxes: Tab reaches each of them, and would repeat it', () => {
    assert.equal(
      names([
        { name: 'a', type: 'checkbox' },
        { name: 'b', type: 'checkbox', checked: true },
        { name: 'c', type: 'checkbox' },
      ]),
      'ac',
    );
  });

  it('leave out what is disabled, as Tab does', () => {
    assert.equal(
      names([{ name: 'a', disabled: true }, { name: 'b' }, { name: 'c' }, { name: 'd', disabled: true }]),
      'bc',
    );
  });
});
