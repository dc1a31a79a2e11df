import type {FeedDate} from './date.js';
import type {Member} from './model.js';

/** Returns the date on which a member left or will leave: the end of its membership, else of the organisation. */
export function findEndDate({organization, period}: Member): FeedDate | undefined {
  return period?.to ?? (organization.hasEnded ? organization.period?.to : undefined);
}
