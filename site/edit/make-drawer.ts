/**
 * Returns a function that draws. A field that loses the focus while it is removed may report its last change meanwhile. The page is
 * then drawn again afterwards.
 */
export function makeDrawer(draw: () => void): () => void {
  let isDrawing = false;
  let isOutdated = false;
  return () => {
    isOutdated = true;
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (isOutdated) {
        isOutdated = false;
        draw();
      }
    } finally {
      isDrawing = false;
    }
  };
}
