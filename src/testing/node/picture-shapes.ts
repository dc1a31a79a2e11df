import type {Box, Line, Picture, TextLine} from '../../export/picture.js';

// A picture without shapes, and one shape of each type, for the tests of SVG files and of painting on a canvas.

export const emptyPicture: Picture = {
  width: 200,
  height: 100.004,
  background: '#fff',
  fontFamily: 'Arial, "Open Sans"',
  language: 'nb',
  title: 'Kart',
  description: 'Råd & utvalg',
  shapes: [],
};

export const box: Box = {type: 'box', x: 10, y: 20, width: 100, height: 50, radius: 8, fill: '#eee', stroke: '#333', dash: [6, 4]};

export const arrow: Line = {
  type: 'line',
  points: [
    [0, 0],
    [0, 50],
    [40, 50],
  ],
  stroke: 'red',
  lineWidth: 2,
  hasArrow: true,
};

export const text: TextLine = {type: 'text', x: 10, y: 20, size: 16, weight: 700, fill: '#111', value: 'Råd <1> & "2"', lang: 'se'};
