import type { Examples } from '@council-components/core/examples.js';
import { fileUpload, type FileUploadData } from './file-upload.template.js';

export const template = fileUpload;

export const examples: Examples<FileUploadData> = {
  default: { label: 'Upload a photo', name: 'photo', accept: 'image/*' },
  'several files': {
    label: 'Upload photos of the damage (optional)',
    hint: 'Up to 5 photos, each smaller than 10 MB',
    name: 'photos',
    accept: 'image/*',
    multiple: true,
  },
  'with error': {
    label: 'Upload your bank statement',
    name: 'statement',
    errorMessage: 'Select your bank statement',
  },
  'with hint and error': {
    label: 'Upload proof of your address',
    hint: 'A bill or letter from the last 3 months, as a PDF, JPEG or PNG',
    errorMessage: 'The proof of your address must be a PDF, JPEG or PNG',
    name: 'proof',
    accept: '.pdf,.jpg,.jpeg,.png',
    multiple: true,
  },
  'label as page heading': {
    label: { text: 'Upload your plans', isPageHeading: true, size: 'l' },
    name: 'plans',
    multiple: true,
  },
  'long words': {
    label: 'Upload a photo of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    name: 'long-photo',
  },
  disabled: { label: 'Upload a file', name: 'disabled-file', disabled: true },
  'in Welsh': {
    lang: 'cy',
    label: 'Uwchlwytho lluniau',
    hint: 'Hyd at 5 llun, pob un yn llai na 10 MB',
    errorMessage: 'Dewiswch lun',
    name: 'lluniau',
    multiple: true,
  },
};
