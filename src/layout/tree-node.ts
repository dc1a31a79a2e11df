/** The part of a unit that the layout reads. */
export interface TreeNode {
  readonly id: string;
  readonly children: readonly TreeNode[];
}
