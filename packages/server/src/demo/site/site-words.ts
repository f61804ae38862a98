import type { Language } from '../languages.js';

/** Words of the site around its services. */
export const siteWords = {
  en: {
    council: 'Exampleshire Council',
    services: 'Services',
    otherLanguage: 'Cymraeg',
    phase: 'Demonstration',
    phaseText: 'Exampleshire does not exist. What you send is stored on this computer, and nobody will collect a bin.',
    privacy: 'Privacy and cookies',
    copyright: 'Made with Council Components, free for every council',
    homeTitle: 'Services',
    homeLead: 'Do it online, at any time of day. You need no account.',
    binsLink: 'Report a missed bin collection',
    binsText: 'Tell us that your rubbish, recycling, food or garden waste was not collected. It takes about 3 minutes.',
    aboutTitle: 'About this demonstration',
    aboutText:
      'These pages are written by the server and work without JavaScript. Where JavaScript runs, it shows mistakes at once, counts characters and guards against sending twice.',
  },
  cy: {
    council: 'Cyngor Exampleshire',
    services: 'Gwasanaethau',
    otherLanguage: 'English',
    phase: 'Arddangosiad',
    phaseText:
      'Nid yw Exampleshire yn bodoli. Caiff yr hyn a anfonwch ei storio ar y cyfrifiadur hwn, ac ni fydd neb yn casglu bin.',
    privacy: 'Preifatrwydd a chwcis',
    copyright: 'Gwnaed gyda Council Components, am ddim i bob cyngor',
    homeTitle: 'Gwasanaethau',
    homeLead: 'Gwnewch hyn ar-lein, unrhyw adeg o’r dydd. Nid oes angen cyfrif arnoch.',
    binsLink: 'Rhoi gwybod am gasgliad bin a fethwyd',
    binsText:
      'Dywedwch wrthym na chafodd eich sbwriel, ailgylchu, gwastraff bwyd neu wastraff gardd ei gasglu. Mae’n cymryd tua 3 munud.',
    aboutTitle: 'Ynglŷn â’r arddangosiad hwn',
    aboutText:
      'Caiff y tudalennau hyn eu hysgrifennu gan y gweinydd ac maent yn gweithio heb JavaScript. Lle mae JavaScript yn rhedeg, mae’n dangos camgymeriadau ar unwaith, yn cyfrif nodau ac yn atal anfon ddwywaith.',
  },
} satisfies Record<Language, Record<string, string>>;
