import type { Catalogue } from '@council-components/core/messages.js';

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
    files: {
      zero: 'Nid oes ffeil wedi’i dewis',
      one: 'Mae %{count} ffeil wedi’i dewis',
      two: 'Mae %{count} ffeil wedi’u dewis',
      few: 'Mae %{count} ffeil wedi’u dewis',
      many: 'Mae %{count} ffeil wedi’u dewis',
      other: 'Mae %{count} ffeil wedi’u dewis',
    },
  },
} satisfies Catalogue;
