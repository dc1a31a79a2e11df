// The module that changed-since and the timeline need. It is loaded on demand, so only type imports may name it or its parts.
export {compareMembers} from '../model/compare-members.js';
export {compareCharts} from './chart-changes.js';
export {describeMoment} from './describe-moment.js';
export {getChangeMessages} from '../locales/changes/changes.js';
export {renderMemberChange, renderMemberChanges, renderMemberSummary} from './member-changes.js';
