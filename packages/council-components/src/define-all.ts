/** Defines every element. This list is written by `npm run new`; a test holds it to the folders that there are. */
import '@council-components/forms/text-input/define.js';
import '@council-components/page/back-link/define.js';
import '@council-components/page/details/define.js';
import '@council-components/page/footer/define.js';
import '@council-components/page/header/define.js';
import '@council-components/page/notification-banner/define.js';
import '@council-components/page/panel/define.js';
import '@council-components/page/phase-banner/define.js';
import '@council-components/page/skip-link/define.js';
import '@council-components/page/summary-list/define.js';
