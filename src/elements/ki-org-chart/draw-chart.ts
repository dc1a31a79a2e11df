// The code that only a drawing needs. drawing-controller.ts loads it where there is room for one.
export {chartHeight, layoutChart} from '../../layout/chart-layout.js';
export {hasConnector, renderConnectors, renderRelationLabel} from './connectors.js';
export {renderRoute, toGridRows, toPositionProperties} from './drawing.js';
export {drawingStyles} from './drawing.styles.js';
export {paperDrawingStyles} from './paper-drawing.styles.js';
export {hasRoomForSideLabels} from './side-labels.js';
