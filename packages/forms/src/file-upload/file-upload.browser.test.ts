import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample, type ExamplePage } from '../../../../test/support/open-example.js';

/** As the browser's own picker does: what was chosen before is replaced, then `change` is fired. */
const choose = (page: ExamplePage, ...names: string[]) =>
  page.evaluate((files) => {
    const transfer = new DataTransfer();
    for (const name of files) transfer.items.add(new File([name.repeat(1000)], name, { lastModified: 1 }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, names);

const drop = (page: ExamplePage, ...names: string[]) =>
  page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const name of files) dataTransfer.items.add(new File(['x'], name, { lastModified: 1 }));
    const input = document.querySelector('input[type=file]')!;
    return ['dragover', 'drop'].map(
      (type) => !input.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
    );
  }, names);

const state = (page: ExamplePage) =>
  page.evaluate(() => {
    const list = document.querySelector<HTMLElement>('[data-part=list]')!;
    return {
      sent: [...document.querySelector<HTMLInputElement>('input[type=file]')!.files!].map(({ name }) => name),
      listed: list.hidden ? [] : [...list.children].map((item) => item.textContent!.replace(/\s+/g, ' ')),
      said: document.querySelector('[role=status]')!.textContent,
      focus: document.activeElement!.textContent!.trim() || document.activeElement!.id,
    };
  });

describe('<council-file-upload>', () => {
  it('lists what is chosen; choosing again adds', async () => {
    const page = await openExample('file-upload', 'several files');
    await choose(page, 'a.jpg', 'b.jpg');
    await choose(page, 'c.jpg', 'b.jpg');
    const { sent, listed, said } = await state(page);
    assert.deepEqual(sent, ['a.jpg', 'b.jpg', 'c.jpg']);
    assert.deepEqual(listed, ['a.jpg 5 kB Remove a.jpg', 'b.jpg 5 kB Remove b.jpg', 'c.jpg 5 kB Remove c.jpg']);
    assert.equal(said, 'c.jpg added. 3 files chosen');
  });

  it('keeps what was chosen when the same file is chosen again', async () => {
    const page = await openExample('file-upload', 'several files');
    await choose(page, 'a.jpg', 'b.jpg');
    await choose(page, 'a.jpg');
    assert.deepEqual((await state(page)).sent, ['a.jpg', 'b.jpg']);
  });

  it('keeps one file where one is asked for', async () => {
    const page = await openExample('file-upload', 'default');
    await choose(page, 'a.jpg');
    await choose(page, 'b.jpg');
    assert.deepEqual((await state(page)).sent, ['b.jpg']);
    await drop(page, 'c.jpg', 'd.jpg');
    const { sent, listed, said } = await state(page);
    assert.deepEqual([sent, listed, said], [['c.jpg'], ['c.jpg 1 kB Remove c.jpg'], 'c.jpg added. 1 file chosen']);
  });

  it('takes dropped files', async () => {
    const page = await openExample('file-upload', 'several files');
    await choose(page, 'a.jpg');
    assert.deepEqual(await drop(page, 'b.jpg', 'c.jpg'), [true, true]);
    const { sent, said } = await state(page);
    assert.deepEqual(sent, ['a.jpg', 'b.jpg', 'c.jpg']);
    assert.equal(said, 'b.jpg, c.jpg added. 3 files chosen');
  });

  it('takes nothing while it is disabled', async () => {
    const page = await openExample('file-upload', 'disabled');
    assert.deepEqual(await drop(page, 'b.jpg'), [false, false]);
    assert.deepEqual((await state(page)).sent, []);
  });

  it('removes a file and puts the focus on the next one, at last on the input', async () => {
    const page = await openExample('file-upload', 'several files');
    await choose(page, 'a.jpg', 'b.jpg', 'c.jpg');
    await page.click('li:nth-child(2) button');
    assert.deepEqual(await state(page), {
      sent: ['a.jpg', 'c.jpg'],
      listed: ['a.jpg 5 kB Remove a.jpg', 'c.jpg 5 kB Remove c.jpg'],
      said: 'b.jpg removed. 2 files chosen',
      focus: 'Remove c.jpg',
    });
    await page.press('Enter');
    assert.equal((await state(page)).focus, 'Remove a.jpg');
    await page.press('Space');
    assert.deepEqual(await state(page), {
      sent: [],
      listed: [],
      said: 'a.jpg removed. 0 files chosen',
      focus: 'photos',
    });
  });

  it('tells other scripts of each change once', async () => {
    const page = await openExample('file-upload', 'several files');
    await page.evaluate(() => {
      document.body.dataset.heard = '';
      document.addEventListener('change', ({ target }) => {
        document.body.dataset.heard += String((target as HTMLInputElement).files!.length);
      });
    });
    await choose(page, 'a.jpg', 'b.jpg');
    await drop(page, 'c.jpg');
    await page.click('li button');
    assert.equal(await page.evaluate(() => document.body.dataset.heard), '232');
  });

  it('writes a file’s name as text', async () => {
    const page = await openExample('file-upload', 'default');
    await choose(page, '<img src=x onerror=alert(1)>.jpg');
    assert.equal(await page.evaluate(() => document.querySelectorAll('img').length), 0);
    assert.match((await state(page)).listed[0]!, /^<img src=x onerror=alert\(1\)>\.jpg /);
  });

  it('sends what is listed', async () => {
    const page = await openExample('file-upload', 'several files', { form: true });
    await choose(page, 'a.jpg', 'b.jpg');
    await drop(page, 'c.jpg');
    await page.click('li button');
    await page.click('[data-submit]');
    assert.deepEqual(await page.submitted(), [
      ['photos', { name: 'b.jpg', size: 5000 }],
      ['photos', { name: 'c.jpg', size: 1 }],
    ]);
  });

  it('is empty after reset', async () => {
    const page = await openExample('file-upload', 'several files', { form: true });
    await choose(page, 'a.jpg');
    await page.evaluate(() => document.forms[0]!.reset());
    await page.waitFor(() => document.querySelector<HTMLElement>('[data-part=list]')!.hidden);
    const { sent, listed, said } = await state(page);
    assert.deepEqual([sent, listed, said], [[], [], '']);
  });

  it('lists what was chosen before it came to life', async () => {
    const page = await openExample('file-upload', 'several files', { scripts: 'late' });
    await page.waitFor(() => document.querySelector('main'));
    await choose(page, 'early.jpg');
    await page.release();
    await choose(page, 'late.jpg');
    assert.deepEqual((await state(page)).sent, ['early.jpg', 'late.jpg']);
  });

  it('moves nothing on the page when it comes to life', async () => {
    const page = await openExample('file-upload', 'several files', { scripts: 'late' });
    await page.waitFor(() => document.querySelector('main'));
    const height = () => page.evaluate(() => document.querySelector('main')!.getBoundingClientRect().height);
    const before = await height();
    await page.release();
    assert.equal(await height(), before);
  });

  it('speaks Welsh', async () => {
    const page = await openExample('file-upload', 'in Welsh');
    await choose(page, 'a.jpg', 'b.jpg');
    const { said, listed } = await state(page);
    assert.equal(said, 'Wedi ychwanegu a.jpg, b.jpg. Mae 2 ffeil wedi’u dewis');
    assert.equal(listed[0], 'a.jpg 5 kB Tynnu a.jpg');
  });
});
