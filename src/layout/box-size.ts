// A rough model of the boxes on the page, in em. Nothing is measured, so that thousands of units cost little.

/** The texts of a box. */
export interface BoxTexts {
  /** Empty if the box leaves it out. */
  readonly kind: string;
  readonly name: string;
  readonly period: string;
  /** Short names of the members. */
  readonly members: readonly string[];
  /** Number of relations in words. */
  readonly relationCount: number;
}

/** How far a box in a stack or a grid is indented, in em. */
export const stackIndent = 1.35;
/** Height of the gap between two boxes in a stack, in em. */
export const stackGap = 0.6;
/** Padding and border at both sides of a box. */
const sidePadding = 2;
/** Average width of a character in a name, and in smaller text. Fonts for the screen are rarely wider. */
const [nameCharacter, smallCharacter] = [0.6, 0.52];
/** Height of a line of a name, and of smaller text. */
const [nameLine, smallLine] = [1.35, 1.3];
/** Margins and padding of a member's chip. */
const chipPadding = 1;
/** A box shows this many lines of members. */
const maxMemberLines = 3;

/**
 * Estimates the height of a box from its texts.
 *
 * @param width - Width of the box, in em.
 * @param isCompact - Whether kind, name and period share their lines, and members are left out.
 */
export function estimateBoxHeight({kind, name, period, members, relationCount}: BoxTexts, width: number, isCompact = false): number {
  const innerWidth = Math.max(width - sidePadding, 1);
  const lines = (textWidth: number) => Math.ceil(textWidth / innerWidth);
  const small = (text: string) => text.length * smallCharacter;
  if (isCompact) return 1.15 + nameLine * lines(name.length * nameCharacter + small(kind) + small(period));
  let membersWidth = 0;
  for (const member of members) membersWidth += small(member) + chipPadding;
  return (
    1.65 +
    nameLine * lines(name.length * nameCharacter) +
    smallLine * (lines(small(kind)) + lines(small(period))) +
    1.75 * Math.min(maxMemberLines, lines(membersWidth)) +
    // A relation is rarely longer than two lines.
    1.75 * relationCount * lines(24 * smallCharacter)
  );
}
