// The module that changed-since needs. It is loaded on demand, so only type imports may name it or its parts.
export {compareMembers} from '../model/compare-members.js';
export {compareCharts} from './chart-changes.js';
export {renderMemberChange, renderMemberChanges, renderMemberSummary} from './member-changes.js';
