export {
  summaryList,
  type SummaryListAction,
  type SummaryListCard,
  type SummaryListData,
  type SummaryListRow,
} from './summary-list.template.js';
export { CouncilSummaryList } from './summary-list.js';
