import type { DateProblem } from '@council-components/forms/answers.js';
import type { Language } from '../languages.js';

export interface ErrorWords {
  line1Missing: string;
  line1Long: string;
  line2Long: string;
  townMissing: string;
  townLong: string;
  postcode: Record<'missing' | 'first-half-only' | 'not-a-postcode', string>;
  binsMissing: string;
  date: Record<DateProblem | 'future' | 'old', string>;
  whatHappenedLong: string;
  photo: Record<'large' | 'empty' | 'type', string>;
  contactMissing: string;
  email: Record<'missing' | 'not-an-email' | 'too-long', string>;
  phone: Record<'missing' | 'not-a-number' | 'too-short' | 'too-long', string>;
}

/** What is wrong and what to do, in words that browsers need too. */
export const errorWords: Record<Language, ErrorWords> = {
  en: {
    line1Missing: 'Enter address line 1, such as the building and street',
    line1Long: 'Address line 1 must be 100 characters or fewer',
    line2Long: 'Address line 2 must be 100 characters or fewer',
    townMissing: 'Enter a town or city',
    townLong: 'Town or city must be 100 characters or fewer',
    postcode: {
      missing: 'Enter a postcode',
      'first-half-only': 'Enter a full postcode, such as EX1 2AB',
      'not-a-postcode': 'Enter a full UK postcode, such as EX1 2AB',
    },
    binsMissing: 'Select which bins we did not empty',
    date: {
      missing: 'Enter the date of the collection',
      'missing-day': 'The date of the collection must include a day',
      'missing-month': 'The date of the collection must include a month',
      'missing-year': 'The date of the collection must include a year',
      'missing-day-month': 'The date of the collection must include a day and a month',
      'missing-day-year': 'The date of the collection must include a day and a year',
      'missing-month-year': 'The date of the collection must include a month and a year',
      'impossible-day': 'The day of the collection must be a number between 1 and 31',
      'impossible-month': 'The month of the collection must be a number between 1 and 12, or a month’s name',
      'impossible-year': 'The year of the collection must be a number, such as 2026',
      'short-year': 'The year of the collection must have 4 digits, such as 2026',
      impossible: 'The date of the collection must be a real date',
      future: 'The date of the collection must be today or in the past',
      old: 'The date of the collection must be in the last 28 days',
    },
    whatHappenedLong: 'What happened must be 500 characters or fewer',
    photo: {
      large: 'The photo must be smaller than 8 MB',
      empty: 'The selected file is empty. Choose another photo',
      type: 'The photo must be a JPEG, PNG, HEIC, WebP or AVIF image',
    },
    contactMissing: 'Select how you would like us to contact you',
    email: {
      missing: 'Enter an email address',
      'not-an-email': 'Enter an email address in the correct format, like name@example.com',
      'too-long': 'Email address must be 254 characters or fewer',
    },
    phone: {
      missing: 'Enter a telephone number',
      'not-a-number': 'Enter a telephone number, like 01632 960 001 or +44 808 157 0192',
      'too-short': 'Telephone number must have more digits, like 01632 960 001',
      'too-long': 'Telephone number must have fewer digits, like 01632 960 001',
    },
  },
  cy: {
    line1Missing: 'Rhowch linell gyntaf y cyfeiriad, fel yr adeilad a’r stryd',
    line1Long: 'Rhaid i linell gyntaf y cyfeiriad fod yn 100 nod neu lai',
    line2Long: 'Rhaid i ail linell y cyfeiriad fod yn 100 nod neu lai',
    townMissing: 'Rhowch dref neu ddinas',
    townLong: 'Rhaid i’r dref neu’r ddinas fod yn 100 nod neu lai',
    postcode: {
      missing: 'Rhowch god post',
      'first-half-only': 'Rhowch god post llawn, fel EX1 2AB',
      'not-a-postcode': 'Rhowch god post llawn yn y DU, fel EX1 2AB',
    },
    binsMissing: 'Dewiswch y biniau na wnaethom eu gwagio',
    date: {
      missing: 'Rhowch ddyddiad y casgliad',
      'missing-day': 'Rhaid i ddyddiad y casgliad gynnwys diwrnod',
      'missing-month': 'Rhaid i ddyddiad y casgliad gynnwys mis',
      'missing-year': 'Rhaid i ddyddiad y casgliad gynnwys blwyddyn',
      'missing-day-month': 'Rhaid i ddyddiad y casgliad gynnwys diwrnod a mis',
      'missing-day-year': 'Rhaid i ddyddiad y casgliad gynnwys diwrnod a blwyddyn',
      'missing-month-year': 'Rhaid i ddyddiad y casgliad gynnwys mis a blwyddyn',
      'impossible-day': 'Rhaid i ddiwrnod y casgliad fod yn rhif rhwng 1 a 31',
      'impossible-month': 'Rhaid i fis y casgliad fod yn rhif rhwng 1 a 12, neu’n enw mis',
      'impossible-year': 'Rhaid i flwyddyn y casgliad fod yn rhif, fel 2026',
      'short-year': 'Rhaid i flwyddyn y casgliad gynnwys 4 digid, fel 2026',
      impossible: 'Rhaid i ddyddiad y casgliad fod yn ddyddiad go iawn',
      future: 'Rhaid i ddyddiad y casgliad fod heddiw neu yn y gorffennol',
      old: 'Rhaid i ddyddiad y casgliad fod o fewn y 28 diwrnod diwethaf',
    },
    whatHappenedLong: 'Rhaid i’r disgrifiad o’r hyn a ddigwyddodd fod yn 500 nod neu lai',
    photo: {
      large: 'Rhaid i’r llun fod yn llai nag 8 MB',
      empty: 'Mae’r ffeil a ddewiswyd yn wag. Dewiswch lun arall',
      type: 'Rhaid i’r llun fod yn ddelwedd JPEG, PNG, HEIC, WebP neu AVIF',
    },
    contactMissing: 'Dewiswch sut yr hoffech i ni gysylltu â chi',
    email: {
      missing: 'Rhowch gyfeiriad e-bost',
      'not-an-email': 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com',
      'too-long': 'Rhaid i’r cyfeiriad e-bost fod yn 254 nod neu lai',
    },
    phone: {
      missing: 'Rhowch rif ffôn',
      'not-a-number': 'Rhowch rif ffôn, fel 01632 960 001 neu +44 808 157 0192',
      'too-short': 'Rhaid i’r rhif ffôn gynnwys mwy o ddigidau, fel 01632 960 001',
      'too-long': 'Rhaid i’r rhif ffôn gynnwys llai o ddigidau, fel 01632 960 001',
    },
  },
};
