// Lengths in a picture of a chart, in px.

/** Font size of names. */
export const nameSize = 16;
/** Font size of the title. */
export const titleSize = 22;
/** Font size of all other text. */
export const smallSize = 14;
/** Font size of kinds, and of members in chips. */
export const tinySize = 12.5;
/** Height of a line of text, times its font size. */
export const lineHeight = 1.4;

/** Margin around the picture. */
export const pictureMargin = 24;
/** Gap between the title, the chart and each text below it. */
export const sectionGap = 24;
/** Gap between two trees in a list. */
export const treeGap = 16;

/** Padding inside a box. */
export const boxPadding = 14;
/** Gap between two details in a box. */
export const detailGap = 5;
/** Padding of a chip at its ends. */
export const chipPadding = 7;
/** Gap between two chips. */
export const chipGap = 4;
/** Thickness of the bar, second border or shadow of some box styles. */
export const barWidth = 5;

/** Gap between boxes in a row. */
export const columnGap = 20;
/** Gap between boxes in a column. */
export const stackGap = 12;
/** Gap between a row of boxes and the lines above or below it. */
export const rowGap = 20;

/** Width of a column: a box, with half a gap on each side. */
export const columnWidth = 240;
/** Width of a column in a chart with side units. Their connectors have labels, which need space. */
export const wideColumnWidth = 305;
/** Width of a box in a row. */
export const boxWidth = columnWidth - columnGap;
/** Width of a list. */
export const listWidth = 640;
/** Smallest width of a box. */
export const minBoxWidth = 150;

/** Indentation of a child in a stack. */
export const indent = 24;
/** Largest number of indentations. Deeper units are not indented further. */
export const maxIndents = 8;
/** Distance from the top of a box in a stack to the line from its parent. */
export const branchY = 24;

/** Smallest height of a lane. */
export const laneHeight = 26;
/** Height of a line of text in a label. */
export const labelLineHeight = 18;
/** Distance from the top of such a line to its baseline. */
export const labelBaseline = 13.5;
/** Space around a label. */
export const labelGap = 8;
/** Narrowest space that can hold a label. */
export const minLabelWidth = 40;
