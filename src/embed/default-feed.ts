/** The feed that an embed page shows when its query names no other. Relative to the folder that contains `embed/`. */
export const defaultFeedPath = 'feeds/bedre-bruk-av-ki.json';
