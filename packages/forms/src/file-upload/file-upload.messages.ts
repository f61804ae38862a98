import type { Catalogue } from '@council-components/core/messages.js';
import { sixForms } from '../field/six-forms.js';

export const fileMessages = {
  en: {
    drop: { one: 'Or drop a file here', other: 'Or drop files here' },
    chosen: 'Files you have chosen',
    remove: 'Remove',
    fileAdded: '%{name} added.',
    fileRemoved: '%{name} removed.',
    files: { one: '%{count} file chosen', other: '%{count} files chosen' },
  },
  cy: {
    drop: { one: 'Neu gollwng ffeil yma', other: 'Neu gollwng ffeiliau yma' },
    chosen: 'Ffeiliau rydych wedi’u dewis',
    remove: 'Tynnu',
    fileAdded: 'Wedi ychwanegu %{name}.',
    fileRemoved: 'Wedi tynnu %{name}.',
    files: sixForms('Mae %{count} ffeil wedi’u dewis', undefined, 'Nid oes ffeil wedi’i dewis'),
  },
} satisfies Catalogue;
