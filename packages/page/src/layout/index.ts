export { layout, type LayoutData } from './layout.template.js';
