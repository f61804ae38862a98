import { everyPart } from '../run/every-part.js';
import { libraryOf } from '../run/revive.js';
import { constantOf, type Library } from './compile.js';

/** Everything that the subset has. */
export function newLibrary(): Library {
  const library = libraryOf(everyPart);
  library.constant = (expression) => constantOf(expression, library);
  return library;
}
