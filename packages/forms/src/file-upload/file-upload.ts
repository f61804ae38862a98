import { CouncilElement } from '@council-components/core/council-element.js';
import { languageOf, message } from '@council-components/core/messages.js';
import { FIELD_OPTIONS } from '../field/field.options.js';
import { whenRestored } from '../field/when-restored.js';
import { fileSize } from './file-size.js';
import { fileMessages } from './file-upload.messages.js';

/**
 * @summary Files from the person's device: a native input with a drop zone and a list of what is chosen.
 * @tag council-file-upload
 */
export class CouncilFileUpload extends CouncilElement {
  static override parts = {
    control: '[data-part=control]',
    drop: '[data-part=drop]',
    list: '[data-part=list]',
    status: '[data-part=status]',
  };
  static override options = { ...FIELD_OPTIONS, multiple: 'boolean', accept: 'text' } as const;
  static override content = async () => (await import('./file-upload.template.js')).fileUploadContent;

  protected override adopted(signal: AbortSignal): void {
    const control = this.found<HTMLInputElement>('control');
    const drop = this.found('drop');
    const list = this.found('list');
    const status = this.found('status');
    if (!control || !drop || !list || !status) return;
    let files: File[] = [];
    let telling = false;

    const words = (key: keyof (typeof fileMessages)['en'], values?: Record<string, string | number>) =>
      message(fileMessages, key, languageOf(this), values, this);
    const say = (key: 'fileAdded' | 'fileRemoved', name: string) => {
      status.textContent = `${words(key, { name })} ${words('files', { count: files.length })}`;
    };
    const show = () => {
      files = [...control.files!];
      list.hidden = !files.length;
      list.replaceChildren(...files.map(item));
    };
    const start = () => {
      status.textContent = '';
      show();
    };
    const put = (all: File[]) => {
      const transfer = new DataTransfer();
      for (const file of all) transfer.items.add(file);
      control.files = transfer.files;
      show();
    };
    /** Choosing again adds, where a native input replaces. */
    const add = (chosen: FileList) => {
      const kept = control.multiple ? files : [];
      const added = [...chosen].filter((file) => !kept.some((each) => isSame(each, file)));
      if (!control.multiple) added.splice(1);
      put([...kept, ...added]);
      if (added.length) say('fileAdded', added.map(({ name }) => name).join(', '));
    };
    /** Other scripts on the page hear of a change as they do when the native input makes it. */
    const tell = () => {
      telling = true;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      telling = false;
    };
    const item = (file: File, index: number) => {
      const remove = element('button', 'council-button council-button--secondary council-file-upload__remove', [
        `${words('remove')} `,
        element('span', 'council-visually-hidden', [file.name]),
      ]);
      remove.type = 'button';
      remove.onclick = () => {
        put(files.filter((each) => each !== file));
        say('fileRemoved', file.name);
        (list.querySelectorAll('button')[Math.min(index, files.length - 1)] ?? control).focus();
        tell();
      };
      return element('li', 'council-file-upload__item', [
        element('span', 'council-file-upload__name', [file.name]),
        ' ',
        element('span', 'council-file-upload__size', [fileSize(file.size, languageOf(this))]),
        ' ',
        remove,
      ]);
    };
    const drag = (event: DragEvent) => {
      const { type, dataTransfer } = event;
      if (control.matches(':disabled') || !dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.classList.toggle('council-file-upload__drop--over', type === 'dragover');
      if (type !== 'drop') return;
      add(dataTransfer.files);
      tell();
    };

    control.addEventListener('change', () => telling || add(control.files!), { signal });
    for (const type of ['dragover', 'dragleave', 'drop'] as const) drop.addEventListener(type, drag, { signal });
    whenRestored(control, signal, start);
    start();
  }
}

const isSame = (one: File, other: File) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className: string,
  content: (Node | string)[],
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}
