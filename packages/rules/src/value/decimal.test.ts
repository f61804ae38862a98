import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  add,
  compareNumbers,
  divide,
  multiply,
  negate,
  numberFrom,
  numberFromText,
  numberText,
  power,
  type FeelNumber,
} from './decimal.js';
import { modulo, round, squareRoot } from './rounding.js';

const n = (text: string): FeelNumber => numberFromText(text)!;
const written = (value: FeelNumber | null): string | null => (value === null ? null : numberText(value));

describe('numbers', () => {
  it('are exact in tenths and hundredths', () => {
    assert.equal(written(add(n('1.1'), n('1.3'))), '2.4');
    assert.equal(written(multiply(n('0.1'), 3)), '0.3');
    assert.equal(written(add(numberFrom(0.1)!, numberFrom(0.2)!)), '0.3');
  });

  it('are plain when they are whole, so that each has one form', () => {
    assert.equal(n('10.00'), 10);
    assert.equal(add(n('0.5'), n('0.5')), 1);
    assert.equal(n('1e3'), 1000);
    assert.ok(Object.is(multiply(0, -5), 0), 'there is no minus zero');
  });

  it('have 34 digits, rounded half to even', () => {
    assert.equal(written(divide(1, 3)), `0.${'3'.repeat(34)}`);
    assert.equal(written(divide(2, 3)), `0.${'6'.repeat(33)}7`);
    assert.equal(written(multiply(n('9007199254740993'), n('9007199254740993'))), '81129638414606699710187514626049');
    assert.equal(written(n(`1${'0'.repeat(33)}5`)), `1${'0'.repeat(34)}`);
    assert.equal(written(n(`1${'0'.repeat(32)}15`)), `1${'0'.repeat(32)}20`);
  });

  it('do not round twice when they divide', () => {
    // 34 digits and then exactly one half, or a little more.
    assert.equal(written(divide(n('10000000000000000000000000000000005'), 10)), '1000000000000000000000000000000000');
    assert.equal(written(divide(n('10000000000000000000000000000000015'), 10)), '1000000000000000000000000000000002');
  });

  it('are null where FEEL has none', () => {
    assert.equal(divide(1, 0), null);
    assert.equal(power(10, 7000), null);
    assert.equal(numberFrom(NaN), null);
    assert.equal(numberFrom(Infinity), null);
    assert.equal(numberFromText('12a'), null);
  });

  it('compare by value', () => {
    assert.ok(compareNumbers(n('0.30'), n('0.3')) === 0);
    assert.ok(compareNumbers(n('-1.5'), -1) < 0);
    assert.ok(compareNumbers(n('9007199254740993'), n('9007199254740992')) > 0);
  });

  it('are soon compared and added however far apart they are', () => {
    const [large, small] = [n('9e6144'), n('3e-6170')];
    const begun = performance.now();
    for (let turn = 0; turn < 20_000; turn += 1) {
      assert.ok(compareNumbers(large, small) > 0 && compareNumbers(negate(large), small) < 0);
      assert.ok(compareNumbers(small, 0) > 0 && compareNumbers(negate(small), 0) < 0 && compareNumbers(0, small) < 0);
      assert.equal(add(small, large), large);
      assert.equal(modulo(small, large), small);
      assert.equal(modulo(n('1e6000'), 7), 1);
    }
    assert.ok(performance.now() - begun < 2_000);
    assert.equal(add(1, n('-1e-40')), 1);
    assert.equal(written(add(1, n('-1e-34'))), `0.${'9'.repeat(34)}`);
    assert.equal(written(add(n('1e36'), n('5001e-3'))), `1${'0'.repeat(35)}5`.slice(0, 34) + '000');
  });

  it('are rounded in each of FEEL’s ways', () => {
    assert.deepEqual(
      ['2.5', '3.5', '-2.5'].map((text) => round(n(text), 0, 'half even')),
      [2, 4, -2],
    );
    assert.deepEqual(
      ['5.5', '-5.5'].map((text) => round(n(text), 0, 'up')),
      [6, -6],
    );
    assert.deepEqual(
      ['5.5', '-5.5'].map((text) => round(n(text), 0, 'half down')),
      [5, -5],
    );
    assert.deepEqual(
      ['1.5', '-1.5'].map((text) => round(n(text), 0, 'floor')),
      [1, -2],
    );
    assert.equal(written(round(n('1234.567'), 2, 'half up')), '1234.57');
    assert.equal(round(1250, -2, 'half even'), 1200);
    assert.equal(round(n('1e-6000'), 0, 'ceiling'), 1);
  });

  it('leave rests and roots', () => {
    assert.equal(modulo(-12, 5), 3);
    assert.equal(modulo(12, -5), -3);
    assert.equal(modulo(n('1e40'), 3), 1);
    assert.equal(modulo(n('-1e40'), 3), 2);
    assert.equal(written(modulo(n('2999999999999999999999999999999999'), n('3'))), '2');
    assert.equal(written(modulo(n('10.1'), n('4.5'))), '1.1');
    assert.equal(squareRoot(16), 4);
    assert.equal(written(squareRoot(2)), '1.414213562373095048801688724209698');
    assert.equal(squareRoot(-1), null);
  });
});
