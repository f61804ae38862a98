import type { Examples } from '@council-components/core/examples.js';
import { passwordInput, type PasswordInputData } from './password-input.template.js';

export const template = passwordInput;

export const examples: Examples<PasswordInputData> = {
  default: { label: 'Password', name: 'password' },
  'new password with hint': {
    label: 'Create a password',
    hint: 'At least 10 characters. Three random words are easy to remember',
    name: 'new-password',
    autocomplete: 'new-password',
  },
  'with error': { label: 'Password', name: 'password-with-error', errorMessage: 'Enter your password' },
  'with hint, error and value': {
    label: 'Create a password',
    hint: 'At least 10 characters',
    errorMessage: 'Password must be 10 characters or more',
    name: 'short-password',
    autocomplete: 'new-password',
    value: 'bins',
  },
  'long words': {
    label: 'Password of your Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch library card',
    name: 'library-password',
  },
  disabled: { label: 'Password', name: 'disabled-password', disabled: true },
  'in Welsh': {
    lang: 'cy',
    label: 'Cyfrinair',
    hint: 'O leiaf 10 nod',
    errorMessage: 'Rhowch eich cyfrinair',
    name: 'cyfrinair',
  },
};
