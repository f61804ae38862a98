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

  #files: File[] = [];
  /** The `change` event on its way is ours. */
  #telling = false;

  protected override adopted(signal: AbortSignal): void {
    const control = this.found<HTMLInputElement>('control');
    const drop = this.found('drop');
    if (!control || !drop) return;
    control.addEventListener('change', () => this.#telling || this.#add(control, control.files!), { signal });
    const drag = (event: DragEvent) => {
      if (control.matches(':disabled') || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.classList.toggle('council-file-upload__drop--over', event.type === 'dragover');
      if (event.type !== 'drop') return;
      this.#add(control, event.dataTransfer.files);
      this.#tell(control);
    };
    for (const type of ['dragover', 'dragleave', 'drop'] as const) drop.addEventListener(type, drag, { signal });
    const start = () => {
      this.#say();
      this.#list(control);
    };
    whenRestored(control, signal, start);
    start();
  }

  /** Choosing again adds, where a native input replaces. */
  #add(control: HTMLInputElement, chosen: FileList): void {
    const kept = control.multiple ? this.#files : [];
    const added = [...chosen]
      .slice(0, control.multiple ? undefined : 1)
      .filter((file) => !kept.some((each) => isSame(each, file)));
    this.#put(control, [...kept, ...added]);
    if (added.length) this.#say('fileAdded', added.map(({ name }) => name).join(', '));
  }

  #remove(control: HTMLInputElement, file: File, index: number): void {
    this.#put(
      control,
      this.#files.filter((each) => each !== file),
    );
    this.#say('fileRemoved', file.name);
    const next =
      this.#files.length &&
      this.found('list')?.children[Math.min(index, this.#files.length - 1)]?.querySelector('button');
    (next || control).focus();
    this.#tell(control);
  }

  #put(control: HTMLInputElement, files: File[]): void {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    control.files = transfer.files;
    this.#list(control);
  }

  #list(control: HTMLInputElement): void {
    this.#files = [...control.files!];
    const list = this.found('list');
    if (!list) return;
    list.hidden = !this.#files.length;
    list.replaceChildren(...this.#files.map((file, index) => this.#item(control, file, index)));
  }

  #item(control: HTMLInputElement, file: File, index: number): HTMLElement {
    const remove = element('button', 'council-button council-button--secondary council-file-upload__remove', [
      `${this.#words('remove')} `,
      element('span', 'council-visually-hidden', [file.name]),
    ]);
    remove.type = 'button';
    remove.addEventListener('click', () => this.#remove(control, file, index));
    return element('li', 'council-file-upload__item', [
      element('span', 'council-file-upload__name', [file.name]),
      ' ',
      element('span', 'council-file-upload__size', [fileSize(file.size, languageOf(this))]),
      ' ',
      remove,
    ]);
  }

  /** Other scripts on the page hear of a change as they do when the native input makes it. */
  #tell(control: HTMLInputElement): void {
    this.#telling = true;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    this.#telling = false;
  }

  #say(key?: 'fileAdded' | 'fileRemoved', name = ''): void {
    const status = this.found('status');
    if (status)
      status.textContent = key
        ? `${this.#words(key, { name })} ${this.#words('files', { count: this.#files.length })}`
        : '';
  }

  #words(key: keyof (typeof fileMessages)['en'], values?: Record<string, string | number>): string {
    return message(fileMessages, key, languageOf(this), values, this);
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
