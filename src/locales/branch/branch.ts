import type {Language} from '../find-language.js';
import type {BranchMessages} from '../messages.js';

const messagesByLanguage: Readonly<Record<Language, BranchMessages>> = {
  nb: {
    showBranch: 'Vis bare denne delen',
    branchPath: 'Plassering i kartet',
    shownBranch: (count, total) => `Viser {name}: ${count} av ${total} enheter`,
    shownWhole: (total) => `Viser hele kartet: ${total} enheter`,
    missingBranch: (total) => `{name} finnes ikke på denne datoen. Viser hele kartet: ${total} enheter`,
  },
  nn: {
    showBranch: 'Vis berre denne delen',
    branchPath: 'Plassering i kartet',
    shownBranch: (count, total) => `Viser {name}: ${count} av ${total} einingar`,
    shownWhole: (total) => `Viser heile kartet: ${total} einingar`,
    missingBranch: (total) => `{name} finst ikkje på denne datoen. Viser heile kartet: ${total} einingar`,
  },
  en: {
    showBranch: 'Show only this part',
    branchPath: 'Position in the chart',
    shownBranch: (count, total) => `Showing {name}: ${count} of ${total} units`,
    shownWhole: (total) => `Showing the whole chart: ${total} units`,
    missingBranch: (total) => `{name} does not exist on this date. Showing the whole chart: ${total} units`,
  },
  se: {
    showBranch: 'Čájet dušše dán oasi',
    branchPath: 'Bajit ovttadagat',
    shownBranch: (count, total) => `{name}: ${count} / ${total} ovttadaga`,
    shownWhole: (total) => `Olles gárta: ${total} ovttadaga`,
    missingBranch: (total) => `Ii gávdnon dán beaivái: {name}. Olles gárta: ${total} ovttadaga`,
  },
};

/** Returns the messages about a branch of a chart. They are in the module that shows branches, since few charts need them. */
export function getBranchMessages({lang}: {readonly lang: string}): BranchMessages {
  return messagesByLanguage[lang as Language];
}
