import type { StoredFile } from '../../service-store.js';
import type { Language } from '../languages.js';
import type { ServiceWords } from './service-words.js';
import type { Told } from './told.js';

export interface TakeAwayData {
  told: Told;
  photo?: (StoredFile & { content: Uint8Array }) | undefined;
  sent?: { reference: string; submittedAt: Date; deleteAfter: Date } | undefined;
  council: string;
  lang: Language;
  words: ServiceWords;
}

/** Everything that a person told us, with what becomes of it: theirs to keep, or to give to another service. */
export function takeAway({ told, photo, sent, council, lang, words }: TakeAwayData): Response {
  const about = words.take;
  const { address } = told;
  const data = {
    service: words.service,
    council,
    language: lang,
    ...(sent && { reference: sent.reference, sentAt: sent.submittedAt.toISOString() }),
    whatYouToldUs: {
      // PostgreSQL gives fields in an order of its own.
      address: { line1: address.line1, line2: address.line2, town: address.town, postcode: address.postcode },
      bins: told.bins,
      missedOn: told.missedOn,
      whatHappened: told.whatHappened,
      contact: told.contact,
      ...(photo && {
        photo: {
          name: photo.name,
          type: photo.type,
          size: photo.size,
          base64: Buffer.from(photo.content).toString('base64'),
        },
      }),
    },
    whatWeUseItFor: about.purpose,
    whoSeesIt: about.seenBy,
    whereItCameFrom: about.source,
    howLongWeKeepIt: sent ? about.keptSent : about.keptDraft,
    ...(sent && { deletedAfter: sent.deleteAfter.toISOString() }),
  };
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${sent?.reference ?? 'missed-bin'}.json"`,
      'cache-control': 'no-store',
    },
  });
}
